-- Organisations that have become another or part of it, so that later lists with the old name move nobody back.
create table organisation_merger (
    id          bigint generated always as identity primary key,
    merged_from varchar(255) not null,
    merged_into varchar(255) not null,
    on_day      date         not null,
    done_by     varchar(64)  not null,
    done_at     timestamptz  not null
);
