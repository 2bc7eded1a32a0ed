-- How a guest gets in: a personal link (a random token, only its hash is kept) and a code that is read out or printed.
-- Keepers make and withdraw both; the house finds them before anybody is signed in, and makes links for its mail.
create table circle.personal_link (
    circle_id    uuid        not null references circle.circle,
    id           uuid        not null,
    person_id    uuid        not null,
    token_hash   bytea       not null,
    made_by      uuid        not null,
    made_at      timestamptz not null default now(),
    expires_at   timestamptz not null,
    withdrawn_at timestamptz,
    used_at      timestamptz,
    primary key (circle_id, id)
);
call circle.found_by_token('circle.personal_link');
create index on circle.personal_link (person_id);
alter table circle.personal_link enable row level security, force row level security;
create policy link_kept on circle.personal_link for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('sign-in', 'remind', 'retain'));
create policy link_made on circle.personal_link for insert with check (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('remind', 'seal'));
create policy link_used on circle.personal_link for update using (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('sign-in', 'retain'));

-- One code per guest, sealed with the master key; a handful of wrong tries closes it for a while.
create table circle.personal_code (
    circle_id    uuid        not null references circle.circle,
    person_id    uuid        not null,
    code         bytea       not null,
    tries        int         not null default 0,
    locked_until timestamptz,
    primary key (circle_id, person_id)
);
alter table circle.personal_code enable row level security, force row level security;
create policy code_kept on circle.personal_code for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() in ('sign-in', 'retain'));
create policy code_made on circle.personal_code for insert with check (circle_id = any (array(select circle.kept())));
create policy code_used on circle.personal_code for update using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'sign-in');
create policy code_gone on circle.personal_code for delete using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'retain');
