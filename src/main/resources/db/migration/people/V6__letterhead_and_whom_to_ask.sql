-- What stands on the letters of an organisation.
create table people.letterhead (
    organisation_id uuid   primary key references people.organisation on delete cascade,
    address         text   not null default '' check (length(address) <= 600),
    register        text   not null default 'familiar' check (register in ('familiar', 'formal')),  -- how adults are spoken to
    logo            bytea,                             -- PNG, drawn anew
    version         bigint not null default 1
);
alter table people.letterhead enable row level security, force row level security;
create policy members on people.letterhead for select to ${app}
    using (organisation_id = any (array(select people.organisations())) or shared.duty() = 'remind');
create policy added on people.letterhead for insert to ${app}
    with check (organisation_id = any (array(select people.organisations_led())));
create policy changed on people.letterhead for update to ${app}
    using (organisation_id = any (array(select people.organisations_led())))
    with check (organisation_id = any (array(select people.organisations_led())));

-- Where somebody who leads conversations is asked by the people in them: what they chose to tell, sealed with the house key.
create table people.work_contact (
    person_id    uuid   primary key references people.person on delete cascade,
    phone_sealed bytea,
    email_sealed bytea,
    version      bigint not null default 1
);

-- Of these persons; whoever takes part in a case knows who leads it, and asks for nobody else.
create function people.work_contacts_of(persons uuid[]) returns table (person uuid, phone bytea, email bytea)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as
$$
begin
    return query select c.person_id, c.phone_sealed, c.email_sealed from people.work_contact c
        where c.person_id = any (persons);
end
$$;
alter table people.work_contact enable row level security, force row level security;
create policy functions on people.work_contact for select to current_user using (true);
create policy own on people.work_contact for select to ${app} using (person_id = shared.person());
create policy added on people.work_contact for insert to ${app} with check (person_id = shared.person());
create policy changed on people.work_contact for update to ${app}
    using (person_id = shared.person()) with check (person_id = shared.person());
