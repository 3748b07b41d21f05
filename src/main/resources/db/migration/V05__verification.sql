-- A finance officer's decision on matching funds; a corrected proposal may be verified anew, the last one counts.
create table funds_verification (
    id         bigint generated always as identity primary key,
    number     varchar(64) not null references proposal,
    version    bigint      not null,
    decision   varchar(16) not null check (decision in ('verified', 'insufficient')),
    waived     boolean     not null,
    reason     text,
    decided_by varchar(64) not null,
    decided_at timestamptz not null
);
create index funds_verification_by_number on funds_verification (number, id);

-- The verdict on each enterprise, with the amounts as they were then, CNY yuan.
create table enterprise_verdict (
    verification       bigint         not null references funds_verification,
    participant        varchar(64)    not null,
    government_funding numeric(18, 2) not null,
    own_funding        numeric(18, 2) not null,
    source             text,
    verdict            varchar(16)    not null check (verdict in ('verified', 'insufficient')),
    primary key (verification, participant)
);
