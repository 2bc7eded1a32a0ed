-- Inviting somebody into a circle: by mail to one address, or by a printed code. Of the link only a hash is kept; it
-- works for thirty days, once, and until it is withdrawn. Its keeper sees and ends it; the house lets people answer it.
create table circle.invitation (
    circle_id    uuid        not null references circle.circle,
    id           uuid        not null,
    member_id    uuid        not null,      -- the member whoever accepts becomes
    reference    uuid,                      -- what the circle knows them by
    role         text        not null,
    made_by      uuid        not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    token_hash   bytea       not null,
    address      bytea,                     -- sealed with the master key; null for a printed code
    code         bytea,                     -- sealed with the master key, to print it again while it works
    inviter      bytea       not null,      -- how the inviter wants to be called, sealed with the master key
    bounced_at   timestamptz,
    withdrawn_at timestamptz,
    refused_at   timestamptz,               -- whoever was invited said no
    asked_by     uuid,                      -- another account than the invited one opened it and asks to come in
    asked_as     bytea,                     -- and says who they are, sealed with the master key
    asked_at     timestamptz,
    used_by      uuid,
    used_at      timestamptz,
    primary key (circle_id, id)
);
call circle.found_by_token('circle.invitation');
create index on circle.invitation (circle_id, reference);
alter table circle.invitation enable row level security, force row level security;
create policy kept on circle.invitation for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('welcome', 'retain'));
create policy made on circle.invitation for insert with check (
    circle_id = any (array(select circle.kept())) and made_by = shared.person());
create policy settled on circle.invitation for update using (circle_id = any (array(select circle.kept())))
    with check (circle_id = any (array(select circle.kept())));
-- One whose thirty days are over is answered by nobody, whatever the application thinks.
create policy answered on circle.invitation for update
    using (shared.duty() = 'welcome' and used_at is null and withdrawn_at is null and refused_at is null
        and expires_at > now())
    with check (shared.duty() = 'welcome' and (used_by is null or used_by = shared.person()));
create policy erased on circle.invitation for delete using (shared.duty() = 'retain');

-- What the keeper gives along: grants that begin when the invitation is accepted.
create table circle.promise (
    circle_id     uuid not null,
    id            uuid not null,
    invitation_id uuid not null,
    part          text not null,
    subject_id    uuid,
    may           text not null check (may in ('read', 'contribute')),
    label         text not null,            -- message key of what it is called
    primary key (circle_id, id),
    foreign key (circle_id, invitation_id) references circle.invitation on delete cascade
);
create index on circle.promise (circle_id, invitation_id);
alter table circle.promise enable row level security, force row level security;
create policy kept on circle.promise for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('welcome', 'retain'));
create policy made on circle.promise for insert with check (circle_id = any (array(select circle.kept())));
create policy erased on circle.promise for delete using (shared.duty() = 'retain');

-- Narrower than what migrations grant by default.
revoke all on circle.invitation, circle.promise from ${app};
grant select, insert, delete on circle.invitation, circle.promise to ${app};
grant update (address, code, bounced_at, withdrawn_at, refused_at, asked_by, asked_as, asked_at, used_by, used_at)
    on circle.invitation to ${app};

-- Whoever accepts takes their own seat, and what was promised with it: only in the transaction that uses an invitation
-- nobody used before, only for themselves, and only what its keeper wrote down.
create policy member_welcomed on circle.member for insert with check (
    shared.duty() = 'welcome' and person_id = shared.person() and until is null
    and exists (select from circle.invitation i
        where i.circle_id = member.circle_id and i.member_id = member.id and i.role = member.role
          and i.used_by = shared.person() and i.used_at = now()));
create policy grants_promised on circle.grants for insert with check (
    shared.duty() = 'welcome' and person_id = shared.person() and not own and until is null and ended_at is null
    and exists (select from circle.promise p join circle.invitation i on i.circle_id = p.circle_id and i.id = p.invitation_id
        where i.circle_id = grants.circle_id and i.used_by = shared.person() and i.used_at = now()
          and i.made_by = grants.given_by and p.part = grants.part and p.may = grants.may
          and p.subject_id is not distinct from grants.subject_id));

-- For what a later module writes in that same transaction: whether this person comes in there now, as that member, by an
-- invitation for what the circle knows them by.
create function circle.comes_in(wanted uuid, member uuid, known_by uuid) returns boolean language plpgsql stable as $$
begin
    return shared.duty() = 'welcome' and exists (select from circle.invitation i
        where i.circle_id = wanted and i.member_id = member and i.reference = known_by
          and i.used_by = shared.person() and i.used_at = now());
end $$;
