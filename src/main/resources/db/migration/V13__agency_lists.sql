-- The files agencies' lists came in, exactly as received; the same bytes are kept once.
create table agency_list_file (
    sha256  char(64) primary key,
    content bytea    not null
);

-- Every list that came as a file. Without answers and refusal: a crash came between keeping and reading it.
create table agency_list (
    id            bigint generated always as identity primary key,
    agency        varchar(64)  not null,
    file_name     varchar(200) not null,
    sha256        char(64)     not null references agency_list_file,
    size          int          not null,
    received_at   timestamptz  not null,
    received_from varchar(64)  not null,
    format        varchar(8),
    sheet         text,
    row_count     int,
    results       json,
    answers       jsonb,
    refusal       jsonb,
    check (answers is null or refusal is null),
    check ((answers is null) = (row_count is null) and (answers is null) = (results is null))
);
create index agency_list_by_agency on agency_list (agency, id);

-- The two sides' list as it was frozen for signing; never changed. The hash is that of the content.
create table joint_list (
    agency          varchar(64) not null,
    call            varchar(32) not null,
    direction       varchar(16) not null,
    version         int         not null,
    content         text        not null,
    row_count       int         not null,
    sha256          char(64)    not null,
    left_out        json        not null,
    remark          text,
    workbook        bytea       not null,
    workbook_sha256 char(64)    not null,
    frozen_by       varchar(64) not null,
    frozen_at       timestamptz not null,
    primary key (agency, call, direction, version)
);
