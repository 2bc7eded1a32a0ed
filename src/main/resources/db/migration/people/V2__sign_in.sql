-- Ways in: one-time links, passkeys, sessions; and the count of attempts that keeps guessing slow. All but passkeys are
-- the house's alone, on its duty to let people sign in.

-- Only a hash of the token is kept: who reads this table can open nothing.
create table people.one_time_link (
    id         uuid primary key,
    token_hash bytea       not null unique,
    purpose    text        not null check (purpose in ('sign-in', 'set-up', 'begin')),
    person_id  uuid references people.person on delete cascade,
    path       bytea,                          -- sealed: where they were going, which may be a link itself
    beginning  bytea,                          -- sealed: with what name and address an account begins, when it is used
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    check (purpose not in ('sign-in', 'begin') or expires_at <= created_at + interval '10 minutes')
);
create index one_time_link_by_person on people.one_time_link (person_id);
alter table people.one_time_link enable row level security, force row level security;
create policy signing_in on people.one_time_link for all to ${app}
    using (shared.duty() in ('sign-in', 'set-up')) with check (shared.duty() in ('sign-in', 'set-up'));

-- Everybody sees and removes their own.
create table people.passkey (
    credential_id     bytea primary key,
    id                uuid        not null unique,
    person_id         uuid        not null references people.person on delete cascade,
    public_key        bytea       not null,
    signature_count   bigint      not null,
    user_verified     boolean     not null,
    transports        text        not null,
    backup_eligible   boolean     not null,
    backed_up         boolean     not null,
    attestation       bytea       not null,
    client_data       bytea,
    label_sealed      bytea,
    created_at        timestamptz not null,
    used_at           timestamptz
);
create index passkey_by_person on people.passkey (person_id);
alter table people.passkey enable row level security, force row level security;
create policy own on people.passkey for all to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person());
create policy found on people.passkey for select to ${app} using (shared.duty() = 'sign-in');
create policy used on people.passkey for update to ${app} using (shared.duty() = 'sign-in');

-- One row per attempt; the bucket is a keyed hash of an address or an IP number.
create table people.attempt (
    bucket bytea       not null,
    at     timestamptz not null
);
create index attempt_by_bucket on people.attempt (bucket, at);
create index attempt_by_time on people.attempt (at);
alter table people.attempt enable row level security, force row level security;
create policy signing_in on people.attempt for all to ${app}
    using (shared.duty() = 'sign-in') with check (shared.duty() = 'sign-in');

-- The tables of Spring Session. Every request reads them: the duty is asked for once for a table, not for each row.
create table people.session (
    primary_id            varchar(64) primary key,
    session_id            varchar(64) not null unique,
    creation_time         bigint      not null,
    last_access_time      bigint      not null,
    max_inactive_interval int         not null,
    expiry_time           bigint      not null,
    principal_name        varchar(100)
);
create index session_by_expiry on people.session (expiry_time);
create index session_by_principal on people.session (principal_name);
alter table people.session enable row level security, force row level security;
create policy signing_in on people.session for all to ${app}
    using ((select shared.duty()) = 'sign-in') with check (shared.duty() = 'sign-in');

create table people.session_attributes (
    session_primary_id varchar(64)  not null references people.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
alter table people.session_attributes enable row level security, force row level security;
create policy signing_in on people.session_attributes for all to ${app}
    using ((select shared.duty()) = 'sign-in') with check (shared.duty() = 'sign-in');

-- What every request asks first: a session, what is in it (a row for each), and who it belongs to if they may come in. It is
-- asked outside any transaction, so that the duty it names, and proves, is over with it. Only a name that is a person's id
-- leads to somebody. That id is made out first: PostgreSQL looks behind the wall of people by an index only with a value
-- that nothing has to be worked out for, and would read everybody there is otherwise.
create function people.session_of(wanted text, proof text)
    returns table (creation_time bigint, last_access_time bigint, max_inactive_interval int, attribute_name varchar,
        attribute_bytes bytea, person_id uuid, kind text, language text)
    language plpgsql volatile as
$$
begin
    perform set_config('app.person', '', true), set_config('app.duty', 'sign-in', true), set_config('app.proof', proof, true);
    return query
        with found as materialized (
            select s.primary_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                case when length(s.principal_name) = 36 then cast(s.principal_name as uuid) end as named
            from people.session s where s.session_id = wanted)
        select f.creation_time, f.last_access_time, f.max_inactive_interval, a.attribute_name, a.attribute_bytes,
            p.id, p.kind, p.language
        from found f
        left join people.session_attributes a on a.session_primary_id = f.primary_id
        left join people.person p on p.id = f.named and p.disabled_at is null;
end
$$;

-- The key that turns addresses into hashes one can look up, wrapped by the master key. It also tells whether the
-- master key at hand is the one this database was sealed with.
create table people.index_key (
    one     boolean primary key default true check (one),
    wrapped bytea not null
);

-- Narrower than what migrations grant by default.
revoke all on people.one_time_link, people.passkey, people.attempt, people.session, people.session_attributes,
    people.index_key from ${app};
grant select, insert, delete on people.one_time_link to ${app};
grant update (used_at) on people.one_time_link to ${app};
grant select, insert, delete on people.passkey to ${app};
grant update (signature_count, user_verified, transports, backed_up, label_sealed, used_at) on people.passkey to ${app};
grant select, insert, delete on people.attempt to ${app};
grant select, insert, update, delete on people.session, people.session_attributes to ${app};
grant select, insert on people.index_key to ${app};
