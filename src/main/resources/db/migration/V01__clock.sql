-- How far demo mode has moved the application's clock ahead of the real one.
create table demo_clock (
    only_row boolean primary key default true check (only_row),
    ahead_ms bigint  not null check (ahead_ms >= 0)
);
