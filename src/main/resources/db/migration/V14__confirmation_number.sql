-- The number a secretariat gave to a multilateral application; entries about it carry that number.
alter table proposal add column confirmation_number varchar(255);
update proposal set confirmation_number = left(content::jsonb ->> 'confirmationNumber', 255);
create index proposal_by_confirmation_number on proposal (confirmation_number) where confirmation_number is not null;
