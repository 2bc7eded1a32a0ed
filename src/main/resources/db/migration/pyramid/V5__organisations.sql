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

-- Themes of level 0 that cases and people raise: who raised one cannot be read from it, and nobody reads rows, only
-- counts. by_hash is a digest of what raised it, so that raising twice counts once and can be taken back.
create table pyramid.raised (
    organisation_id uuid not null,
    theme           text not null,
    by_hash         bytea not null,
    year            int  not null,
    primary key (organisation_id, theme, by_hash)
);
alter table pyramid.raised enable row level security, force row level security;
revoke all on pyramid.raised from ${app};
create policy functions on pyramid.raised to current_user using (true) with check (true);

create function pyramid.raise(organisation uuid, wanted text, by bytea, in_year int) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into pyramid.raised values (organisation, wanted, by, in_year) on conflict do nothing;
end $$;

create function pyramid.lower_theme(organisation uuid, wanted text, by bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from pyramid.raised r where r.organisation_id = organisation and r.theme = wanted and r.by_hash = by;
end $$;

-- What this very raiser raised: the digest is as good as a key.
create function pyramid.raised_by(organisation uuid, by_hashes bytea[]) returns setof text
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query select r.theme from pyramid.raised r where r.organisation_id = organisation and r.by_hash = any (by_hashes);
end $$;

-- Counts for members, never below the smallest group, and no slice whose rest would be below it: what is shown cannot be
-- subtracted from what is shown. Rounded down to fives, so that one more does not show.
create function pyramid.theme_counts(organisation uuid, only_year int, smallest int)
    returns table (theme text, about bigint)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not (organisation = any (array(select people.organisations()))) then return; end if;
    return query
        select r.theme, (count(*) filter (where only_year is null or r.year = only_year) / 5) * 5
        from pyramid.raised r where r.organisation_id = organisation
        group by r.theme
        having count(*) filter (where only_year is null or r.year = only_year) >= greatest(smallest, 10)
           and (only_year is null or count(*) filter (where r.year <> only_year) = 0
                or count(*) filter (where r.year <> only_year) >= greatest(smallest, 10));
end $$;
