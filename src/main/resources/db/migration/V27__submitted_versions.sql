-- A receipt has an id and keeps what it is for: the content's text and, beside it, which documents went with it.
alter table submission_receipt
    add column id uuid not null default gen_random_uuid() unique,
    add column content text,
    -- over content and documents; null for a receipt from before, which is over the content alone
    add column everything_sha256 char(64);

-- A document that was submitted stays when a correction takes it away.
alter table proposal_document add column removed_at timestamptz;

create table submission_document (
    receipt  uuid not null references submission_receipt (id),
    document uuid not null references proposal_document (id),
    primary key (receipt, document)
);
create index submission_document_by_document on submission_document (document);

-- What earlier receipts were for, as far as it is still there.
update submission_receipt r set content = p.content from proposal p
 where p.number = r.number and encode(sha256(convert_to(p.content, 'UTF8')), 'hex') = r.content_sha256;

insert into submission_document (receipt, document)
select r.id, d.id from submission_receipt r join proposal_document d on d.number = r.number and d.uploaded_at <= r.at;
