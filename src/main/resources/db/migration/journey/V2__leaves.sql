-- The leaves of a space, of every kind. Whoever was given their part, or this very leaf, reads one, unless its owner keeps
-- it for themselves, took it away, or made its part stand still; and whoever was given the profile reads what stands on it.
create table journey.leaf (
    circle_id  uuid        not null,
    id         uuid        not null,
    kind       text        not null,
    part       text        not null,                      -- the part a grant opens it by
    sort       text        not null default '',
    text       bytea       not null,                      -- all fields, as sealed JSON
    place      int         not null,
    own_only   boolean     not null default false,        -- the owner keeps it for themselves, whatever was shared
    on_profile boolean     not null default false,
    parent_id  uuid,
    made_at    timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    removed_at timestamptz,                               -- can be put back for a week
    version    bigint      not null default 1,
    primary key (circle_id, id)
);
create index on journey.leaf (circle_id, part);
create index on journey.leaf (removed_at) where removed_at is not null;
call circle.protect_kept('journey.leaf');
create policy seen on journey.leaf for select using (
    not own_only and removed_at is null
    and circle_id || '/' || part <> all (array(select circle.paused_parts()))
    and (
        (circle_id, part) in (select o.circle_id, o.part from circle.readable() as o where o.subject_id is null)
        or (circle_id, part, id) in (select o.circle_id, o.part, o.subject_id from circle.readable() as o)));
create policy on_profile on journey.leaf for select using (
    on_profile and not own_only and removed_at is null
    and circle_id || '/' || part <> all (array(select circle.paused_parts()))
    and circle_id = any (array(select circle.reads('space.profile'))));
-- The house finds what was taken away more than a week ago, and removes it in the owner's name.
create policy swept on journey.leaf for select using (shared.duty() = 'retain' and removed_at is not null);

-- Who was given a goal sees the steps towards it, as long as they see the goal itself: not those of a goal its owner
-- keeps for themselves or took away.
-- Each half finds its leaves by their circle: together, as one condition, they would be held against every leaf there is.
create function journey.goals_seen() returns table (circle_id uuid, origin_id uuid) language plpgsql stable as $$
begin
    return query
        select l.circle_id, l.id from journey.leaf l
        where l.part = 'space.goals' and l.circle_id = any (array(select circle.reads('space.goals')))
        union all
        select l.circle_id, l.id from journey.leaf l
        where l.part = 'space.goals' and l.circle_id = any (array(select o.circle_id from circle.reads_of('space.goals') as o))
          and (l.circle_id, l.id) in (select o.circle_id, o.subject_id from circle.reads_of('space.goals') as o);
end $$;
call pyramid.step_seen_by('journey.goals_seen()');

-- The order of the profile: for whoever was given the profile.
create table journey.profile_place (
    circle_id uuid not null,
    leaf_id   uuid not null,                              -- a leaf that stands on the profile
    place     int  not null,
    primary key (circle_id, leaf_id)
);
call circle.protect_kept('journey.profile_place');
create policy seen on journey.profile_place for select using (
    circle_id = any (array(select circle.reads('space.profile'))));
