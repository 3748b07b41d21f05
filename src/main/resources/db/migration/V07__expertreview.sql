-- Experts, as the last import had them.
create table expert (
    id           varchar(64)  primary key,
    account      varchar(64)  unique,
    name         varchar(200) not null,
    organisation varchar(255) not null,
    email        varchar(255) not null,
    keywords     text[]       not null,
    fields       text[]       not null,
    max_load     int check (max_load > 0),
    co_authors   text[]       not null,
    advisors     text[]       not null,
    imported_at  timestamptz  not null
);
create unique index expert_by_email on expert (lower(email));

-- One expert's review of one proposal. A replacement is a row of its own that names what it replaces.
create table expert_assignment (
    id           varchar(36) primary key,
    number       varchar(64) not null references proposal,
    call         varchar(32) not null,
    direction    varchar(16) not null,
    expert       varchar(64) not null references expert,
    state        varchar(16) not null
        check (state in ('invited', 'scored', 'conflict', 'declined', 'overdue', 'replaced', 'dropped', 'withdrawn')),
    assigned_at  timestamptz not null,
    assigned_by  varchar(64) not null,
    claim_until  timestamptz not null,
    review_until timestamptz not null,
    reason       text,
    answered_at  timestamptz,
    note         text,
    settled_by   varchar(64),
    settled_at   timestamptz,
    replaces     varchar(36) references expert_assignment
);
create index expert_assignment_by_number on expert_assignment (number);
create index expert_assignment_by_expert on expert_assignment (expert, call);
create index expert_assignment_by_direction on expert_assignment (call, direction);
create unique index expert_assignment_once on expert_assignment (number, expert) where state in ('invited', 'scored');

create table review_sheet (
    assignment varchar(36) primary key references expert_assignment,
    comment    text        not null,
    filed_by   varchar(64) not null,
    filed_at   timestamptz not null
);

create table review_mark (
    assignment varchar(36)   not null references review_sheet,
    place      int           not null,
    criterion  varchar(32)   not null,
    score      numeric(5, 2) not null check (score between 0 and 100),
    comment    text          not null,
    primary key (assignment, criterion)
);
