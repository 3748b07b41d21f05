-- Before the assignment, experts of the pool may mark their conflicts and wishes in a direction.
create table self_check (
    call      varchar(32) not null,
    direction varchar(16) not null,
    opened_at timestamptz not null,
    until     timestamptz not null,
    primary key (call, direction)
);

-- Who is asked, and when they said that they are done.
create table self_check_expert (
    call      varchar(32) not null,
    direction varchar(16) not null,
    expert    varchar(64) not null references expert on delete cascade,
    done_at   timestamptz,
    primary key (call, direction, expert),
    foreign key (call, direction) references self_check
);

create table self_check_conflict (
    call      varchar(32)  not null,
    direction varchar(16)  not null,
    expert    varchar(64)  not null references expert on delete cascade,
    kind      varchar(16)  not null check (kind in ('proposal', 'organisation', 'person')),
    name      varchar(600) not null,
    reason    text         not null,
    marked_at timestamptz  not null,
    primary key (call, direction, expert, kind, name)
);

create table self_check_wish (
    call      varchar(32) not null,
    direction varchar(16) not null,
    number    varchar(64) not null references proposal,
    expert    varchar(64) not null references expert on delete cascade,
    wish      varchar(16) not null check (wish in ('eager', 'willing', 'not-wanted')),
    marked_at timestamptz not null,
    primary key (number, expert)
);
create index self_check_wish_by_direction on self_check_wish (call, direction);
