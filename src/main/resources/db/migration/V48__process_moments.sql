-- What happened to proposals and rounds, as far as their models went by it: played again when models are changed.
-- Words and ids only, nothing that people wrote. A row for what happened to one tree of instances in one transaction.
create table process_moment (
    id    bigint generated always as identity primary key,
    tree  varchar(64) not null,
    begun varchar(255),
    at    timestamptz not null,
    moves jsonb       not null
);

create index process_moment_tree on process_moment (tree, id);
create index process_moment_begun on process_moment (begun text_pattern_ops, id) where begun is not null;
