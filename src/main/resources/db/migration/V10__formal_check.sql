-- Each run of the formal check within a proposal's process, and what the officer decided on it.
create table formal_check (
    id         bigint generated always as identity primary key,
    number     varchar(64) not null references proposal,
    round      int         not null,
    as_of      date        not null,
    result     jsonb       not null,
    checked_at timestamptz not null,
    answers    jsonb,
    decision   varchar(16),
    reason     text,
    decided_by varchar(64),
    decided_at timestamptz
);
create index formal_check_by_number on formal_check (number, id);
