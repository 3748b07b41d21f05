-- People and organisations whose proposals an expert does not want to review; what is taken back stays on record.
create table expert_declared_conflict (
    id          bigint generated always as identity primary key,
    expert      varchar(64)  not null references expert on delete cascade,
    kind        varchar(16)  not null check (kind in ('person', 'organisation')),
    name        varchar(255) not null,
    declared_at timestamptz  not null,
    ended_at    timestamptz
);
create index expert_declared_conflict_by_expert on expert_declared_conflict (expert) where ended_at is null;
