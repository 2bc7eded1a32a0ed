-- What migrations make from here on, the role that serves people may use; which rows it sees, row-level security decides.
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage on sequences to ${app};
alter default privileges revoke execute on functions from public;
alter default privileges grant execute on functions to ${app};

create schema shared;

-- Who acts in this transaction: a person, or the house itself on one duty. After a commit the settings read '', not null.
create function shared.person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;

-- The house itself proves its duty with a key that every server makes at its start and the owner of the database keeps
-- here. The role that serves people cannot read it: in a transaction of a person nothing proves a duty, whatever it names.
create table shared.house_key (
    id   text        not null primary key,
    key  bytea       not null,
    made timestamptz not null default now()
);
alter table shared.house_key enable row level security, force row level security;
create policy functions on shared.house_key to current_user using (true) with check (true);
revoke all on shared.house_key from ${app};

create function shared.proven_duty() returns text language plpgsql stable parallel safe
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    said text := current_setting('app.duty', true);
    proof text := current_setting('app.proof', true);
begin
    return (select said from shared.house_key k where k.id = split_part(proof, '.', 1)
        and encode(sha256(k.key || convert_to(said, 'UTF8')), 'hex') = split_part(proof, '.', 2));
end $$;

-- While a person acts for themselves nothing is named, and nothing looked up. Without a duty it is '' and not null: of a
-- condition "on this duty and …" the rest is not asked then, as it would be after a null.
create function shared.duty() returns text
    language sql stable parallel safe
    return coalesce(
        case when nullif(current_setting('app.duty', true), '') is not null then shared.proven_duty() end, '');
