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

-- Drafts of sheets that were begun when the form had a field of its own for each of five criteria. One that the server
-- cannot read as JSON stays as it is.
do $$
declare
    draft record;
    moved jsonb;
begin
    for draft in select task, account, answers from task_draft
        where answers ~ '"(score|comment)(Content|Route|Plan|Team|Results)"'
    loop
        begin
            select (draft.answers::jsonb - array_agg(field.key)) || jsonb_build_object('criteria', (
                    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                            'id', id,
                            'score', draft.answers::jsonb -> ('score' || initcap(id)),
                            'comment', draft.answers::jsonb -> ('comment' || initcap(id)))) order by place)
                    from unnest(array['content', 'route', 'plan', 'team', 'results'])
                        with ordinality as fixed (id, place)))
                into moved
                from jsonb_each(draft.answers::jsonb) as field
                where field.key ~ '^(score|comment)(Content|Route|Plan|Team|Results)$';
            if moved is not null then
                update task_draft set answers = moved::text
                    where task = draft.task and account = draft.account;
            end if;
        exception when data_exception or program_limit_exceeded then
            raise notice 'A draft of task % stays as it is', draft.task;
        end;
    end loop;
end $$;
