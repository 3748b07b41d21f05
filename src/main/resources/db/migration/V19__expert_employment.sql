-- Whom an expert has worked for before: counts against a review for three years (NSFC regulation, art. 19).
create table expert_employment (
    expert       varchar(64)  not null references expert on delete cascade,
    organisation varchar(255) not null,
    ended_at     timestamptz  not null,
    primary key (expert, organisation)
);

-- Why an expert reviews although a name was alike that of somebody who takes part.
alter table expert_assignment add column clearance text;
