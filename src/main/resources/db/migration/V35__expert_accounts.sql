-- Accounts that the house made for experts, until their owners have set a password by a link that was sent to them.
create table expert_account (
    account   varchar(64) primary key,
    expert    varchar(64) not null references expert,
    made_at   timestamptz not null,
    opened_at timestamptz
);
create table expert_account_link (
    code_sha256 varchar(64) primary key,
    account     varchar(64) not null references expert_account on delete cascade,
    made_at     timestamptz not null,
    valid_until timestamptz not null
);
create index expert_account_link_by_account on expert_account_link (account);
