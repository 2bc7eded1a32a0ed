-- A closed case that was opened again: why, and how it had ended until then.
create table cases.reopening (
    circle_id     uuid        not null references cases.case_file,
    id            uuid        not null,
    why           bytea       not null,
    outcome       text        not null,
    outcome_words bytea,
    closed_at     timestamptz not null,
    keep_until    date,                                  -- the day of erasing that had been chosen, and why
    keep_words    bytea,
    person_id     uuid        not null,
    at            timestamptz not null,
    primary key (circle_id, id)
);
call circle.protect('cases.reopening', 'case.road');
-- It stays as it was written.
drop policy changed on cases.reopening;
drop policy removed on cases.reopening;
