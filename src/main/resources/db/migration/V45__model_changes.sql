-- Changes of models and forms, as a designer proposed them and another decided on them. The base is the engine's
-- deployment that they were made on; what went live is another one.
create table model_change (
    id          bigint generated always as identity primary key,
    state       varchar(16)  not null check (state in ('open', 'refused', 'approved', 'live')),
    reason      text         not null,
    base        varchar(64)  not null,
    proposed_by varchar(255) not null,
    proposed_at timestamptz  not null,
    decided_by  varchar(255),
    decided_at  timestamptz,
    remark      text,
    deployment  varchar(64),
    check ((decided_by is null) = (decided_at is null)),
    check ((state = 'live') = (deployment is not null)),
    check (decided_by is null or state = 'refused' or decided_by <> proposed_by)
);
create index model_change_deployment on model_change (deployment) where deployment is not null;

-- The files of a change, byte by byte; one that is taken away has no content.
create table model_change_file (
    change  bigint       not null references model_change,
    name    varchar(255) not null,
    sha256  char(64),
    content bytea,
    primary key (change, name),
    check ((sha256 is null) = (content is null))
);
create index model_change_file_sha256 on model_change_file (sha256);

-- The models and forms of the release that was started last. What a new release changed goes live with it; what it did
-- not change stays as designers made it.
create table shipped_model (
    name   varchar(255) primary key,
    sha256 char(64) not null
);
