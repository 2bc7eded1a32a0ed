-- What of a row stays as it was written, whoever changes it and whatever the application asks.
create function circle.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'this stays as it was written in %', tg_table_name using errcode = '42501';
end $$;
create procedure circle.as_written(target regclass, columns text[]) language plpgsql as $$
begin
    execute format('create trigger as_written before update on %s for each row when ((%s) is distinct from (%s))
        execute function circle.refuse_change()', target,
        (select string_agg(format('old.%I', c), ', ') from unnest(columns) as c),
        (select string_agg(format('new.%I', c), ', ') from unnest(columns) as c));
end $$;

-- Whoever was let into a circle sees that it exists, and its keeper does.
create table circle.circle (
    id              uuid        not null primary key,
    kind            text        not null check (kind in ('personal', 'case', 'organisation', 'signal')),
    organisation_id uuid,
    created_by      uuid        not null,
    created_at      timestamptz not null default now(),
    erased_at       timestamptz,
    paused          text[]      not null default '{}'     -- codes of parts that stand still; * is all of it
);
create index on circle.circle (organisation_id) where organisation_id is not null;
create index on circle.circle (id) where paused <> '{}';
create index on circle.circle (id) where erased_at is not null;
alter table circle.circle enable row level security, force row level security;
create policy functions on circle.circle for select to current_user using (true);
create policy circle_seen on circle.circle for select using (
    id = any (array(select circle.known())) or id = any (array(select circle.kept()))
    or (created_by = shared.person() and created_at = now())
    or shared.duty() in ('retain', 'remind', 'seal'));
create policy circle_begun on circle.circle for insert with check (created_by = shared.person());
create policy circle_changed on circle.circle for update using (
    id = any (array(select circle.kept())) or shared.duty() = 'retain');
call circle.as_written('circle.circle', '{id,kind,organisation_id,created_by,created_at}');

-- Who gives and takes grants: the owner of a personal circle, the facilitators of a case.
create table circle.keeper (
    circle_id uuid        not null references circle.circle,
    person_id uuid        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    primary key (circle_id, person_id)
);
create index on circle.keeper (person_id, circle_id);
alter table circle.keeper enable row level security, force row level security;
create policy functions on circle.keeper for select to current_user using (true);
create policy keeper_seen on circle.keeper for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept())) or shared.duty() = 'remind');
create policy keeper_added on circle.keeper for insert with check (
    circle_id = any (array(select circle.kept()))
    or (person_id = shared.person() and circle.just_begun(circle_id)));
create policy keeper_changed on circle.keeper for update using (circle_id = any (array(select circle.kept())));
call circle.as_written('circle.keeper', '{circle_id,person_id,since}');

-- The data key all text of the circle is sealed with, itself wrapped by the master key. Erasing destroys this row.
create table circle.key (
    circle_id uuid  not null primary key references circle.circle,
    wrapped   bytea not null
);
alter table circle.key enable row level security, force row level security;
create policy key_seen on circle.key for select using (
    circle_id = any (array(select circle.known())) or circle_id = any (array(select circle.kept()))
    or circle.just_begun(circle_id) or shared.duty() in ('seal', 'remind', 'retain'));
create policy key_made on circle.key for insert with check (circle.just_begun(circle_id));
create policy key_destroyed on circle.key for delete using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');

-- Whoever remembers an unwrapped key hears, when it is destroyed, that it is to be forgotten (circle.UnwrappedKeys).
create function circle.tell_key_is_gone() returns trigger language plpgsql as $$
begin
    perform pg_notify('herstelkring', 'circle-key ' || old.circle_id);
    return null;
end $$;
create trigger tell_key_is_gone after delete on circle.key for each row execute function circle.tell_key_is_gone();

-- Hook. Somebody to whom nothing was given yet cannot read anything of a circle. A module in whose circles they may read
-- something all the same (a name) says which circles those are, by a function that answers their ids.
create procedure circle.key_seen_by(circles regprocedure) language plpgsql as $$
begin
    execute format('create policy %I on circle.key for select using (circle_id = any (array(select %s)))',
        (select proname from pg_proc where oid = circles), circles);
end $$;

-- Keepers see everybody, and people themselves. How somebody comes in stands with the invitations.
create table circle.member (
    circle_id uuid        not null references circle.circle,
    id        uuid        not null,
    person_id uuid        not null,
    role      text        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    paused_at timestamptz,                                 -- ended only because it stands still: may run again
    primary key (circle_id, id)
);
create index on circle.member (person_id);
alter table circle.member enable row level security, force row level security;
create policy functions on circle.member for select to current_user using (true);
create policy member_seen on circle.member for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept()))
    or shared.duty() in ('seal', 'remind', 'retain'));
create policy member_added on circle.member for insert with check (
    circle_id = any (array(select circle.kept())));
create policy member_changed on circle.member for update using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');
call circle.as_written('circle.member', '{circle_id,id,person_id,role,since}');
create policy not_while_paused on circle.member as restrictive for insert with check (not circle.paused(circle_id, '*'));

-- subject_id narrows a grant to what is about one member; null opens the whole part.
-- own: what the holder looks at is their own, so their looking is not recorded. That is true of the member it is about,
-- and of whoever began a circle of their own; nobody else is given, or makes, anything their own.
create table circle.grants (
    circle_id  uuid        not null references circle.circle,
    id         uuid        not null,
    person_id  uuid        not null,
    part       text        not null,
    subject_id uuid,
    may        text        not null check (may in ('read', 'contribute')),
    own        boolean     not null default false,
    since      timestamptz not null default now(),
    until      timestamptz,
    ended_at   timestamptz,
    paused_at  timestamptz,                                -- ended only because it stands still: may run again
    why        text,
    given_by   uuid        not null,
    primary key (circle_id, id)
);
create index on circle.grants (person_id, part) where ended_at is null;
create index on circle.grants (circle_id, person_id, part);
create index on circle.grants (until) where ended_at is null and until is not null;
alter table circle.grants enable row level security, force row level security;
create policy functions on circle.grants for select to current_user using (true);
create policy grants_seen on circle.grants for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');
-- The house finds what ends soon, to tell whoever gave it.
create policy grants_ending on circle.grants for select using (
    shared.duty() = 'remind' and until is not null and ended_at is null);
create policy grants_given on circle.grants for insert with check (
    circle_id = any (array(select circle.kept())) and given_by = shared.person());
create policy grants_ended on circle.grants for update using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');
call circle.as_written('circle.grants', '{circle_id,id,person_id,part,subject_id,may,own,given_by}');
create function circle.own_is_ones_own() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from circle.member m where m.circle_id = new.circle_id and m.id = new.subject_id
            and m.person_id = new.person_id and m.until is null)
        and not exists (select from circle.circle c where c.id = new.circle_id and c.kind = 'personal'
            and c.created_by = new.person_id) then
        raise exception 'only what is about somebody is their own' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger own_is_ones_own before insert on circle.grants for each row when (new.own)
    execute function circle.own_is_ones_own();
create policy not_while_paused on circle.grants as restrictive for insert with check (not circle.paused(circle_id, part));
