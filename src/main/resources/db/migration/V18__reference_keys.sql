-- References are compared without regard to width, case, kinds of dashes and what cannot be seen (proposal.Reference).
update proposal set
    foreign_reference = nullif(lower(upper(regexp_replace(regexp_replace(normalize(foreign_reference, NFKC),
        '[\s\u0001-\u001F\u007F-\u00A0\u00AD\u061C\u115F\u1160\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF]+', '', 'g'),
        '[\u2010-\u2015\u2212\u2043\u30FC\u2E3A\u2E3B\u301C\uFE58\uFE63\uFF0D]', '-', 'g'))), ''),
    confirmation_number = nullif(lower(upper(regexp_replace(regexp_replace(normalize(confirmation_number, NFKC),
        '[\s\u0001-\u001F\u007F-\u00A0\u00AD\u061C\u115F\u1160\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u2066-\u206F\u3000\u3164\uFE00-\uFE0F\uFEFF]+', '', 'g'),
        '[\u2010-\u2015\u2212\u2043\u30FC\u2E3A\u2E3B\u301C\uFE58\uFE63\uFF0D]', '-', 'g'))), '')
where foreign_reference is not null or confirmation_number is not null;
