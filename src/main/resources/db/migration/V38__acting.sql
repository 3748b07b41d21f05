-- What was done with somebody's open task: handed over by a manager, taken over by a substitute, or its holder reminded.
create table task_action (
    id           bigint generated always as identity primary key,
    kind         varchar(16)  not null check (kind in ('hand-over', 'take-over', 'nudge')),
    task         varchar(64)  not null,
    name         varchar(255) not null,
    business_key varchar(255) not null,
    reviewer     boolean      not null,
    from_account varchar(255),
    to_account   varchar(255) not null,
    reason       text,
    acted_by     varchar(255) not null,
    acted_at     timestamptz  not null,
    acted_on     date         not null
);
-- at most one reminder a day of the programme, for each task and person
create unique index task_action_nudge on task_action (task, to_account, acted_on) where kind = 'nudge';
create index task_action_task on task_action (task);
create index task_action_to on task_action (to_account, id);
create index task_action_from on task_action (from_account, id);

-- Who stands in for whom, on these days in Beijing, the last one included.
create table substitution (
    id         bigint generated always as identity primary key,
    absent     varchar(255) not null,
    substitute varchar(255) not null,
    first_day  date         not null,
    last_day   date         not null,
    reason     text         not null,
    set_by     varchar(255) not null,
    set_at     timestamptz  not null,
    ended_by   varchar(255),
    ended_at   timestamptz,
    check (first_day <= last_day),
    check (absent <> substitute)
);
create index substitution_absent on substitution (absent);
create index substitution_substitute on substitution (substitute);
