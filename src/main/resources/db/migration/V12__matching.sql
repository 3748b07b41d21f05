-- How an entry found its proposal.
alter table agency_message
    add column matched_by varchar(16)
        check (matched_by in ('our-number', 'reference', 'follow-up', 'likeness', 'person')),
    add check (matched_by is null or number is not null);
update agency_message set matched_by = case when reference = number then 'our-number' else 'reference' end
    where number is not null;
create index agency_message_by_agency on agency_message (agency, call, direction);

-- The proposals an entry may be about, as they were weighed when it was matched or left to a person; the likeliest first.
create table match_candidate (
    message  bigint      not null references agency_message,
    rank     int         not null,
    number   varchar(64) not null references proposal,
    evidence jsonb       not null,
    primary key (message, number)
);
create index match_candidate_by_number on match_candidate (number);

-- What liaison officers decided on entries that might be about several proposals; without a number: about none of these.
create table match_decision (
    id         bigint generated always as identity primary key,
    message    bigint      not null references agency_message,
    number     varchar(64) references proposal,
    candidates jsonb       not null,
    reason     text        not null,
    decided_by varchar(64) not null,
    decided_at timestamptz not null
);
create index match_decision_by_message on match_decision (message, id);
