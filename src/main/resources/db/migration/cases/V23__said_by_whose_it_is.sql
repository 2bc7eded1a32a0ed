-- That somebody said so themselves is written down by nobody else, and what was approved are the words as they stood.
create function cases.a_message_is_its_persons() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    now_said boolean := new.approved_how = 'self';
begin
    if tg_op = 'UPDATE' then
        if new.approved_at is not null and new.words is distinct from old.words then
            raise exception 'other words are not what was approved' using errcode = '42501';
        end if;
        now_said := now_said and (old.approved_how is distinct from 'self' or new.approved_at is distinct from old.approved_at);
    end if;
    if now_said and not exists (select from cases.participant p where p.circle_id = new.circle_id
            and p.id = new.participant_id and p.person_id = shared.person()) then
        raise exception 'a message is approved by whose it is' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger is_its_persons before insert or update on cases.message
    for each row execute function cases.a_message_is_its_persons();

create function cases.an_agreement_is_its_persons() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.how = 'self' and (tg_op = 'INSERT' or new is distinct from old)
        and not exists (select from cases.guardian g where g.circle_id = new.circle_id and g.id = new.by_id
            and g.person_id = shared.person())
        and not exists (select from cases.participant p where p.circle_id = new.circle_id and p.id = new.by_id
            and p.person_id = shared.person()) then
        raise exception 'an answer is its person''s' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger is_its_persons before insert or update on cases.agreement
    for each row execute function cases.an_agreement_is_its_persons();
