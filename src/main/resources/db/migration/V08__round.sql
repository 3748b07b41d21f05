-- One direction of one call, treated collectively.
create table round (
    call             varchar(32) not null,
    direction        varchar(16) not null,
    stage            varchar(16) not null
        check (stage in ('open', 'pool-closed', 'assignment', 'review', 'ranking', 'settled', 'approved', 'notice',
                         'closed', 'empty')),
    changed_at       timestamptz not null,
    settled_by       varchar(64),
    settled_at       timestamptz,
    remark           text,
    approved_by      varchar(64),
    approved_at      timestamptz,
    sent_back_by     varchar(64),
    sent_back_at     timestamptz,
    sent_back_reason text,
    primary key (call, direction)
);

-- The ranking of a round, with the scores it was made from and what the chair changed.
create table round_ranking (
    call            varchar(32)   not null,
    direction       varchar(16)   not null,
    number          varchar(64)   not null references proposal,
    position        int           not null,
    mean            numeric(6, 3) not null,
    lowest          numeric(5, 2) not null,
    normalised      numeric(6, 3) not null,
    pool            varchar(32),
    field           text,
    requested       numeric(15, 2) not null,
    within_cut      boolean       not null,
    proposed        boolean       not null,
    override        varchar(8) check (override in ('fund', 'decline')),
    override_reason text,
    override_by     varchar(64),
    outcome         varchar(8) check (outcome in ('funded', 'declined')),
    primary key (call, direction, number),
    foreign key (call, direction) references round,
    check ((override is null) = (override_reason is null) and (override is null) = (override_by is null))
);

create table round_notice (
    call       varchar(32) not null,
    direction  varchar(16) not null,
    edition    int         not null,
    from_time  timestamptz not null,
    until_time timestamptz not null,
    numbers    text[]      not null,
    primary key (call, direction, edition),
    foreign key (call, direction) references round
);

create table objection (
    id         varchar(36)  primary key,
    call       varchar(32)  not null,
    direction  varchar(16)  not null,
    number     varchar(64)  not null references proposal,
    objector   varchar(200) not null,
    ground     text         not null,
    signed     boolean      not null,
    filed_by   varchar(64)  not null,
    filed_at   timestamptz  not null,
    state      varchar(16)  not null check (state in ('open', 'upheld', 'dismissed')),
    reason     text,
    decided_by varchar(64),
    decided_at timestamptz,
    foreign key (call, direction) references round
);
create index objection_by_round on objection (call, direction, state);
