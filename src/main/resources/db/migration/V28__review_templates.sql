-- A sheet has versions: the one that has not ended counts, the others stay readable. Its score is kept as it was made;
-- a mark without a score says that its criterion could not be judged.
alter table review_mark drop constraint review_mark_assignment_fkey;
alter table review_mark drop constraint review_mark_pkey;
alter table review_mark drop constraint review_mark_score_check;
alter table review_sheet drop constraint review_sheet_pkey;

alter table review_sheet
    add column version        int not null default 1 check (version > 0),
    add column score          numeric(9, 6) check (score between 0 and 100),
    add column remark         text,
    add column recommendation varchar(64),
    add column familiarity    varchar(64),
    add column ended          varchar(16) check (ended in ('returned', 'taken-back', 'revised')),
    add column ended_by       varchar(64),
    add column ended_at       timestamptz,
    add column ended_reason   text,
    add check ((ended is null) = (ended_by is null) and (ended is null) = (ended_at is null)),
    add primary key (assignment, version);
create unique index review_sheet_that_counts on review_sheet (assignment) where ended is null;

alter table review_mark
    add column version int not null default 1,
    alter column score type numeric(6, 2),
    alter column score drop not null,
    alter column comment drop not null,
    add primary key (assignment, version, criterion),
    add foreign key (assignment, version) references review_sheet;

-- Until now every criterion weighed the same, from 0 to 100.
update review_sheet set score =
    (select avg(mark.score) from review_mark mark where mark.assignment = review_sheet.assignment);
alter table review_sheet alter column score set not null;

-- Drafts of sheets that were begun when the form had a field of its own for each of five criteria.
update task_draft set answers = (
        (answers::jsonb - array(select jsonb_object_keys(answers::jsonb) intersect
            select kind || upper(left(id, 1)) || substr(id, 2)
            from unnest(array['score', 'comment']) kind, unnest(array['content', 'route', 'plan', 'team', 'results']) id))
        || jsonb_build_object('criteria', (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', id,
                'score', answers::jsonb -> ('score' || upper(left(id, 1)) || substr(id, 2)),
                'comment', answers::jsonb -> ('comment' || upper(left(id, 1)) || substr(id, 2)))) order by place)
            from unnest(array['content', 'route', 'plan', 'team', 'results']) with ordinality as fixed (id, place)))
    )::text
where (answers like '%"scoreContent"%' or answers like '%"commentContent"%') and answers not like '%\\u0000%';
