-- What liaison officers decided on differences between the two applications; nothing is ever changed. The differences are
-- kept as they stood then, so that the same ones need not be settled twice.
create table content_settlement (
    id          bigint generated always as identity primary key,
    number      varchar(64) not null references proposal,
    message     bigint      not null references agency_message,
    version     bigint      not null,
    differences jsonb       not null,
    decision    varchar(16) not null check (decision in ('accept', 'return')),
    reason      text        not null,
    decided_by  varchar(64) not null,
    decided_at  timestamptz not null
);
create index content_settlement_by_number on content_settlement (number, id);

-- Until when a letter of support is to be verified with the contact it names.
create table letter_period (
    number    varchar(64) primary key references proposal,
    opened_at timestamptz not null,
    remind_at timestamptz not null,
    until     timestamptz not null
);

-- What a liaison officer found out about a letter of support; a corrected proposal may be verified anew, the last counts.
create table letter_verification (
    id         bigint generated always as identity primary key,
    number     varchar(64) not null references proposal,
    version    bigint      not null,
    contact    text,
    reached_on date,
    channel    varchar(16) check (channel in ('telephone', 'e-mail', 'letter', 'meeting')),
    answer     varchar(16) not null check (answer in ('confirmed', 'denied', 'unreachable')),
    decision   varchar(16) not null check (decision in ('verified', 'rejected')),
    reason     text,
    decided_by varchar(64) not null,
    decided_at timestamptz not null,
    check (answer = 'unreachable' or (contact is not null and reached_on is not null and channel is not null))
);
create index letter_verification_by_number on letter_verification (number, id);

-- What a liaison officer found out about the partner's funding by its government.
create table funding_verification (
    id         bigint generated always as identity primary key,
    number     varchar(64) not null references proposal,
    version    bigint      not null,
    body       text        not null,
    federal    boolean     not null,
    in_field   boolean     not null,
    decision   varchar(16) not null check (decision in ('verified', 'rejected')),
    reason     text,
    decided_by varchar(64) not null,
    decided_at timestamptz not null,
    check (decision = 'rejected' or (federal and in_field))
);
create index funding_verification_by_number on funding_verification (number, id);
