-- How many cases of each step took how many quarters of a day, as far as they are counted from the engine's history;
-- never written by the engine. Those that ended later are counted when a forecast is asked for.
create table forecast_fold (
    only_row     boolean   not null default true primary key check (only_row),
    folded_until timestamp not null
);

create table forecast_duration (
    step      varchar(255) not null,
    call      varchar(255) not null,
    direction varchar(255) not null,
    quarter   integer      not null,
    done      bigint       not null,
    cut       bigint       not null,
    primary key (step, call, direction, quarter)
);
