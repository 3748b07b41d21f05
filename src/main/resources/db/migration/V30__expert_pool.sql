-- What is known of an expert beside what the first lists said: languages, who they are elsewhere, texts of their own,
-- when they are away, whom they worked for and when, and when they published with whom.
alter table expert
    add column languages    text[]      not null default '{zh}',
    add column orcid        varchar(19) unique,
    add column publications text[]      not null default '{}',
    add column statement    text,
    add column students     text[]      not null default '{}',
    add column version      int         not null default 0;

create table expert_absence (
    expert    varchar(64) not null references expert on delete cascade,
    first_day date        not null,
    last_day  date        not null,
    check (first_day <= last_day)
);
create index expert_absence_by_expert on expert_absence (expert);

create table expert_joint_paper (
    expert    varchar(64)  not null references expert on delete cascade,
    co_author varchar(200) not null,
    year      int          not null check (year between 1900 and 2999),
    primary key (expert, co_author)
);

-- Somebody may work for one legal person twice, and not everybody knows when it began or ended.
alter table expert_employment
    drop constraint expert_employment_pkey,
    add column began date,
    add column ended date,
    add check (began <= ended);
update expert_employment set ended = (ended_at at time zone 'Asia/Shanghai')::date;
alter table expert_employment drop column ended_at;
create index expert_employment_by_expert on expert_employment (expert);
