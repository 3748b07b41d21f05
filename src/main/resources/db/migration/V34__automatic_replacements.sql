-- What the expert answered stays known when their place is given to somebody else; and whether nobody had to do that.
alter table expert_assignment
    add column answer    varchar(16) check (answer in ('scored', 'conflict', 'declined', 'overdue')),
    add column automatic boolean not null default false;
update expert_assignment set answer = state where state in ('scored', 'conflict', 'declined', 'overdue');
-- who said no gave a reason; which no it was is not known any more
update expert_assignment set answer = 'overdue'
    where state in ('replaced', 'dropped') and reason is null and answered_at is not null;
create index expert_assignment_by_replaced on expert_assignment (replaces);
