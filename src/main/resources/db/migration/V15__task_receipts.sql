-- What was taken from a person with a task's form, in the words they were told. Kept when the task is gone.
create table task_receipt (
    task         varchar(64)  primary key,
    account      varchar(64)  not null,
    form         varchar(64)  not null,
    number       varchar(255) not null,
    at           timestamptz  not null,
    taken_zh     text         not null,
    taken_en     text         not null,
    went_zh      text         not null,
    went_en      text         not null,
    sheet        varchar(36),
    sheet_score  numeric(6, 3),
    sheet_sha256 varchar(64)
);
