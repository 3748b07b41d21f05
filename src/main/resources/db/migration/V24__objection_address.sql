-- Who objects by themselves gives an address; the objection is worked on once a letter to it was answered.
alter table objection
    add column email varchar(254),
    -- SHA-256 of the word that the letter carries
    add column code_hash varchar(64) unique,
    -- until when it may be confirmed; unconfirmed, it lapses then
    add column confirm_until timestamptz,
    add column verified_at timestamptz,
    alter column filed_by drop not null,
    drop constraint objection_state_check,
    add constraint objection_state_check
        check (state in ('unverified', 'open', 'upheld', 'dismissed', 'lapsed')),
    add constraint objection_address_check
        check (state not in ('unverified', 'lapsed')
            or (email is not null and code_hash is not null and confirm_until is not null));
