-- Runs that take what goes by old models to those that are live, or only try it. The deployment is where they lead.
create table model_migration (
    id           bigint generated always as identity primary key,
    dry_run      boolean      not null,
    timers       varchar(8)   not null check (timers in ('keep', 'rule')),
    models       text[]       not null,
    mappings     jsonb        not null,
    deployment   varchar(64)  not null,
    requested_by varchar(255) not null,
    requested_at timestamptz  not null,
    stopped_by   varchar(255),
    ended_at     timestamptz,
    check (stopped_by is null or ended_at is not null)
);

-- What became of each tree of instances: a proposal with all it called, or a round.
create table model_migration_tree (
    migration bigint       not null references model_migration,
    place     integer      not null,
    root      varchar(64)  not null,
    number    varchar(255) not null,
    state     varchar(8)   not null check (state in ('waiting', 'migrated', 'stayed')),
    zh        text,
    en        text,
    primary key (migration, place),
    check ((state = 'stayed') = (zh is not null and en is not null))
);
