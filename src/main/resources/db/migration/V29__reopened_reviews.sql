-- A review may be asked for one more time, be given a longer period, and its experts may deliberate.
alter table expert_assignment
    add column added          varchar(16) check (added in ('spread', 'chair')),
    add column deliberated_at timestamptz;

create table deliberation (
    number    varchar(64) not null references proposal,
    opened_at timestamptz not null,
    until     timestamptz not null,
    primary key (number, opened_at)
);

create table longer_period (
    assignment  varchar(36) not null references expert_assignment,
    asked_at    timestamptz not null,
    asked_until timestamptz not null,
    reason      text        not null,
    granted     boolean,
    answer      text,
    decided_by  varchar(64),
    decided_at  timestamptz,
    lapsed_at   timestamptz,
    primary key (assignment, asked_at),
    check ((granted is null) = (decided_by is null) and (granted is null) = (decided_at is null))
);
create unique index longer_period_that_is_open on longer_period (assignment) where granted is null and lapsed_at is null;
