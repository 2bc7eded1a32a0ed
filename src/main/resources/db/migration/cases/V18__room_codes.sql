-- The short way to a screen in the room: a code that is typed there, good for minutes. What it leads to is sealed with the master
-- key, and it is found by a keyed digest: nobody who has the database alone can try codes out.
create table cases.room_code (
    circle_id  uuid        not null,
    id         uuid        not null,
    room_id    uuid        not null,
    token_hash bytea       not null,                     -- of the code
    token      bytea       not null,                     -- of the room
    code       bytea       not null,                     -- sealed for the facilitators
    until      timestamptz not null,
    primary key (circle_id, id),
    foreign key (circle_id, room_id) references cases.room
);
create index on cases.room_code (circle_id, room_id);
call circle.found_by_token('cases.room_code');
call circle.protect('cases.room_code', 'case.conversation', null, '{sign-in}');

-- What whoever typed a code is led to.
create function cases.room_behind(wanted bytea, at timestamptz, proof text) returns table (id uuid, token bytea)
    language plpgsql volatile as $$
begin
    perform set_config('app.person', '', true), set_config('app.duty', 'sign-in', true), set_config('app.proof', proof, true);
    return query select c.id, c.token from cases.room_code c
        join cases.room r on r.circle_id = c.circle_id and r.id = c.room_id and r.withdrawn_at is null
        where c.circle_id = circle.circle_of_token(wanted) and c.token_hash = wanted and c.until > at;
end $$;
