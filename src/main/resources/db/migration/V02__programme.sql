-- The day from which a call's relative calendar counts: the day it was first loaded.
create table call_calendar_anchor (
    call        text        primary key,
    anchored_at timestamptz not null
);

-- What officers decided about deadlines; never changed, never deleted.
create table calendar_change (
    id          bigint      generated always as identity primary key,
    call        text        not null,
    direction   text        not null,
    kind        text        not null check (kind in ('applicants', 'recommenders', 'agency', 'review')),
    agency      text        check ((agency is not null) = (kind = 'agency')),
    closing     boolean     not null check (not closing or kind = 'applicants'),
    before_at   timestamptz,
    until_at    timestamptz not null,
    reason      text        not null check (reason <> ''),
    decided_by  text        not null,
    decided_at  timestamptz not null
);

create index calendar_change_of_direction on calendar_change (call, direction, id);
