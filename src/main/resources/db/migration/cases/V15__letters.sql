-- What letters of an organisation say, where it wrote its own words: of the trade, never of a person. Members read them; who
-- administers it or leads conversations keeps them.
create table cases.letter_text (
    organisation_id uuid   not null,
    script          text   not null check (script ~ '^[a-z][a-z0-9-]*$'),
    kind            text   not null check (kind in ('invited', 'again', 'moved', 'cancelled', 'guardian')),
    language        text   not null check (language in ('nl', 'en', 'fr')),
    register        text   not null check (register in ('familiar', 'formal')),
    words           text   not null check (length(words) <= 40000),
    version         bigint not null default 1,
    primary key (organisation_id, script, kind, language, register)
);
alter table cases.letter_text enable row level security, force row level security;
create policy members on cases.letter_text for select to ${app}
    using (organisation_id = any (array(select people.organisations())));
create policy added on cases.letter_text for insert to ${app}
    with check (organisation_id = any (array(select people.organisations_kept())));
create policy changed on cases.letter_text for update to ${app}
    using (organisation_id = any (array(select people.organisations_kept())))
    with check (organisation_id = any (array(select people.organisations_kept())));
create policy removed on cases.letter_text for delete to ${app}
    using (organisation_id = any (array(select people.organisations_kept())));

-- How somebody is spoken to in letters, where something else was chosen than is usual.
create table cases.addressed (
    circle_id      uuid    not null,
    participant_id uuid    not null,
    formal         boolean not null,
    primary key (circle_id, participant_id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.addressed (participant_id);
call circle.protect('cases.addressed', 'case.contact', 'participant_id');

-- A letter as it went out to somebody: they read it on their own page.
create table cases.letter (
    circle_id      uuid        not null,
    id             uuid        not null,
    participant_id uuid        not null,
    kind           text        not null check (kind in ('invited', 'again', 'moved', 'cancelled', 'guardian')),
    way            text        not null check (way in ('email', 'phone', 'post')),
    language       text        not null check (language in ('nl', 'en', 'fr')),
    sent_at        timestamptz not null,
    words          bytea       not null,
    primary key (circle_id, id),
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.letter (participant_id);
call circle.protect('cases.letter', 'case.contact', 'participant_id');
-- It stays as it went out.
drop policy changed on cases.letter;
drop policy removed on cases.letter;

-- Whether letters about it name who will be there; else they say with how many.
alter table cases.meeting add column names boolean not null default false;
