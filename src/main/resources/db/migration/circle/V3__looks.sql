-- Who looked. Rows are added, never changed; a keeper sees all of their circle, a member those about themselves, and
-- everybody their own. It grows steadily, so each month is a partition of its own (months begin at midnight UTC).
create table circle.look (
    circle_id  uuid        not null references circle.circle,
    id         uuid        not null,
    person_id  uuid        not null,
    part       text        not null,
    subject_id uuid,
    how        text        not null check (how in ('read', 'contribute', 'print', 'export', 'title')),
    grant_id   uuid        not null,
    at         timestamptz not null default now(),
    mark       bytea,                                      -- shows that the house wrote it (circle.chain); null: it did not
    place      bigint,                                     -- which one of its circle it is; given when it is committed
    link       bytea,                                      -- what ties it to the one before: see below
    primary key (circle_id, id, at)
) partition by range (at);
create index on circle.look (circle_id, at desc);
create index on circle.look (person_id);
alter table circle.look enable row level security, force row level security;
create policy look_seen on circle.look for select using (
    person_id = shared.person() or circle_id = any (array(select circle.kept()))
    or (subject_id = any (array(select o.subject_id from circle.reads_of('looks') as o))
        and (circle_id, subject_id) in (select o.circle_id, o.subject_id from circle.reads_of('looks') as o)));
create policy look_recorded on circle.look for insert with check (
    person_id = shared.person() and circle_id = any (array(select circle.known())));
create policy functions on circle.look to current_user using (true) with check (true);
revoke insert, update, delete on circle.look from ${app};
grant insert (circle_id, id, person_id, part, subject_id, how, grant_id, at, mark) on circle.look to ${app};

-- The policies above hold for whoever goes through circle.look. A partition has none, and nobody but its owner any right
-- on it, so that there is no way around them.

-- Takes what no month was made for, so that no look is ever refused.
create table circle.look_default partition of circle.look default;
alter table circle.look_default enable row level security, force row level security;
create policy functions on circle.look_default to current_user using (true) with check (true);
revoke all on circle.look_default from ${app};

-- Makes this month and the ones ahead, as far as they are not there. The house asks for it at every start and every day.
create function circle.make_months_of_looks(ahead int default 3) returns int language plpgsql
    security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
    this_month timestamp := date_trunc('month', now() at time zone 'UTC');
    since timestamptz;
    until timestamptz;
    month text;
    made int := 0;
begin
    perform pg_advisory_xact_lock(hashtextextended('circle.look', 0));
    for n in 0 .. least(ahead, 24) loop
        since := (this_month + make_interval(months => n)) at time zone 'UTC';
        until := (this_month + make_interval(months => n + 1)) at time zone 'UTC';
        month := 'look_' || to_char(since at time zone 'UTC', 'YYYY_MM');
        continue when to_regclass('circle.' || month) is not null;
        execute format('create table circle.%I (like circle.look including defaults including constraints)', month);
        execute format('revoke all on circle.%I from ${app}', month);
        execute format('with early as (delete from circle.look_default where at >= %L and at < %L returning *)
            insert into circle.%I select * from early', since, until, month);
        execute format('alter table circle.%I enable row level security, force row level security', month);
        execute format('alter table circle.look attach partition circle.%I for values from (%L) to (%L)',
            month, since, until);
        made := made + 1;
    end loop;
    return made;
end $$;

-- The looks at a circle are a chain: each link is a digest of the look, of its place and of the link before it, so that
-- none can be changed, taken out, put in or moved without the rest saying something else. How long each chain is and how
-- it ends stands here; and what the house last said of it under a seal that PostgreSQL cannot make (circle.chain). Nobody but
-- the functions below writes the first, and only the house what it has sealed.
create table circle.look_head (
    circle_id  uuid   not null primary key references circle.circle,
    length     bigint not null default 0,
    link       bytea  not null default '',
    sealed     bigint not null default 0,                  -- how long it was when it was sealed last
    checkpoint text   not null default '',                 -- what was said of it then, with its seal
    let_go     text   not null default ''                  -- which looks were let go with their month, with its seal
);
create index on circle.look_head (circle_id) where length > sealed;
alter table circle.look_head enable row level security, force row level security;
create policy functions on circle.look_head to current_user using (true) with check (true);
create policy witnessed on circle.look_head for select using (shared.duty() = 'witness');
create policy sealed on circle.look_head for update using (shared.duty() = 'witness');
revoke insert, update, delete on circle.look_head from ${app};
grant update (sealed, checkpoint) on circle.look_head to ${app};

-- What a link is made of. The part stands last, as it is the only one whose letters are free.
create function circle.look_said(l circle.look, at_place bigint) returns bytea language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select convert_to(concat_ws(E'\n', l.circle_id, at_place, l.id, l.person_id, coalesce(l.subject_id::text, ''), l.how,
        l.grant_id, (extract(epoch from l.at) * 1000000)::bigint, l.part), 'UTF8')
$$;

-- Whose chains grow in this transaction, for the function below. Whoever writes something else there themselves only waits longer.
create function circle.looked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform set_config('app.looked', concat_ws(',', nullif(current_setting('app.looked', true), ''),
        (select string_agg(distinct a.circle_id::text, ',') from added as a)), true);
    return null;
end $$;
create trigger looked after insert on circle.look referencing new table as added
    for each statement execute function circle.looked();

-- Links a look to the one before it, when its transaction commits: whoever looks at the same circle meanwhile waits for
-- that moment alone, however long this transaction took. The chains of one transaction are taken in hand together and in
-- one order, so that no two wait for each other.
create function circle.link_look() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    looked uuid[] := string_to_array(nullif(current_setting('app.looked', true), ''), ',')::uuid[];
    head circle.look_head;
begin
    if looked is not null then
        perform set_config('app.looked', '', true);
        insert into circle.look_head (circle_id) select distinct c from unnest(looked) as c order by c on conflict do nothing;
        perform from circle.look_head h where h.circle_id = any (looked) order by h.circle_id for update;
    end if;
    update circle.look_head h
        set length = h.length + 1, link = sha256(h.link || circle.look_said(new, h.length + 1))
        where h.circle_id = new.circle_id returning h.* into strict head;
    update circle.look set place = head.length, link = head.link
        where circle_id = new.circle_id and id = new.id and at = new.at;
    return null;
end $$;
create constraint trigger link_look after insert on circle.look deferrable initially deferred
    for each row execute function circle.link_look();
