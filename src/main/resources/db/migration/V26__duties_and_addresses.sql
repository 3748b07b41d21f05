-- Who gave which duty to whom. What is taken away stays here: a decision may have been taken by it.
create table duty_giving (
    id       bigint generated always as identity primary key,
    account  varchar(255) not null,
    duty     varchar(255) not null,
    given_by varchar(255) not null,
    given_at timestamptz  not null
);
create index duty_giving_account on duty_giving (account, duty);

-- By which duty a decision was taken, and who had given it; none where the house gave it when it was set up.
alter table task_receipt
    add column duty          varchar(255),
    add column duty_given_by varchar(255);
create index task_receipt_account on task_receipt (account);

-- An address that somebody wants for their own account; it counts once its link was followed.
create table address_change (
    account      varchar(255) primary key,
    email        varchar(255) not null,
    code_sha256  varchar(64)  not null unique,
    asked_at     timestamptz  not null,
    valid_until  timestamptz  not null
);
