-- Whether money is committed to a ranked proposal: it is on notice or funded. Kept here by the database itself, whoever
-- changes a status, so that the sums of all pools are read from one index without looking at the proposals.
alter table round_ranking add column committed boolean not null default false;

update round_ranking r set committed = true
from proposal p where p.number = r.number and p.status in ('on-notice', 'funded');

create function commit_ranked_proposal() returns trigger language plpgsql as $$
begin
    update round_ranking set committed = new.status in ('on-notice', 'funded')
    where call = new.call and direction = new.direction and number = new.number;
    return null;
end $$;

create trigger ranked_proposal_committed after update of status on proposal
    for each row when ((old.status in ('on-notice', 'funded')) is distinct from (new.status in ('on-notice', 'funded')))
    execute function commit_ranked_proposal();

create function commit_new_ranking() returns trigger language plpgsql as $$
begin
    new.committed := exists (select from proposal where number = new.number and status in ('on-notice', 'funded'));
    return new;
end $$;

create trigger new_ranking_committed before insert on round_ranking
    for each row execute function commit_new_ranking();

create index round_ranking_pools on round_ranking (call, direction, pool) include (proposed, committed, requested);

-- nobody asks it any more
drop index proposal_committed;
