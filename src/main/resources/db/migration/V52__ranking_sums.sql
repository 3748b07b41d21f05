-- Sums are made of what is proposed or committed only, about half of all rankings: their index holds nothing else.
drop index round_ranking_pools;
create index round_ranking_sums on round_ranking (call, direction, pool) include (proposed, committed, requested)
    where proposed or committed;
