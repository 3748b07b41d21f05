-- What an officer asks of the next plan of a round, where that is not what the call says.
create table assignment_settings (
    call       varchar(32) not null,
    direction  varchar(16) not null,
    settings   jsonb       not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null,
    primary key (call, direction)
);

-- Every plan that was solved. Its input, as gzipped text, can be solved again and gives the same seats.
create table assignment_plan (
    id           varchar(36) primary key,
    call         varchar(32) not null,
    direction    varchar(16) not null,
    version      int         not null,
    solved_at    timestamptz not null,
    solved_by    varchar(64) not null,
    settings     jsonb       not null,
    input        bytea       not null,
    input_sha256 char(64)    not null,
    result       jsonb       not null,
    confirmed_at timestamptz,
    unique (call, direction, version)
);
