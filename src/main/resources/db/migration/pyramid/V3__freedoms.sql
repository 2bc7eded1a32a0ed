-- How free somebody is of what happened, in their own words, as often as they like (source P: the three freedoms).
-- Where they put themselves is sealed with the words. Shown: whoever was given the shown ones may read this moment.
create table pyramid.freedom (
    circle_id uuid        not null,
    id        uuid        not null,
    about_id  uuid        not null,                      -- the member whose freedom it is
    said      bytea       not null,
    shown     boolean     not null default false,
    at        timestamptz not null,
    version   bigint      not null default 1,
    primary key (circle_id, id)
);
create index on pyramid.freedom (circle_id, about_id, at);
call circle.protect('pyramid.freedom', 'pyramid.freedoms', 'about_id');
create policy seen_when_shown on pyramid.freedom for select using (
    shown and circle_id = any (array(select circle.reads('pyramid.shown-freedoms'))));
