-- Circles, members and grants: who may see which part, from when, until when, and why.
create schema if not exists circle;
grant usage on schema circle to ${app};
alter default privileges in schema circle grant select, insert, update, delete on tables to ${app};

create table circle.circle (
    id              uuid        not null primary key,
    kind            text        not null check (kind in ('personal', 'case', 'organisation')),
    organisation_id uuid,
    created_by      uuid        not null,
    created_at      timestamptz not null default now(),
    erased_at       timestamptz
);

-- Who gives and takes grants: the owner of a personal circle, the facilitators of a case.
create table circle.keeper (
    circle_id uuid        not null references circle.circle,
    person_id uuid        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    primary key (circle_id, person_id)
);
create index on circle.keeper (person_id, circle_id);

-- The data key all text of the circle is sealed with, itself wrapped by the master key. Erasing destroys this row.
create table circle.key (
    circle_id uuid  not null primary key references circle.circle,
    wrapped   bytea not null
);

create table circle.member (
    circle_id uuid        not null references circle.circle,
    id        uuid        not null,
    person_id uuid        not null,
    role      text        not null,
    since     timestamptz not null default now(),
    until     timestamptz,
    primary key (circle_id, id)
);
create index on circle.member (person_id);

-- subject_id narrows a grant to what is about one member; null opens the whole part.
-- own: what the holder looks at is their own, so their looking is not recorded.
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
    why        text,
    given_by   uuid        not null,
    primary key (circle_id, id)
);
create index on circle.grants (person_id, part) where ended_at is null;
create index on circle.grants (circle_id, person_id, part);

-- Who looked. Rows are added, never changed.
create table circle.look (
    circle_id  uuid        not null references circle.circle,
    id         uuid        not null,
    person_id  uuid        not null,
    part       text        not null,
    subject_id uuid,
    how        text        not null check (how in ('read', 'contribute', 'print', 'export')),
    grant_id   uuid        not null,
    at         timestamptz not null default now(),
    primary key (circle_id, id)
);
create index on circle.look (circle_id, at desc);
create index on circle.look (person_id);

-- These functions answer about the acting person alone. They run as the owner of the tables, who gets a policy of its
-- own to read with, so that a policy that asks them is not a policy about itself; the runtime role never becomes it.

-- The circles this person keeps.
create function circle.kept() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select k.circle_id from circle.keeper k
        where k.person_id = shared.person() and (k.until is null or k.until > now());
end $$;

create function circle.reads(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is null
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

create function circle.contributes(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.circle_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is null and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

-- The same for grants narrowed to one member: gives the ids of those members.
create function circle.reads_of(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.subject_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is not null
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

create function circle.contributes_of(wanted text) returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select g.subject_id from circle.grants g
        where g.person_id = shared.person() and g.part = wanted and g.subject_id is not null and g.may = 'contribute'
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

-- Every circle in which this person has any running grant.
create function circle.known() returns setof uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select distinct g.circle_id from circle.grants g
        where g.person_id = shared.person()
          and g.ended_at is null and g.since <= now() and (g.until is null or g.until > now());
end $$;

-- A circle that this very transaction made has no keeper yet: its maker may take the first seat.
create function circle.just_begun(wanted uuid) returns boolean language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from circle.circle c
        where c.id = wanted and c.created_by = shared.person() and c.created_at = now());
end $$;

revoke all on all functions in schema circle from public;
grant execute on all functions in schema circle to ${app};

create policy functions on circle.circle for select to current_user using (true);
create policy functions on circle.keeper for select to current_user using (true);
create policy functions on circle.grants for select to current_user using (true);

alter table circle.circle enable row level security;
alter table circle.circle force row level security;
create policy circle_seen on circle.circle for select using (
    id = any (array(select circle.known())) or id = any (array(select circle.kept()))
    or (created_by = shared.person() and created_at = now())
    or shared.duty() in ('retain', 'remind', 'seal'));
create policy circle_begun on circle.circle for insert with check (created_by = shared.person());
create policy circle_changed on circle.circle for update using (
    id = any (array(select circle.kept())) or shared.duty() = 'retain');

alter table circle.keeper enable row level security;
alter table circle.keeper force row level security;
create policy keeper_seen on circle.keeper for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept())) or shared.duty() = 'remind');
create policy keeper_added on circle.keeper for insert with check (
    circle_id = any (array(select circle.kept()))
    or (person_id = shared.person() and circle.just_begun(circle_id)));
create policy keeper_changed on circle.keeper for update using (circle_id = any (array(select circle.kept())));

alter table circle.key enable row level security;
alter table circle.key force row level security;
create policy key_seen on circle.key for select using (
    circle_id = any (array(select circle.known())) or circle_id = any (array(select circle.kept()))
    or circle.just_begun(circle_id) or shared.duty() in ('seal', 'remind', 'retain'));
create policy key_made on circle.key for insert with check (circle.just_begun(circle_id));
create policy key_destroyed on circle.key for delete using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');

alter table circle.member enable row level security;
alter table circle.member force row level security;
create policy member_seen on circle.member for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept()))
    or shared.duty() in ('seal', 'remind'));
create policy member_added on circle.member for insert with check (
    circle_id = any (array(select circle.kept())));
create policy member_changed on circle.member for update using (circle_id = any (array(select circle.kept())));

alter table circle.grants enable row level security;
alter table circle.grants force row level security;
create policy grants_seen on circle.grants for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept())));
create policy grants_given on circle.grants for insert with check (
    circle_id = any (array(select circle.kept())) and given_by = shared.person());
create policy grants_ended on circle.grants for update using (circle_id = any (array(select circle.kept())));

alter table circle.look enable row level security;
alter table circle.look force row level security;
create policy look_seen on circle.look for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept()))
    or subject_id = any (array(select circle.reads_of('looks'))));
create policy look_recorded on circle.look for insert with check (
    person_id = shared.person() and circle_id = any (array(select circle.known())));
