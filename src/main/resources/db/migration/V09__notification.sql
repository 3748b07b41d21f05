-- The outbox: every letter, written in the transaction that caused it, sent later by the relay.
create table letter (
    id                bigint       generated always as identity primary key,
    kind              varchar(64)  not null,
    number            varchar(64),
    recipient_account varchar(64),
    recipient_name    varchar(400) not null,
    address           varchar(320) not null,
    subject           varchar(400) not null,
    body              text         not null,
    -- fixed here, so that a letter repeated after a crash is known as the same one
    message_id        varchar(200) not null unique,
    -- what makes it one letter: kind, number, recipient and cause
    dedupe            text         not null unique,
    state             varchar(16)  not null check (state in ('waiting', 'sent', 'dead', 'no-address')),
    attempts          int          not null default 0,
    next_attempt_at   timestamptz  not null,
    last_error        varchar(600),
    created_at        timestamptz  not null,
    sent_at           timestamptz,
    resent_by         varchar(64),
    check ((state = 'sent') = (sent_at is not null)),
    check (state <> 'waiting' or address <> '')
);
create index letter_due on letter (next_attempt_at, id) where state = 'waiting';
create index letter_by_number on letter (number, id);
create index letter_by_state on letter (state, id);
