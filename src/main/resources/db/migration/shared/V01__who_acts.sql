-- Who acts in this transaction: a person, or the house itself on one duty. After a commit the settings read '', not null.

create function shared.person() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('app.person', true), '')::uuid;

create function shared.duty() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.duty', true), '');

-- What migrations make from here on, the app role may use; what it may see, row-level security decides.
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage on sequences to ${app};

-- This schema exists already: Flyway made it for its history, which is not the app's to read.
grant usage on schema shared to ${app};
