-- What proposals are found by: number, titles and organisations; apart from them the persons, whom not everybody may
-- look for. Beside the table of proposals, whose rows change with every step. Drafts are not to be found.
create table proposal_search (
    number       varchar(64) primary key references proposal on delete cascade,
    words        text   not null,
    persons      text   not null,
    lead_zh      text,
    lead_en      text,
    word_pairs   text[] not null,
    person_pairs text[] not null
);

-- Letters without case, width and accents; all kinds of dashes are one, and the Chinese full stop is a point.
create function search_folded(wanted text) returns text
    language sql immutable strict parallel safe
    return lower(translate(
        normalize(regexp_replace(normalize(wanted, NFKD), U&'[\0300-\036f]', '', 'g'), NFC),
        U&'\2010\2011\2012\2013\2014\2015\2212\3002', '-------.') collate pg_c_utf8);

-- Every two characters beside each other: the shortest that people look for in Chinese, and what an index can hold.
create function search_pairs(folded text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct pair
                   from (select one || lead(one) over (order by place) as pair
                           from unnest(string_to_array(folded, null)) with ordinality as each (one, place)) pairs
                  where pair !~ '\s' and pair is not null);

-- The names in a list of a proposal's content, in all their languages.
create function search_names(content jsonb, list text) returns text
    language sql immutable parallel safe
    return (select coalesce(string_agg(name #>> '{}', ' '), '')
              from jsonb_path_query(content, ('$."' || list || '"[*].name.*')::jsonpath) name);

create function search_entry(wanted proposal) returns proposal_search
    language plpgsql immutable as
$$
declare
    content jsonb;
    lead    jsonb;
    entry   proposal_search;
begin
    begin
        content := wanted.content::jsonb;
    exception when data_exception then
        content := '{}';
    end;
    entry.number := wanted.number;
    entry.words := search_folded(concat_ws(' ', wanted.number, replace(wanted.number, '-', ''), wanted.title_zh,
        wanted.title_en, search_names(content, 'participants')));
    entry.persons := search_folded(concat_ws(' ', search_names(content, 'principalInvestigators'),
        search_names(content, 'members')));
    lead := jsonb_path_query_first(content, '$.participants[*] ? (@.role == "lead" && @.country == "CN").name');
    entry.lead_zh := lead ->> 'zh';
    entry.lead_en := lead ->> 'en';
    entry.word_pairs := search_pairs(entry.words);
    entry.person_pairs := search_pairs(entry.persons);
    return entry;
end
$$;

create function keep_proposal_search() returns trigger
    language plpgsql as
$$
begin
    insert into proposal_search
    select (search_entry(new)).*
    on conflict (number) do update
       set words = excluded.words, persons = excluded.persons,
           lead_zh = excluded.lead_zh, lead_en = excluded.lead_en,
           word_pairs = excluded.word_pairs, person_pairs = excluded.person_pairs;
    return null;
end
$$;

create trigger proposal_search_begun after insert on proposal
    for each row when (new.submitted_at is not null)
    execute function keep_proposal_search();

create trigger proposal_search_changed after update of content, title_zh, title_en, submitted_at on proposal
    for each row when (new.submitted_at is not null)
    execute function keep_proposal_search();

insert into proposal_search
select (entry).*
  from (select search_entry(proposal) as entry from proposal where submitted_at is not null offset 0) found;

create index proposal_search_words on proposal_search using gin (word_pairs);
create index proposal_search_persons on proposal_search using gin (person_pairs);
