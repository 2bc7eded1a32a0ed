-- Everything of a space in one file: made in the background, kept sealed for a day, fetched by its owner. The house finds
-- what a server that stopped left behind, and what is past its day; it works on it in the owner's name.
create table journey.takeaway (
    circle_id  uuid        not null,
    id         uuid        not null,
    owner_id   uuid        not null,
    language   text        not null check (language in ('nl', 'en', 'fr')),
    state      text        not null default 'waiting' check (state in ('waiting', 'working', 'ready', 'failed', 'gone')),
    done       int         not null default 0,
    total      int         not null default 0,
    asked_at   timestamptz not null,
    worker     uuid,                                      -- who is at work on it now; another takes over when it falls silent
    beat_at    timestamptz not null,                      -- the last sign of life
    tries      int         not null default 0,
    ready_at   timestamptz,
    ends_at    timestamptz,                               -- the file itself is kept until then; this row tells it existed
    bytes      bigint      not null default 0,
    fetched    int         not null default 0,
    fetched_at timestamptz,
    primary key (circle_id, id)
);
create unique index on journey.takeaway (circle_id) where state in ('waiting', 'working');
create index on journey.takeaway (state, beat_at);
call circle.protect_kept('journey.takeaway', '{carry}');

-- A megabyte of that file, or of one that is brought in, sealed with the key of the circle.
create table journey.parcel (
    circle_id uuid  not null,
    id        uuid  not null,
    whole_id  uuid  not null,                             -- the takeaway or arrival it is a part of
    number    int   not null,
    sealed    bytea not null,
    primary key (circle_id, id)
);
create unique index on journey.parcel (circle_id, whole_id, number);
call circle.protect_kept('journey.parcel', changes => false);

-- A file that came in and waits for its owner to say that this is it.
create table journey.arrival (
    circle_id uuid        not null,
    id        uuid        not null,
    came_at   timestamptz not null,
    ends_at   timestamptz not null,
    done_at   timestamptz,
    summary   bytea       not null,                       -- what is in it, as sealed JSON
    primary key (circle_id, id)
);
call circle.protect_kept('journey.arrival', '{carry}');
