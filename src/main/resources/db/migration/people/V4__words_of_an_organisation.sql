-- What an organisation adds to the mirror for words, or leaves out of it. Words of the trade, never of a person: members
-- read them, those who administer the organisation keep them.
create table people.mirror_word (
    id              uuid primary key,
    organisation_id uuid        not null references people.organisation on delete cascade,
    language        text        not null check (language in ('nl', 'en', 'fr')),
    word            text        not null check (length(word) between 1 and 80),
    why             text        not null default '' check (length(why) <= 400),
    instead         text        not null check (length(instead) between 1 and 400),
    made_at         timestamptz not null default now()
);
create index on people.mirror_word (organisation_id, language);
create unique index mirror_word_once on people.mirror_word (organisation_id, language, lower(word));
alter table people.mirror_word enable row level security, force row level security;
create policy members on people.mirror_word for select to ${app}
    using (organisation_id = any (array(select people.organisations())));
create policy added on people.mirror_word for insert to ${app}
    with check (organisation_id = any (array(select people.organisations_led())));
create policy changed on people.mirror_word for update to ${app}
    using (organisation_id = any (array(select people.organisations_led())))
    with check (organisation_id = any (array(select people.organisations_led())));
create policy removed on people.mirror_word for delete to ${app}
    using (organisation_id = any (array(select people.organisations_led())));

create table people.mirror_off (
    organisation_id uuid not null references people.organisation on delete cascade,
    language        text not null check (language in ('nl', 'en', 'fr')),
    entry           text not null check (length(entry) between 1 and 200),
    primary key (organisation_id, language, entry)
);
alter table people.mirror_off enable row level security, force row level security;
create policy members on people.mirror_off for select to ${app}
    using (organisation_id = any (array(select people.organisations())));
create policy added on people.mirror_off for insert to ${app}
    with check (organisation_id = any (array(select people.organisations_led())));
create policy removed on people.mirror_off for delete to ${app}
    using (organisation_id = any (array(select people.organisations_led())));
