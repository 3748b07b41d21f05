-- What somebody has begun to fill in at a task they hold, for them alone; gone when the task ends.
create table task_draft (
    task     varchar(64)  not null,
    account  varchar(255) not null,
    -- a JSON object to the letter as it was sent; as jsonb it would lose \u0000, the order of keys and what was given twice
    answers  text         not null,
    -- another one with each saving, never the same again, also after a draft was thrown away and begun anew
    version  bigint       generated always as identity,
    saved_at timestamptz  not null,
    primary key (task, account)
-- rewritten every few seconds: the new row finds place beside the old one, and no index is touched
) with (fillfactor = 50);
