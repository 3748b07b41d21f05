-- The titles by themselves, to search proposals by.
alter table proposal add column title_zh text generated always as (content::jsonb #>> '{title,zh}') stored;
alter table proposal add column title_en text generated always as (content::jsonb #>> '{title,en}') stored;
