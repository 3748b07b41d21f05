-- The secret behind the pseudonyms of reviewers: one row of random bytes, made at the first start and never changed.
create table reviewer_pseudonym_secret (
    only_one boolean primary key default true check (only_one),
    secret   bytea   not null check (length(secret) = 32)
);
