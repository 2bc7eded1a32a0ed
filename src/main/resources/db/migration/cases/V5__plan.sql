-- A restoration plan and its versions. A draft is for the facilitators; a version put before those who sign it is for
-- everybody who may read the plan, and does not change any more.
create table cases.plan (
    circle_id       uuid        not null references cases.case_file,
    id              uuid        not null,
    number          int         not null,                  -- version of the plan, from 1
    state           text        not null default 'draft' check (state in ('draft', 'open', 'sealed', 'superseded')),
    language        text        not null,
    summary         bytea,
    asked_forgotten boolean     not null default false,    -- "did we forget anything?" was asked
    forgotten       bytea,
    why             bytea,                                 -- why there is a newer version, for whoever answered an older one
    began_at        timestamptz not null default now(),
    opened_at       timestamptz,                           -- put before those who sign
    sealed_at       timestamptz,
    superseded_at   timestamptz,
    text            bytea,                                 -- all it says, as it was put before them
    fingerprint     text,                                  -- SHA-256 of that
    version         bigint      not null default 1,
    primary key (circle_id, id),
    unique (circle_id, number)
);
create index on cases.plan (state) where state = 'open';
alter table cases.plan enable row level security, force row level security;
create policy seen on cases.plan for select using (
    circle_id = any (array(select circle.contributes('case.plan')))
    or (state <> 'draft' and circle_id = any (array(select circle.reads('case.plan'))))
    or shared.duty() in ('seal', 'remind', 'retain'));
create policy added on cases.plan for insert with check (circle_id = any (array(select circle.contributes('case.plan'))));
create policy changed on cases.plan for update using (
    circle_id = any (array(select circle.contributes('case.plan'))) or shared.duty() = 'seal');
create policy removed on cases.plan for delete using (circle_id = any (array(select circle.contributes('case.plan'))));

-- A version says one thing from the moment it lies before those who sign it. It opens again while nobody answered; only
-- the house seals, when everybody answered; and what is sealed is never written again, nor removed before its case is.
create function cases.a_version_says_one_thing() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    allowed cases.plan;
begin
    if tg_op = 'INSERT' then
        if new.state not in ('draft', 'open') then
            raise exception 'a plan is sealed by the house alone' using errcode = '42501';
        end if;
        return new;
    end if;
    if tg_op = 'DELETE' then
        if old.state in ('sealed', 'superseded') and shared.duty() is distinct from 'retain' then
            raise exception 'what is sealed is not removed' using errcode = '42501';
        end if;
        return old;
    end if;
    allowed := old;
    allowed.version := new.version;
    if old.state = 'draft' and new.state in ('draft', 'open') then
        allowed := new;
        allowed.circle_id := old.circle_id;
        allowed.id := old.id;
        allowed.number := old.number;
        allowed.sealed_at := old.sealed_at;
        allowed.superseded_at := old.superseded_at;
    elsif old.state = 'open' and new.state = 'draft' and not exists (
        select from cases.answer a where a.circle_id = old.circle_id and a.plan_id = old.id
            and (a.outcome not in ('open', 'withdrawn') or a.signed_at is not null or a.guardian_at is not null)) then
        allowed.state := new.state;
        allowed.opened_at := new.opened_at;
        allowed.text := new.text;
        allowed.fingerprint := new.fingerprint;
    elsif old.state = 'open' and new.state = 'sealed' and shared.duty() = 'seal'
        and exists (select from cases.answer a where a.circle_id = old.circle_id and a.plan_id = old.id
            and a.outcome = 'signed')
        and not exists (select from cases.answer a where a.circle_id = old.circle_id and a.plan_id = old.id
            and a.outcome = 'open') then
        allowed.state := new.state;
        allowed.sealed_at := new.sealed_at;
    elsif new.state = 'superseded' and (old.state = 'open' or (old.state = 'sealed' and shared.duty() = 'seal')) then
        allowed.state := new.state;
        allowed.superseded_at := new.superseded_at;
    end if;
    if new is distinct from allowed then
        raise exception 'a version of a plan says one thing' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger says_one_thing before insert or update or delete on cases.plan
    for each row execute function cases.a_version_says_one_thing();

-- What belongs to a plan is seen when the plan is (its own policy answers inside the subquery), and written by whoever
-- works on it, in a draft: what lies before people, and what is sealed, stays what it was.
create procedure cases.protect_with_plan(target regclass) language plpgsql as $$
declare
    written text := format('circle_id = any (array(select circle.contributes(''case.plan'')))
        and exists (select from cases.plan p where p.circle_id = %s.circle_id and p.id = plan_id and p.state = ''draft'')', target);
begin
    execute format('alter table %s enable row level security, force row level security', target);
    execute format('create policy seen on %s for select using ((circle_id = any (array(select circle.reads(''case.plan'')))
        and exists (select from cases.plan p where p.circle_id = %s.circle_id and p.id = plan_id)) or shared.duty() = ''seal'')',
        target, target);
    execute format('create policy added on %s for insert with check (%s)', target, written);
    execute format('create policy changed on %s for update using (%s)', target, written);
    execute format('create policy removed on %s for delete using (%s)', target, written);
end $$;

-- Who does what: one or more people, each with their own part (in shares, sealed together: who, what, how much), or several
-- as one. thread_id stays the same through the versions of a plan; the step that follows from it has that id.
create table cases.commitment (
    circle_id     uuid     not null,
    id            uuid     not null,
    plan_id       uuid     not null,
    thread_id     uuid     not null,
    place         int      not null,
    what          bytea,
    shares        bytea,
    jointly       boolean  not null default false,
    for_whom      bytea,
    rhythm        text     check (rhythm in ('once', 'weekly', 'two-weekly', 'monthly', 'yearly', 'period')),
    due_on        date,
    starts_on     date,
    ends_on       date,
    how_followed  bytea,
    follower_kind text     check (follower_kind in ('participant', 'facilitator', 'other')),
    follower_id   uuid,
    follower      bytea,
    level         smallint check (level between 0 and 4),
    pole          text     check (pole in ('instrumental', 'fundamental')),
    cents         bigint   check (cents > 0),
    parts         int      check (parts between 1 and 120),
    first_due_on  date,
    removed_at    timestamptz,
    version       bigint   not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.commitment (circle_id, plan_id);
call cases.protect_with_plan('cases.commitment');

-- What was agreed about closeness and distance: between whom, where, which contact is fine, from when until when, when it is
-- looked at again and who watches over it, sealed together. thread_id as of a commitment.
create table cases.arrangement (
    circle_id  uuid   not null,
    id         uuid   not null,
    plan_id    uuid   not null,
    thread_id  uuid   not null,
    place      int    not null,
    kind       text   not null,
    words      bytea,
    terms      bytea  not null,                            -- all but the words
    removed_at timestamptz,
    version    bigint not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.arrangement (circle_id, plan_id);
call cases.protect_with_plan('cases.arrangement');

-- Who was not there and must know: what exactly, how, and who tells it.
create table cases.told (
    circle_id   uuid   not null,
    id          uuid   not null,
    plan_id     uuid   not null,
    thread_id   uuid   not null,
    place       int    not null,
    who         bytea,
    what        bytea,
    how         bytea,
    teller      bytea,
    commitments uuid[] not null default '{}',              -- thread ids of the commitments they may know
    removed_at  timestamptz,
    version     bigint not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.told (circle_id, plan_id);
call cases.protect_with_plan('cases.told');

create table cases.last_word (
    circle_id      uuid not null,
    id             uuid not null,
    plan_id        uuid not null,
    participant_id uuid not null,
    words          bytea,
    removed_at     timestamptz,
    version        bigint not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.last_word (circle_id, plan_id);
call cases.protect_with_plan('cases.last_word');
