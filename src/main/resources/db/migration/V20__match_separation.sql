-- Entries that a liaison officer took apart from a proposal they had been matched with by mistake.
create table match_separation (
    message      bigint      not null references agency_message,
    number       varchar(64) not null references proposal,
    reason       text        not null,
    separated_by varchar(64) not null,
    separated_at timestamptz not null,
    primary key (message, number)
);
