-- Which proposals money is committed to: found without their contents, which are large.
create index proposal_committed on proposal (number) where status in ('on-notice', 'funded');
