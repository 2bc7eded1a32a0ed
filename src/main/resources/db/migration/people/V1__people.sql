-- Accounts, guests, organisations and who belongs to them.
-- Names and addresses are sealed with the house key; a row says no more than that somebody can act.
create schema people;

-- What the policies below ask about the acting person. These functions look at all memberships to answer about that
-- person's own. They run as the owner of the tables, who gets a policy of its own to read with; the role that serves
-- people never becomes that owner.

create function people.organisations() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select distinct m.organisation_id from people.membership m
        where m.person_id = shared.person() and m.until is null and m.paused_at is null;
end
$$;

create function people.organisations_led() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select distinct m.organisation_id from people.membership m
        where m.person_id = shared.person() and m.until is null and m.paused_at is null and m.role = 'admin';
end
$$;

-- Those whose measures and offers this person keeps.
create function people.organisations_kept() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select distinct m.organisation_id from people.membership m
        where m.person_id = shared.person() and m.until is null and m.paused_at is null and m.role in ('admin', 'facilitator');
end
$$;

-- Everybody who is or was a member beside the acting person: what a former colleague did keeps their name.
create function people.colleagues() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select distinct other.person_id
        from people.membership mine
        join people.membership other on other.organisation_id = mine.organisation_id
        where mine.person_id = shared.person() and mine.until is null and mine.paused_at is null;
end
$$;

-- Whether somebody belongs to an organisation now, also while that rests: they said yes to it.
create function people.belongs(organisation uuid, person uuid) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from people.membership m
        where m.organisation_id = organisation and m.person_id = person and m.until is null);
end
$$;

-- Organisations to which the acting person belongs, and where that rests now.
create function people.resting() returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select distinct m.organisation_id from people.membership m
        where m.person_id = shared.person() and m.until is null and m.paused_at is not null;
end
$$;

-- Whether the acting person says yes, in this very transaction, to an invitation with this role.
create function people.says_yes(organisation uuid, role text) returns boolean
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return exists (select from people.invitation i
        where i.organisation_id = organisation and role = any (i.roles)
          and i.accepted_by = shared.person() and i.accepted_at = now());
end
$$;

-- What a participant of a case may know of the organisation that invites them, whoever they are.
create function people.front_of(organisation uuid)
    returns table (id uuid, name text, harmed_label text, responsible_label text, language text, zone text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select o.id, o.name, o.harmed_label, o.responsible_label, o.language, o.zone
        from people.organisation o where o.id = organisation;
end
$$;

-- Its members see an organisation; those who administer it change it.
create table people.organisation (
    id                uuid primary key,
    name              text        not null,
    harmed_label      text,
    responsible_label text,
    language          text        not null check (language in ('nl', 'en', 'fr')),
    zone              text        not null,
    version           bigint      not null default 1,
    created_at        timestamptz not null
);
alter table people.organisation enable row level security, force row level security;
create policy functions on people.organisation for select to current_user using (true);
create policy members on people.organisation for select to ${app}
    using (id = any (array(select people.organisations()))
        or shared.duty() in ('sign-in', 'set-up', 'post', 'remind', 'seal', 'retain'));
create policy set_up on people.organisation for insert to ${app} with check (shared.duty() = 'set-up');
create policy led on people.organisation for update to ${app}
    using (id = any (array(select people.organisations_led())));

-- Colleagues see each other, and the guests one of them made; everybody sees themselves. Nobody but the person (or the
-- operator, whose commands are the house's own work) changes an account, whatever organisation it belongs to.
create table people.person (
    id          uuid primary key,
    kind        text        not null check (kind in ('account', 'guest')),
    name_sealed bytea,
    language    text        not null check (language in ('nl', 'en', 'fr')),
    created_by  uuid,
    created_at  timestamptz not null,
    disabled_at timestamptz,
    check (kind = 'account' or name_sealed is null)
);
create index person_by_maker on people.person (created_by);
alter table people.person enable row level security, force row level security;
create policy seen on people.person for select to ${app}
    using (id = shared.person()
        or (select shared.duty()) in ('sign-in', 'set-up', 'post', 'remind', 'seal')
        or id = any (array(select people.colleagues()))
        or (kind = 'guest' and created_by = any (array(select people.colleagues()))));
create policy made on people.person for insert to ${app}
    with check ((kind = 'guest' and created_by = shared.person()) or shared.duty() in ('sign-in', 'set-up'));
create policy kept on people.person for update to ${app}
    using (id = shared.person()
        or (kind = 'guest' and created_by = any (array(select people.colleagues())))
        or shared.duty() = 'set-up');

-- Apart from the person, because colleagues may know a name but not an address.
create table people.address (
    person_id    uuid primary key references people.person on delete cascade,
    email_sealed bytea not null,
    email_hash   bytea not null unique
);
alter table people.address enable row level security, force row level security;
create policy own on people.address for select to ${app}
    using (person_id = shared.person() or shared.duty() in ('sign-in', 'set-up', 'post'));
create policy made on people.address for insert to ${app}
    with check (shared.duty() in ('sign-in', 'set-up'));

-- Members see who else belongs to their organisation. It begins when somebody says yes to an invitation; those who
-- administer it give another role to who belongs to it already, let it rest, and end it. What ended stays ended.
create table people.membership (
    id              uuid primary key,
    organisation_id uuid        not null references people.organisation on delete cascade,
    person_id       uuid        not null references people.person on delete cascade,
    role            text        not null check (role in ('facilitator', 'admin', 'staff')),
    since           timestamptz not null,
    paused_at       timestamptz,
    until           timestamptz
);
create unique index membership_once on people.membership (organisation_id, person_id, role) where until is null;
create index membership_by_person on people.membership (person_id);
create index membership_by_organisation on people.membership (organisation_id);    -- with those who left
alter table people.membership enable row level security, force row level security;
create policy functions on people.membership for select to current_user using (true);
create policy seen on people.membership for select to ${app}
    using (person_id = shared.person()
        or organisation_id = any (array(select people.organisations()))
        or shared.duty() in ('sign-in', 'set-up', 'remind', 'seal'));
create policy made on people.membership for insert to ${app}
    with check ((organisation_id = any (array(select people.organisations_led())) and people.belongs(organisation_id, person_id))
        or (shared.duty() = 'welcome' and person_id = shared.person() and people.says_yes(organisation_id, role))
        or shared.duty() = 'set-up');
create policy ended on people.membership for update to ${app}
    using (organisation_id = any (array(select people.organisations_led())));

-- Everybody may leave, and only leave.
create policy left_by_themselves on people.membership for update to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person() and until is not null);

create function people.ended_stays_ended() returns trigger language plpgsql as $$
begin
    raise exception 'what ended stays ended in %', tg_table_name using errcode = '42501';
end $$;
create trigger ended_stays_ended before update on people.membership for each row
    when (old.until is not null and (new.until, new.paused_at) is distinct from (old.until, old.paused_at))
    execute function people.ended_stays_ended();

-- Asking somebody to be a colleague. Whoever administers the organisation sees the address they wrote, and nothing of whom it
-- belongs to; the house lets people answer who have the link from the letter, of which only a hash is kept.
create table people.invitation (
    id              uuid primary key,
    organisation_id uuid        not null references people.organisation on delete cascade,
    roles           text[]      not null check (cardinality(roles) > 0 and roles <@ '{facilitator,admin,staff}'),
    address_sealed  bytea       not null,
    address_hash    bytea       not null,
    called_sealed   bytea       not null,      -- how whoever asks knows them
    language        text        not null check (language in ('nl', 'en', 'fr')),
    token_hash      bytea       not null unique,
    invited_by      uuid,                      -- null: the operator
    made_at         timestamptz not null,
    sent_at         timestamptz not null,
    expires_at      timestamptz not null,
    bounced_at      timestamptz,
    withdrawn_at    timestamptz,
    declined_at     timestamptz,
    accepted_at     timestamptz,
    accepted_by     uuid references people.person on delete cascade
);
create index invitation_by_organisation on people.invitation (organisation_id, address_hash);
alter table people.invitation enable row level security, force row level security;
create policy functions on people.invitation for select to current_user using (true);
create policy kept on people.invitation for select to ${app}
    using (organisation_id = any (array(select people.organisations_led())) or shared.duty() in ('welcome', 'set-up'));
create policy made on people.invitation for insert to ${app}
    with check ((organisation_id = any (array(select people.organisations_led())) and invited_by = shared.person())
        or (shared.duty() = 'set-up' and invited_by is null));
create policy settled on people.invitation for update to ${app}
    using (organisation_id = any (array(select people.organisations_led())) and accepted_at is null and shared.duty() = '')
    with check (accepted_at is null and declined_at is null);
create policy answered on people.invitation for update to ${app}
    using (shared.duty() = 'welcome' and accepted_at is null and withdrawn_at is null and declined_at is null
        and expires_at > now())
    with check (shared.duty() = 'welcome' and (accepted_by is null or accepted_by = shared.person()));
create policy forgotten on people.invitation for delete to ${app} using (shared.duty() = 'retain');
create policy found on people.invitation for select to ${app} using (shared.duty() = 'retain');

-- Narrower than what migrations grant by default.
revoke all on people.organisation, people.person, people.address, people.membership, people.invitation from ${app};
grant select, insert on people.organisation, people.person, people.address, people.membership to ${app};
grant select, insert, delete on people.invitation to ${app};
grant update (token_hash, sent_at, expires_at, bounced_at, withdrawn_at, declined_at, accepted_at, accepted_by)
    on people.invitation to ${app};
grant update (name, harmed_label, responsible_label, language, zone, version) on people.organisation to ${app};
grant update (name_sealed, language, disabled_at) on people.person to ${app};
grant update (until, paused_at) on people.membership to ${app};
