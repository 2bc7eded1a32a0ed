-- Where a case stands follows from what happened in it. Until now it was a column that the next act overwrote: calling the
-- circle together again ended follow-up, and said so to nobody.

-- What was closed is closed; what was erased without ever being closed counts as that. (As its owner writes no row here, the
-- column is made anew.)
alter table cases.case_file alter column closed_at type timestamptz
    using case when stage = 'closed' then coalesce(closed_at, now()) else closed_at end;
alter table cases.case_file drop column stage;

-- What happened in cases, for whoever may see their road, and for the house. Somebody who takes part learns of it what they
-- lived through: that people talked, and the versions of the plan that were put before them; nothing of drafts, of meetings
-- they were not asked to and of what others prepared.
create function cases.happened(wanted uuid[]) returns table (
    case_id uuid,
    road text,                  -- which road was chosen at intake
    prepared boolean,           -- somebody was prepared
    decided text,               -- what was decided when it was weighed whether people can meet
    called boolean,             -- a meeting is to come, or was not held yet
    talking boolean,            -- a conversation goes on
    talked_at timestamptz,      -- when the last one that went to its end did
    stopped_at timestamptz,     -- when the last one was stopped, and nothing followed on it
    plan text,                  -- the state of the newest version
    put boolean,                -- a version was put before those who sign
    sealed boolean,             -- a version holds
    closed timestamptz)         -- when the road ended
    language plpgsql stable rows 1
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    whole uuid[] := case when shared.duty() in ('seal', 'remind', 'retain') then wanted
        else array(select unnest(wanted) intersect select circle.reads('case.road')) end;
    part uuid[] := array(select unnest(wanted) intersect (
        select p.circle_id from cases.participant p where p.person_id = shared.person() and p.stands <> 'withdrawn'
        union all select circle.reads('case.plan') union all select circle.reads('case.meeting'))
        except select unnest(whole));
begin
    perform set_config('app.happened', 'asked', true);
    return query
        select c.id,
            (select i.fits from cases.incident i where i.circle_id = c.id and c.id = any (whole)),
            exists (select from cases.preparation r where r.circle_id = c.id and c.id = any (whole)
                and (r.talked_on is not null or r.willing <> 'unknown')),
            (select f.ready from cases.case_file f where f.circle_id = c.id and c.id = any (whole)),
            exists (select from cases.meeting m where m.circle_id = c.id and c.id = any (whole)
                and m.status in ('planned', 'invited')
                and m.starts_at + make_interval(mins => m.minutes) > coalesce(greatest(
                    (select max(t.started_at) from cases.conversation t where t.circle_id = c.id),
                    (select max(p.began_at) from cases.plan p where p.circle_id = c.id and p.opened_at is not null)),
                    '-infinity')),
            exists (select from cases.conversation t where t.circle_id = c.id and t.ended_at is null),
            (select max(t.ended_at) from cases.conversation t where t.circle_id = c.id and t.standing = 'ended'),
            (select last.ended_at from (select t.ended_at, t.standing from cases.conversation t where t.circle_id = c.id
                    order by t.started_at desc, t.id desc limit 1) as last
                where last.standing = 'stopped' and not exists (select from cases.plan p
                    where p.circle_id = c.id and p.opened_at > last.ended_at)),
            (select p.state from cases.plan p where p.circle_id = c.id and (c.id = any (whole) or p.opened_at is not null)
                order by p.number desc limit 1),
            exists (select from cases.plan p where p.circle_id = c.id and p.opened_at is not null),
            exists (select from cases.plan p where p.circle_id = c.id and p.state = 'sealed'),
            (select f.closed_at from cases.case_file f where f.circle_id = c.id)
        from unnest(whole || part) as c (id);
    perform set_config('app.happened', '', true);
end $$;

-- It reads as the owner of the tables. Other functions of that owner ask about plans as the acting person sees them, and go on
-- doing so: this opens to the one above alone.
create policy functions on cases.plan for select to current_user
    using (current_setting('app.happened', true) = 'asked');
create policy functions on cases.incident for select to current_user using (true);
create policy functions on cases.preparation for select to current_user using (true);
create policy functions on cases.meeting for select to current_user using (true);
create policy functions on cases.conversation for select to current_user using (true);
