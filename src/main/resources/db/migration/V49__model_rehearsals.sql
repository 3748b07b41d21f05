-- What playing the records through the models of a change has shown.
create table model_rehearsal (
    id        bigint generated always as identity primary key,
    change    bigint       not null references model_change,
    played_by varchar(255) not null,
    played_at timestamptz  not null,
    result    jsonb        not null
);

create index model_rehearsal_change on model_rehearsal (change, id);
