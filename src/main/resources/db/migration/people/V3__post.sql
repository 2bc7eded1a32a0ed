-- Mail that waits to go out, written in the transaction that caused it. A letter names message keys; the address and what
-- is enclosed are sealed with the house key. Whoever acts may write one; only the duty to send post reads it.
create table people.letter (
    id          uuid primary key,
    to_person   uuid references people.person on delete cascade,
    to_sealed   bytea,
    language    text        check (language in ('nl', 'en', 'fr')),
    subject_key text        not null,
    body_key    text        not null,
    args        text        not null default '[]',
    link_sealed bytea,
    sender      uuid,
    about       uuid,
    reference   uuid,
    created_at  timestamptz not null,
    send_after  timestamptz not null,
    tries       int         not null default 0,
    sent_at     timestamptz,
    failed_at   timestamptz,
    failure     text,
    check ((to_person is null) <> (to_sealed is null))
);
create index letter_waiting on people.letter (send_after) where sent_at is null and failed_at is null;
create index letter_about on people.letter (about);
alter table people.letter enable row level security, force row level security;
create policy written on people.letter for insert to ${app}
    with check (shared.person() is not null or shared.duty() is not null);
create policy posted on people.letter for select to ${app} using (shared.duty() = 'post');
create policy marked on people.letter for update to ${app} using (shared.duty() = 'post');
create policy forgotten on people.letter for delete to ${app} using (shared.duty() in ('post', 'retain'));
create policy found on people.letter for select to ${app} using (shared.duty() = 'retain');

create table people.enclosure (
    letter_id uuid  not null references people.letter on delete cascade,
    nr        int   not null,
    name      text  not null,
    type      text  not null,
    sealed    bytea not null,
    primary key (letter_id, nr)
);
alter table people.enclosure enable row level security, force row level security;
create policy written on people.enclosure for insert to ${app}
    with check (shared.person() is not null or shared.duty() is not null);
create policy posted on people.enclosure for select to ${app} using (shared.duty() = 'post');

-- Narrower than what migrations grant by default.
revoke all on people.letter, people.enclosure from ${app};
grant select, insert, delete on people.letter to ${app};
grant update (tries, send_after, sent_at, failed_at, failure) on people.letter to ${app};
grant select, insert on people.enclosure to ${app};
