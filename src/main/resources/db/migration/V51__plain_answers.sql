-- What people answered to forms that say themselves what becomes of their answers; about is a proposal's number or a round.
create table plain_answer (
    task     varchar(64)  primary key,
    about    varchar(255) not null,
    form     varchar(128) not null,
    name     text         not null,
    decision varchar(64),
    reason   text,
    account  varchar(255) not null,
    at       timestamptz  not null
);

create index plain_answer_about on plain_answer (about);
