-- What the engine's history says of activities that ended, ready to be counted: read from there once (activity_fold
-- says how far), never written by the engine.
create table activity_fold (
    only_row     boolean   not null default true primary key check (only_row),
    folded_until timestamp not null
);

-- How many ended and how long they took together, in milliseconds.
create table activity_total (
    model     varchar(255) not null,
    call      varchar(255) not null,
    direction varchar(255) not null,
    activity  varchar(255) not null,
    n         bigint       not null,
    millis    bigint       not null,
    primary key (model, call, direction, activity)
);

-- How many values lie in which bucket; measure t: milliseconds taken, p: ten-thousandths of the allowed period used.
create table activity_bucket (
    model    varchar(255) not null,
    call     varchar(255) not null,
    activity varchar(255) not null,
    measure  char(1)      not null check (measure in ('t', 'p')),
    bucket   integer      not null,
    n        bigint       not null,
    primary key (model, call, activity, measure, bucket)
);

-- The values themselves, but for small ones, which are their own bucket.
create table activity_value (
    model    varchar(255) not null,
    call     varchar(255) not null,
    activity varchar(255) not null,
    measure  char(1)      not null check (measure in ('t', 'p')),
    value    bigint       not null
);
create index activity_value_in_order on activity_value (model, activity, measure, value, call);
