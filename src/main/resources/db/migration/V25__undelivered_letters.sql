-- A letter that cannot be delivered is mended by a person, or given up with a reason.
alter table letter
    add column given_up_by varchar(64),
    add column given_up_reason text,
    drop constraint letter_state_check,
    add constraint letter_state_check check (state in ('waiting', 'sent', 'dead', 'no-address', 'given-up')),
    add constraint letter_given_up_check
        check (state <> 'given-up' or (given_up_by is not null and given_up_reason is not null));
