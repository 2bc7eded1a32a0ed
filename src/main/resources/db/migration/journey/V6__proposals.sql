-- What somebody with a contribute grant proposes to the owner of a space. Nothing of it enters the space by itself.
create table journey.proposal (
    circle_id   uuid        not null,
    id          uuid        not null,
    by_person   uuid        not null,
    part        text        not null,                     -- the part it was given for
    kind        text        not null check (kind in ('leaf', 'addition', 'step', 'question')),
    sort        text        not null default '',
    leaf_id     uuid,                                     -- the leaf it is about: what it adds to, or the goal of a step
    text        bytea       not null,                     -- all fields, as sealed JSON
    state       text        not null default 'waiting' check (state in ('waiting', 'taken', 'changed', 'let-go')),
    made_at     timestamptz not null default now(),
    changed_at  timestamptz not null default now(),
    answered_at timestamptz,
    answer      bytea,                                    -- the owner's words back, sealed
    version     bigint      not null default 1,
    primary key (circle_id, id),
    check ((state = 'waiting') = (answered_at is null)),
    check (state <> 'waiting' or answer is null)
);
create index on journey.proposal (circle_id, state);
create index on journey.proposal (by_person, circle_id);
alter table journey.proposal enable row level security, force row level security;
create policy kept on journey.proposal for select using (circle_id = any (array(select circle.kept())));
-- Who proposed it sees it for as long as anything of the space is shared with them.
create policy own on journey.proposal for select using (
    by_person = shared.person() and circle_id = any (array(select circle.known())));
-- Where somebody may propose now: the parts, and the single leaves, they may contribute to.
create function journey.proposable() returns setof text language plpgsql stable as $$
begin
    return query select circle.contributable();
end $$;
create policy made on journey.proposal for insert with check (
    by_person = shared.person() and state = 'waiting'
    and not (circle_id = any (array(select circle.kept())))
    and (circle_id || '/' || part = any (array(select journey.proposable()))
        or circle_id || '/' || part || '/' || leaf_id = any (array(select journey.proposable()))));
create policy changed on journey.proposal for update using (
    by_person = shared.person() and state = 'waiting')
    with check (
        by_person = shared.person() and state = 'waiting'
        and (circle_id || '/' || part = any (array(select journey.proposable()))
            or circle_id || '/' || part || '/' || leaf_id = any (array(select journey.proposable()))));
create policy answered on journey.proposal for update using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
create policy withdrawn on journey.proposal for delete using (
    by_person = shared.person() and state = 'waiting' and circle_id = any (array(select circle.known())));
create policy removed on journey.proposal for delete using (circle_id = any (array(select circle.kept())));
