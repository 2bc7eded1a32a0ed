-- A step: what somebody undertakes to restore, on a level and a pole of the pyramid.
create schema if not exists pyramid;
grant usage on schema pyramid to ${app};
alter default privileges in schema pyramid grant select, insert, update, delete on tables to ${app};

create table pyramid.step (
    circle_id   uuid        not null,
    id          uuid        not null,
    owner_id    uuid,                                    -- the member who undertakes it; null: everybody together
    follower_id uuid,                                    -- the member who looks whether it goes well
    level       smallint    not null check (level between 0 and 4),
    pole        text        not null check (pole in ('instrumental', 'fundamental')),
    what        bytea       not null,
    for_whom    bytea,
    how_followed bytea,
    due_on      date,
    rhythm      text,                                    -- once, weekly, monthly … ; null: a date or a period
    starts_on   date,
    ends_on     date,
    cents       bigint,                                  -- money, in euro cents, in all
    parts       int,                                     -- in how many instalments
    state       text        not null default 'planned'
        check (state in ('planned', 'doing', 'kept', 'partly', 'moved', 'not-kept', 'let-go')),
    origin_id   uuid,                                    -- the commitment it follows from
    created_at  timestamptz not null default now(),
    version     bigint      not null default 0,
    primary key (circle_id, id)
);
create index on pyramid.step (due_on);
create index on pyramid.step (owner_id);
call circle.protect('pyramid.step', 'pyramid.steps', 'owner_id', '{remind,seal,retain}', '{seal,remind}');
