-- A proposal as it stands now. Its content is kept as the text whose SHA-256 the receipt carries.
create table proposal (
    number            varchar(64)  primary key,
    call              varchar(32)  not null,
    direction         varchar(16)  not null,
    status            varchar(32)  not null,
    organisation      varchar(128) not null,
    created_by        varchar(64)  not null,
    created_at        timestamptz  not null,
    version           bigint       not null,
    content           text         not null,
    foreign_reference varchar(255),
    recommender       varchar(64),
    submitted_at      timestamptz,
    correction_round  int          not null default 0,
    correction_until  timestamptz
);
create index proposal_by_direction on proposal (call, direction, status);
create index proposal_by_organisation on proposal (organisation);
create index proposal_by_foreign_reference on proposal (foreign_reference) where foreign_reference is not null;

create table proposal_number (
    call      varchar(32) not null,
    direction varchar(16) not null,
    last      int         not null,
    primary key (call, direction)
);

-- The timeline; the actor is for staff, applicants never see a person's name.
create table proposal_history (
    id          bigint generated always as identity primary key,
    number      varchar(64) not null references proposal,
    at          timestamptz not null,
    event       varchar(64) not null,
    from_status varchar(32),
    to_status   varchar(32) not null,
    actor       varchar(64),
    reason_zh   text,
    reason_en   text
);
create index proposal_history_by_number on proposal_history (number, id);

-- What was answered to a submission, so that the same key gets the same answer.
create table submission_receipt (
    number          varchar(64)  not null references proposal,
    idempotency_key varchar(200) not null,
    body_sha256     char(64)     not null,
    content_sha256  char(64)     not null,
    at              timestamptz  not null,
    primary key (number, idempotency_key)
);

create table proposal_document (
    id          uuid         primary key,
    number      varchar(64)  not null references proposal,
    kind        varchar(64)  not null,
    name        varchar(255) not null,
    media_type  varchar(128) not null,
    size        bigint       not null,
    sha256      char(64)     not null,
    bytes       bytea        not null,
    uploaded_by varchar(64)  not null,
    uploaded_at timestamptz  not null
);
create index proposal_document_by_number on proposal_document (number);
