-- Mail that waits to go out, written in the transaction that caused it. A letter names message keys; the address and what
-- is enclosed are sealed with the house key. Whoever acts may write one; only the duty to send post reads it.
create table people.letter (
    id          uuid primary key,
    to_person   uuid references people.person on delete cascade,
    to_sealed   bytea,
    to_hash     bytea,                         -- keyed, of an address of somebody outside: how many letters it was sent
    unasked     boolean     not null default false,
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
create index letter_by_sender on people.letter (sender, created_at) where to_hash is not null;
create index letter_by_recipient on people.letter (to_hash, created_at) where to_hash is not null;
alter table people.letter enable row level security, force row level security;
create policy functions on people.letter for select to current_user using (true);
create policy written on people.letter for insert to ${app}
    with check (shared.person() is not null or shared.duty() <> '');
create policy posted on people.letter for select to ${app} using (shared.duty() = 'post');
create policy marked on people.letter for update to ${app} using (shared.duty() = 'post');
create policy forgotten on people.letter for delete to ${app} using (shared.duty() in ('post', 'retain'));
create policy found on people.letter for select to ${app} using (shared.duty() = 'retain');

-- How many letters the acting person wrote to people outside, in all and to this one, and how many this one was sent unasked by
-- anybody. Numbers alone, and of others only this one: what keeps somebody from flooding a mailbox.
create function people.letters_to(recipient bytea, at timestamptz)
    returns table (in_an_hour bigint, in_a_day bigint, to_them bigint, unasked_to_them bigint, unasked_of_all bigint,
        unasked_last timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select mine.in_an_hour, mine.in_a_day, mine.to_them, mine.unasked_to_them, theirs.of_all, theirs.last
        from (select count(*) filter (where l.created_at > at - interval '1 hour') as in_an_hour, count(*) as in_a_day,
                count(*) filter (where l.to_hash = recipient) as to_them,
                count(*) filter (where l.to_hash = recipient and l.unasked) as unasked_to_them
            from people.letter l
            where l.sender = shared.person() and l.to_hash is not null and l.created_at > at - interval '1 day') as mine,
            (select count(*) as of_all, max(l.created_at) as last from people.letter l
            where l.to_hash = recipient and l.unasked and l.created_at > at - interval '1 day') as theirs;
end
$$;

-- Addresses whose owner said: never again. A keyed hash of each, for nobody but the house.
create table people.never_again (
    to_hash bytea primary key,
    said_at timestamptz not null
);
alter table people.never_again enable row level security, force row level security;
create policy posted on people.never_again for all to ${app}
    using (shared.duty() = 'post') with check (shared.duty() = 'post');

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
    with check (shared.person() is not null or shared.duty() <> '');
create policy posted on people.enclosure for select to ${app} using (shared.duty() = 'post');

-- Narrower than what migrations grant by default.
revoke all on people.letter, people.enclosure, people.never_again from ${app};
grant select, insert, delete on people.never_again to ${app};
grant select, insert, delete on people.letter to ${app};
grant update (tries, send_after, sent_at, failed_at, failure) on people.letter to ${app};
grant select, insert on people.enclosure to ${app};
