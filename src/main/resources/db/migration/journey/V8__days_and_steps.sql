-- What the owner's own pages remember. Nobody else has anything to do with it.

-- What was put aside for now.
create table journey.aside (
    circle_id uuid not null,
    id        uuid not null,                              -- made of what was put aside; says nothing by itself
    on_day    date not null,
    until     date not null,                              -- it is not offered before this day
    primary key (circle_id, id)
);
call circle.protect_kept('journey.aside');

-- Who comes along with a step, what it needs, and whether it was brought along from an agreement.
create table journey.along (
    circle_id uuid  not null,
    step_id   uuid  not null,
    names     bytea not null,
    more      bytea,                                      -- the rest, sealed in one
    primary key (circle_id, step_id)
);
call circle.protect_kept('journey.along');

-- An arrangement of one's own, put together from steps: what, in which form, when. The part says with which part of the
-- space it is erased.
create table journey.arrangement (
    circle_id uuid        not null,
    id        uuid        not null,
    part      text        not null default 'space.goals' check (part in ('space.goals')),
    text      bytea       not null,
    made_at   timestamptz not null default now(),
    version   bigint      not null default 1,
    primary key (circle_id, id)
);
call circle.protect_kept('journey.arrangement');
