-- How each participant answered a version of the plan: one row from the moment it was put before them.
create table cases.answer (
    circle_id        uuid        not null,
    id               uuid        not null,
    plan_id          uuid        not null,
    participant_id   uuid        not null,
    place            int         not null,
    name             bytea,                                 -- the name and role they answered under, as they stood then
    role             bytea,
    outcome          text        not null default 'open'
        check (outcome in ('open', 'signed', 'declined', 'absent', 'withdrawn')),
    needs_guardian   boolean     not null default false,
    way              text        check (way in ('tablet', 'link', 'paper')),
    sent_id          uuid,                                  -- what was sent is taken in once
    drawing          bytea,
    typed            bytea,                                 -- the name typed instead of drawn
    signed_at        timestamptz,
    signed_there     timestamptz check (signed_there < signed_at),     -- sooner, on a device that could not send it: its clock says so
    guardian         bytea,
    guardian_drawing bytea,
    guardian_typed   bytea,
    guardian_sent_id uuid,
    guardian_at      timestamptz,
    guardian_there   timestamptz check (guardian_there < guardian_at),
    scans            int         not null default 0,
    looked_at        timestamptz,                           -- a facilitator saw that the paper is theirs: only then it counts
    reason           bytea,
    reason_shown     boolean     not null default false,
    answered_at      timestamptz,
    seen             text,                                  -- fingerprint of the plan as it stood before their eyes
    recorded_by      uuid,
    asked_by         uuid,                                  -- which facilitator asked
    told_at          timestamptz,                           -- when the personal link went out
    version          bigint      not null default 1,
    primary key (circle_id, id),
    unique (circle_id, plan_id, participant_id),
    foreign key (circle_id, plan_id) references cases.plan,
    foreign key (circle_id, participant_id) references cases.participant
);
create index on cases.answer (participant_id);
call circle.protect('cases.answer', 'case.signature', 'participant_id', '{seal,remind}', '{seal}');
create policy functions on cases.answer for select to current_user using (true);

-- An answer is its person's. It is given by them, or taken in by a facilitator at the table or on paper, who then stands
-- in recorded_by and never says that it came by the person's own link. It is given to the text that lies before them. A
-- signature that stands is not changed, but paper that a facilitator took in may be taken out again until the plan is sealed;
-- who declined is not noted as away; and the house, for who withdrew, says only that.
create function cases.an_answer_is_its_persons() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    plan record;
    allowed cases.answer;
    signs boolean;
    theirs boolean;
begin
    if tg_op = 'DELETE' then
        if (old.outcome not in ('open', 'withdrawn') or old.signed_at is not null or old.guardian_at is not null)
            and shared.duty() is distinct from 'retain' then
            raise exception 'an answer is not removed' using errcode = '42501';
        end if;
        return old;
    end if;
    select p.state, p.fingerprint,
            exists (select from cases.seal_job j where j.circle_id = p.circle_id and j.plan_id = p.id) as sealing
        into plan from cases.plan p where p.circle_id = new.circle_id and p.id = new.plan_id;
    if tg_op = 'INSERT' then
        if coalesce(plan.state, 'sealed') in ('sealed', 'superseded') or new.outcome not in ('open', 'withdrawn') or new.scans <> 0
            or num_nonnulls(new.looked_at, new.way, new.sent_id, new.drawing, new.typed, new.signed_at, new.signed_there, new.guardian_there, new.guardian,
                new.guardian_drawing, new.guardian_typed, new.guardian_sent_id, new.guardian_at, new.reason, new.seen, new.recorded_by) > 0 then
            raise exception 'somebody is asked before they answer' using errcode = '42501';
        end if;
        return new;
    end if;
    if new is not distinct from old then
        return new;
    end if;
    allowed := old;
    allowed.version := new.version;
    allowed.told_at := new.told_at;
    signs := new.signed_at is distinct from old.signed_at or new.guardian_at is distinct from old.guardian_at;
    if plan.state is distinct from 'open' then
        null;
    elsif shared.duty() = 'seal' then
        if new.outcome = 'withdrawn' and exists (select from cases.participant p where p.circle_id = old.circle_id
                and p.id = old.participant_id and p.stands = 'withdrawn') then
            allowed.outcome := new.outcome;
            allowed.answered_at := new.answered_at;
        end if;
    elsif plan.sealing then
        null;
    elsif old.way = 'paper' and new.recorded_by = shared.person() then
        if not exists (select from cases.participant p where p.circle_id = old.circle_id and p.id = old.participant_id
                and p.person_id = shared.person()) then
            allowed.recorded_by := new.recorded_by;
            allowed.outcome := new.outcome;
            allowed.answered_at := new.answered_at;
            allowed.looked_at := new.looked_at;
            -- Why they declined before goes with their signature; nobody else writes another.
            if new.reason is null then
                allowed.reason := null;
                allowed.reason_shown := false;
            end if;
            if new.signed_at is null and new.scans = 0 and new.outcome = 'open' and new.looked_at is null then
                allowed.signed_at := null;
                allowed.scans := 0;
                allowed.way := case when old.guardian_sent_id is not null then 'tablet' end;
                if old.guardian_sent_id is null then
                    allowed.guardian := null;
                    allowed.guardian_at := null;
                end if;
            elsif new.outcome <> 'signed' or old.looked_at is not null then
                allowed.outcome := old.outcome;
            end if;
        end if;
    elsif new.recorded_by = shared.person() and old.outcome <> 'signed' and (not signs or new.seen = plan.fingerprint) then
        theirs := exists (select from cases.participant p where p.circle_id = old.circle_id
            and p.id = old.participant_id and p.person_id = shared.person());
        if theirs or signs or old.outcome <> 'declined' then
            allowed.outcome := new.outcome;
            allowed.answered_at := new.answered_at;
            allowed.reason := new.reason;
            allowed.reason_shown := new.reason_shown;
            allowed.seen := new.seen;
            allowed.recorded_by := new.recorded_by;
        end if;
        if old.signed_at is null and (new.way is null or (new.way = 'link') = theirs) then
            allowed.way := new.way;
            allowed.sent_id := new.sent_id;
            allowed.drawing := new.drawing;
            allowed.typed := new.typed;
            allowed.signed_at := new.signed_at;
            allowed.signed_there := new.signed_there;
            allowed.scans := new.scans;
        end if;
        if old.guardian_at is null then
            allowed.guardian := new.guardian;
            allowed.guardian_drawing := new.guardian_drawing;
            allowed.guardian_typed := new.guardian_typed;
            allowed.guardian_sent_id := new.guardian_sent_id;
            allowed.guardian_at := new.guardian_at;
            allowed.guardian_there := new.guardian_there;
        end if;
    end if;
    if new is distinct from allowed
        or (new.outcome = 'signed' and (new.signed_at is null or new.way is null
            or (new.way = 'paper' and new.looked_at is null)
            or (new.needs_guardian and new.guardian_at is null))) then
        raise exception 'an answer is its person''s' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger is_its_persons before insert or update or delete on cases.answer
    for each row execute function cases.an_answer_is_its_persons();

-- Pages of the signed paper, as pictures of our own making.
create table cases.answer_scan (
    circle_id      uuid not null,
    answer_id      uuid not null,
    participant_id uuid not null,
    page           int  not null,
    picture        bytea not null,
    primary key (circle_id, answer_id, page),
    foreign key (circle_id, answer_id) references cases.answer
);
create index on cases.answer_scan (participant_id);
call circle.protect('cases.answer_scan', 'case.signature', 'participant_id', '{seal}');
-- They are added with the signature they show, and stay as they are; a facilitator may take them out with it until the plan
-- is sealed.
drop policy changed on cases.answer_scan;
create policy unsealed on cases.answer_scan as restrictive for insert with check (
    exists (select from cases.answer a join cases.plan p on p.circle_id = a.circle_id and p.id = a.plan_id
        where a.circle_id = answer_scan.circle_id and a.id = answer_id and a.participant_id = answer_scan.participant_id
          and p.state not in ('sealed', 'superseded')));
