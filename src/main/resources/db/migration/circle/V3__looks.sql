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
