-- What an organisation does on each level, and the agenda of what asks for change in the context (level 0).
-- Nothing here is about a person. Members read and write it.
create table pyramid.practice (
    organisation_id uuid        not null,
    id              uuid        not null,
    level           smallint    not null check (level between 0 and 4),
    pole            text        not null check (pole in ('instrumental', 'fundamental')),
    what            text        not null,
    for_whom        text        not null default '',
    carried_by      text        not null default '',
    place           text        not null default '',      -- a group or place; empty: everywhere
    made_at         timestamptz not null default now(),
    removed_at      timestamptz,
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
alter table pyramid.practice enable row level security, force row level security;
create policy members on pyramid.practice for all to ${app}
    using (organisation_id = any (array(select people.organisations())))
    with check (organisation_id = any (array(select people.organisations())));

create table pyramid.agenda (
    organisation_id uuid        not null,
    id              uuid        not null,
    theme           text        not null,
    words           text        not null,
    status          text        not null default 'open' check (status in ('open', 'talking', 'decided', 'done', 'not-now')),
    decision        text        not null default '',
    carried_by      text        not null default '',
    look_again_on   date,
    made_at         timestamptz not null default now(),
    changed_at      timestamptz not null default now(),
    version         bigint      not null default 1,
    primary key (organisation_id, id)
);
alter table pyramid.agenda enable row level security, force row level security;
create policy members on pyramid.agenda for all to ${app}
    using (organisation_id = any (array(select people.organisations())))
    with check (organisation_id = any (array(select people.organisations())));

-- Themes of level 0 that people raise, by themselves, from a case or with a signal. Who raised one cannot be read from it,
-- and nobody reads rows. Each of an account's ways to raise one is a row, so that it can be taken back; but whatever an account
-- raised in whatever ways counts as one. Both are digests made with a key that PostgreSQL does not have (pyramid.Themes), so
-- that nobody tries out here whose they are.
create table pyramid.raised (
    organisation_id uuid  not null,
    theme           text  not null,
    way             bytea not null,                      -- what raised it: the person, a case, a signal
    account         bytea not null,                      -- who answers for it
    primary key (organisation_id, theme, way)
);
create index on pyramid.raised (organisation_id, theme, account);
alter table pyramid.raised enable row level security, force row level security;
revoke all on pyramid.raised from ${app};
create policy functions on pyramid.raised to current_user using (true) with check (true);

-- The accounts of which something else is true now than when the last figure of a theme was made: they raise it and did
-- not then, or the other way round. Whoever raises and takes back again stands where they stood.
create table pyramid.raised_since (
    organisation_id uuid  not null,
    theme           text  not null,
    account         bytea not null,
    primary key (organisation_id, theme, account)
);
alter table pyramid.raised_since enable row level security, force row level security;
revoke all on pyramid.raised_since from ${app};
create policy functions on pyramid.raised_since to current_user using (true) with check (true);

-- The figures that members see: at least how many raised a theme, on what day that was so. 0: too few, from then on.
create table pyramid.theme_figure (
    organisation_id uuid not null,
    theme           text not null,
    counted_on      date not null,
    at_least        int  not null,
    primary key (organisation_id, theme, counted_on)
);
alter table pyramid.theme_figure enable row level security, force row level security;
revoke insert, update, delete on pyramid.theme_figure from ${app};
create policy functions on pyramid.theme_figure to current_user using (true) with check (true);
create policy members on pyramid.theme_figure for select using (
    organisation_id = any (array(select people.organisations())));

-- In which months an organisation was counted: once in each, so that the day on which a figure comes tells nothing.
create table pyramid.theme_month (
    organisation_id uuid not null,
    month           date not null,
    primary key (organisation_id, month)
);
alter table pyramid.theme_month enable row level security, force row level security;
revoke all on pyramid.theme_month from ${app};
create policy functions on pyramid.theme_month to current_user using (true) with check (true);

-- Writes down that something changed for an account, or changed back.
create function pyramid.note_raised(organisation uuid, wanted text, by_account bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from pyramid.raised_since r
        where r.organisation_id = organisation and r.theme = wanted and r.account = by_account;
    if not found then
        insert into pyramid.raised_since values (organisation, wanted, by_account);
    end if;
end $$;
revoke execute on function pyramid.note_raised from ${app};

-- One account at a time: of two ways at once, one is the first.
create function pyramid.hold_raised(organisation uuid, wanted text, by_account bytea) returns void
    language sql set search_path = pg_catalog, pg_temp as $$
    select pg_advisory_xact_lock(hashtextextended(organisation || '/' || wanted || '/' || encode(by_account, 'hex'), 0))
$$;

create function pyramid.raises(organisation uuid, wanted text, by_account bytea) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    return exists (select from pyramid.raised r
        where r.organisation_id = organisation and r.theme = wanted and r.account = by_account);
end $$;
revoke execute on function pyramid.raises from ${app};

create function pyramid.raise(organisation uuid, wanted text, by_way bytea, by_account bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    before boolean;
begin
    perform pyramid.hold_raised(organisation, wanted, by_account);
    before := pyramid.raises(organisation, wanted, by_account);
    insert into pyramid.raised values (organisation, wanted, by_way, by_account) on conflict do nothing;
    if found and not before then perform pyramid.note_raised(organisation, wanted, by_account); end if;
end $$;

create function pyramid.lower_theme(organisation uuid, wanted text, by_way bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    of_account bytea := (select r.account from pyramid.raised r
        where r.organisation_id = organisation and r.theme = wanted and r.way = by_way);
begin
    if of_account is null then return; end if;
    perform pyramid.hold_raised(organisation, wanted, of_account);
    delete from pyramid.raised r where r.organisation_id = organisation and r.theme = wanted and r.way = by_way;
    if found and not pyramid.raises(organisation, wanted, of_account) then
        perform pyramid.note_raised(organisation, wanted, of_account);
    end if;
end $$;

-- What was raised in these very ways: a digest is as good as a key.
create function pyramid.raised_by(organisation uuid, ways bytea[]) returns setof text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select r.theme from pyramid.raised r where r.organisation_id = organisation and r.way = any (ways);
end $$;

-- Makes the figures of this month, of every organisation that was not counted in it yet, and answers how many. A theme gets
-- a new figure only when, whoever of them is left out, at least the smallest group stands elsewhere than at its last one;
-- otherwise the last one stays. So two figures are never less than that group apart, and nobody makes one appear, change or
-- go away alone. Rounded down to fives; one that would be below the group is taken away at that same moment.
create function pyramid.count_themes(this_day date, smallest int) returns int
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    least_apart int := greatest(smallest, 10) + 1;
    one record;
    raising int;
    made int := 0;
begin
    if shared.duty() is distinct from 'count' then
        raise exception 'only the house counts' using errcode = '42501';
    end if;
    -- Nothing changes between what is counted and what is struck off.
    lock table pyramid.raised_since in share row exclusive mode;
    for one in
        with new_month as (
            insert into pyramid.theme_month
                select distinct r.organisation_id, date_trunc('month', this_day)::date from pyramid.raised_since r
                order by 1 on conflict do nothing returning organisation_id)
        select r.organisation_id, r.theme from pyramid.raised_since r join new_month m using (organisation_id)
        group by r.organisation_id, r.theme having count(*) >= least_apart
    loop
        select count(distinct r.account) into raising from pyramid.raised r
            where r.organisation_id = one.organisation_id and r.theme = one.theme;
        insert into pyramid.theme_figure values (one.organisation_id, one.theme, this_day,
            case when raising >= least_apart then (raising / 5) * 5 else 0 end);
        delete from pyramid.raised_since r where r.organisation_id = one.organisation_id and r.theme = one.theme;
        made := made + 1;
    end loop;
    return made;
end $$;
