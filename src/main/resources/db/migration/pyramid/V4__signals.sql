-- A signal from one level of the pyramid to another (source P, feedback between levels). Each is a circle of its own, so
-- that whoever takes it up sees the signal and nothing of where it came from. It may also be for a theme on an
-- organisation's agenda: then it counts there, and nobody reads it.
create table pyramid.signal (
    circle_id       uuid        not null primary key,
    from_level      smallint    not null check (from_level between 0 and 4),
    to_level        smallint    not null check (to_level between 0 and 4),
    about_person    uuid,                                -- whom it is about; null: nobody in particular
    by_person       uuid        not null,
    to_person       uuid,                                -- who may take it up
    to_theme        text,
    to_organisation uuid,
    origin_circle   uuid,                                -- where it was written: for those who are there already
    text            bytea       not null,                -- sealed: words and the names people go by in it
    state           text        not null default 'asked' check (state in
        ('asked', 'refused', 'sent', 'taken-up', 'answered', 'closed', 'withdrawn')),
    agreed_at       timestamptz,
    moved_at        timestamptz not null default now(),  -- when its state last changed
    nudged_at       timestamptz,
    made_at         timestamptz not null default now(),
    version         bigint      not null default 1,
    check ((to_theme is null) = (to_organisation is null))
);
create index on pyramid.signal (by_person);
create index on pyramid.signal (about_person);
create index on pyramid.signal (to_person);
create index on pyramid.signal (moved_at) where state = 'sent';
alter table pyramid.signal enable row level security, force row level security;
create policy kept on pyramid.signal for select using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'remind');
-- Who takes it up sees it only while the person it is about agrees; nobody else does, whatever is given to them.
create policy seen on pyramid.signal for select using (
    agreed_at is not null and to_person = shared.person() and circle_id = any (array(select circle.reads('pyramid.signal'))));
create policy added on pyramid.signal for insert with check (
    circle_id = any (array(select circle.kept())) and by_person = shared.person());
create policy changed on pyramid.signal for update using (
    circle_id = any (array(select circle.kept())) or shared.duty() = 'remind'
    or (agreed_at is not null and to_person = shared.person()
        and circle_id = any (array(select circle.contributes('pyramid.signal')))));

-- What it says, whom it is about, by whom and for whom stays as it was written: that is what somebody says yes to.
call circle.as_written('pyramid.signal',
    '{circle_id,from_level,to_level,about_person,by_person,to_person,to_theme,to_organisation,origin_circle,text,made_at}');

-- It begins as a question. Nobody but the person it is about agrees, or takes that back, whatever the application does; of
-- one about nobody, its writer. Whoever it is for takes it up and answers; who keeps it lets it rest.
create function pyramid.only_whom_it_is_about_agrees() returns trigger language plpgsql as $$
declare
    agrees uuid := coalesce(new.about_person, new.by_person);
    me uuid := shared.person();
begin
    if tg_op = 'INSERT' then
        if new.state <> 'asked' or num_nonnulls(new.agreed_at, new.nudged_at) > 0 then
            raise exception 'a signal begins as a question' using errcode = '42501';
        end if;
        return new;
    end if;
    if new.agreed_at is distinct from old.agreed_at and me is distinct from agrees then
        raise exception 'only whom it is about agrees' using errcode = '42501';
    end if;
    if new.state in ('sent', 'taken-up', 'answered', 'closed') and new.agreed_at is null then
        raise exception 'nothing is sent without agreement' using errcode = '42501';
    end if;
    if new.state is distinct from old.state and (case
            when new.state in ('sent', 'refused', 'withdrawn') then me = agrees
            when new.state in ('taken-up', 'answered') then me = old.to_person
            when new.state = 'closed' then me in (old.by_person, old.about_person)
            else false end) is not true then
        raise exception 'a signal is moved by whose turn it is' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger only_whom_it_is_about_agrees before insert or update on pyramid.signal
    for each row execute function pyramid.only_whom_it_is_about_agrees();

-- Whoever sees a signal sees what was answered.
create table pyramid.signal_answer (
    circle_id uuid        not null references pyramid.signal,
    id        uuid        not null,
    by_person uuid        not null,
    text      bytea       not null,
    at        timestamptz not null,
    primary key (circle_id, id)
);
alter table pyramid.signal_answer enable row level security, force row level security;
create policy seen on pyramid.signal_answer for select using (
    exists (select from pyramid.signal s where s.circle_id = signal_answer.circle_id));
create policy added on pyramid.signal_answer for insert with check (
    by_person = shared.person() and exists (select from pyramid.signal s
        where s.circle_id = signal_answer.circle_id and s.agreed_at is not null));
