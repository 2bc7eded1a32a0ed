-- With which master key this database is sealed: a digest that says nothing of the key. A server with another one would write
-- what no other server can read, so it does not start. The role that serves people neither reads nor writes it.
create table shared.master_key (
    one  boolean not null primary key default true check (one),
    mark text    not null
);
alter table shared.master_key enable row level security, force row level security;
create policy servers on shared.master_key to current_user using (true) with check (true);
revoke all on shared.master_key from ${app};
