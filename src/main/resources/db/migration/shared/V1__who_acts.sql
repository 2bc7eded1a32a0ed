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

create function shared.duty() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.duty', true), '');
