-- Titles beside the content they stand in, so that many are told at once and searched.
alter table proposal add column title_zh text;
alter table proposal add column title_en text;
update proposal
   set title_zh = content::jsonb -> 'title' ->> 'zh',
       title_en = content::jsonb -> 'title' ->> 'en';
