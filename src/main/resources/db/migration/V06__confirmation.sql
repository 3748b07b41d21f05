-- The inbox: every entry of an agency, kept before it is acted on. The id gives the order of arrival.
create table agency_message (
    id                   bigint generated always as identity primary key,
    agency               varchar(64)  not null,
    message_id           varchar(128) not null,
    call                 varchar(32)  not null,
    direction            varchar(16)  not null,
    reference            varchar(255),
    decision             varchar(16)  not null check (decision in ('received', 'accepted', 'rejected')),
    title                text,
    chinese_organisation text,
    foreign_organisation text,
    chinese_investigator text,
    foreign_investigator text,
    duration_months      int,
    received_at          timestamptz  not null,
    received_from        varchar(64)  not null,
    -- null until matching was tried
    match_state          varchar(16) check (match_state in ('matched', 'unmatched', 'ambiguous')),
    number               varchar(64) references proposal,
    -- null until it was acted on
    effect               varchar(16),
    handled_at           timestamptz,
    unique (agency, message_id),
    check ((number is not null) = (match_state is not null and match_state = 'matched')),
    check ((effect is null) = (handled_at is null)),
    check (effect is null or number is not null)
);
create index agency_message_by_number on agency_message (number, id);
create index agency_message_without_number on agency_message (call, direction, reference) where number is null;
create index agency_message_not_handled on agency_message (id) where handled_at is null;

-- Entries that were not taken into the inbox, as they came, so that a dispute can be settled.
create table refused_entry (
    id            bigint generated always as identity primary key,
    agency        varchar(64) not null,
    received_from varchar(64) not null,
    received_at   timestamptz not null,
    code          varchar(32) not null,
    detail        text        not null,
    body          text        not null
);

-- What liaison officers decided where an answer is missing, late or contradicts an earlier one.
create table liaison_decision (
    id         bigint generated always as identity primary key,
    number     varchar(64) not null references proposal,
    message    bigint unique references agency_message,
    decision   varchar(16) not null check (decision in ('eligible', 'refuse', 'change', 'keep')),
    reason     text        not null,
    decided_by varchar(64) not null,
    decided_at timestamptz not null,
    check ((message is null) = (decision in ('eligible', 'refuse')))
);
create index liaison_decision_by_number on liaison_decision (number, id);
