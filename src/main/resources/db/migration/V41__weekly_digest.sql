-- Who wants the weekly digest; nobody who has not asked for it.
create table digest_reader (
    account varchar(255) primary key
);

-- The weeks whose digest is written, by their Mondays: each once, whichever node comes first.
create table weekly_digest (
    week       date        primary key,
    written_at timestamptz not null
);
