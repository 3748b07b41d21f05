-- What a recommender decided about a proposal that names it; call and direction stand here for the cap.
create table recommendation (
    number      varchar(64) primary key references proposal,
    call        varchar(32) not null,
    direction   varchar(16) not null,
    recommender varchar(64) not null,
    decision    varchar(16) not null check (decision in ('recommend', 'decline')),
    opinion     text,
    decided_by  varchar(64) not null,
    decided_at  timestamptz not null
);
create index recommendation_by_recommender on recommendation (call, direction, recommender);
