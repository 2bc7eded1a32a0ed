-- Drawings, photos and recordings that belong to a leaf. Only the owner of the space keeps them; whoever sees the leaf sees
-- and hears them.
create table journey.media (
    circle_id  uuid        not null,
    id         uuid        not null,
    leaf_id    uuid        not null,
    kind       text        not null check (kind in ('drawing', 'photo', 'sound')),
    type       text        not null,                      -- as it is served
    size       bigint      not null,
    width      int         not null default 0,
    height     int         not null default 0,
    millis     bigint      not null default 0 check (millis >= 0), -- how long a recording lasts; 0 when its file does not tell
    small      bytea,                                     -- a small picture, sealed
    alt        bytea,                                     -- what can be seen, in the owner's words, sealed
    transcript bytea,                                     -- what is said, in the owner's words, sealed
    made_at    timestamptz not null default now(),
    removed_at timestamptz,                               -- can be put back for a week
    version    bigint      not null default 1,
    primary key (circle_id, id),
    foreign key (circle_id, leaf_id) references journey.leaf (circle_id, id) on delete cascade
);
create index on journey.media (circle_id, leaf_id);
create index on journey.media (removed_at) where removed_at is not null;
call circle.protect_kept('journey.media');
create policy seen on journey.media for select using (
    removed_at is null
    and exists (select from journey.leaf l where l.circle_id = media.circle_id and l.id = media.leaf_id));
-- What was taken away a week ago is gone for good.
create policy sweeping on journey.media for select using (shared.duty() = 'retain' and removed_at is not null);
create policy swept on journey.media for delete using (
    shared.duty() = 'retain' and removed_at < now() - interval '7 days');

-- The file itself in pieces, so that a browser can ask for a part of a long recording. Seen when the medium is.
create table journey.media_piece (
    circle_id uuid  not null,
    media_id  uuid  not null,
    place     int   not null,
    bytes     bytea not null,
    primary key (circle_id, media_id, place),
    foreign key (circle_id, media_id) references journey.media (circle_id, id) on delete cascade
);
alter table journey.media_piece alter column bytes set storage external;
alter table journey.media_piece enable row level security, force row level security;
create policy seen on journey.media_piece for select using (
    exists (select from journey.media m where m.circle_id = media_piece.circle_id and m.id = media_piece.media_id));
create policy added on journey.media_piece for insert with check (circle_id = any (array(select circle.kept())));
create policy removed on journey.media_piece for delete using (circle_id = any (array(select circle.kept())));
