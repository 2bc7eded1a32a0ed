-- What a talk beforehand brings to light, in answers short enough to act on.
alter table cases.preparation
    add column responsibility text not null default 'unknown'
        check (responsibility in ('unknown', 'yes', 'partly', 'not-yet')),
    add column interpreter text not null default 'none' check (interpreter in ('none', 'needed', 'arranged')),
    add column guardian_agrees text not null default 'unknown' check (guardian_agrees in ('unknown', 'yes', 'no'));

-- Another moment that would suit somebody who cannot come.
alter table cases.invitation add column proposal bytea;

-- What the facilitators of a case are called, for those who take part in it: they may not see accounts.
create table cases.facilitator (
    circle_id uuid  not null references cases.case_file,
    id        uuid  not null,                            -- the person
    name      bytea not null,
    primary key (circle_id, id)
);
call circle.protect('cases.facilitator', 'case.people');
create policy known on cases.facilitator for select using (circle_id = any (array(select circle.known())));

-- The facilitators now, for a participant who has something to tell them. It looks as the owner of the tables, who
-- gets a policy for it, and answers only somebody who is in that circle.
create function cases.facilitators(wanted uuid) returns setof uuid
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select k.person_id from circle.keeper k
        where k.circle_id = wanted and (k.until is null or k.until > now())
          and wanted in (select circle.known());
end
$$;
create policy told on circle.keeper for select to current_user using (circle_id = any (array(select circle.known())));

-- Somebody withdraws themselves. They may not change their own row in any other way.
create function cases.withdraw(wanted_circle uuid, wanted uuid, words bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    update cases.participant p
        set stands = 'withdrawn', stands_words = words, withdrawn_at = now(), version = p.version + 1
        where p.circle_id = wanted_circle and p.id = wanted and p.stands <> 'withdrawn'
          and p.person_id = shared.person()
          and p.id in (select circle.contributes_of('case.preparation'));
    return found;
end
$$;
create policy withdrawn_by_oneself on cases.participant for update to current_user
    using (person_id = shared.person() and id = any (array(select circle.contributes_of('case.preparation'))));

revoke all on function cases.facilitators(uuid), cases.withdraw(uuid, uuid, bytea) from public;
grant execute on function cases.facilitators(uuid), cases.withdraw(uuid, uuid, bytea) to ${app};
