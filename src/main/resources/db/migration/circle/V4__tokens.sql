-- Directory: which circle a token leads to. It is asked before anybody is signed in, when no circle is known yet; so it
-- stands apart and is small, and the tables that hold what a token opens have keys with their circle like all others.
-- Nobody reads or writes it: rows come and go with the rows they lead to, and whoever has a token learns its circle.
create table circle.token (
    hash      bytea not null primary key,
    circle_id uuid  not null references circle.circle
);
alter table circle.token enable row level security, force row level security;
create policy functions on circle.token to current_user using (true) with check (true);
revoke all on circle.token from ${app};

create function circle.circle_of_token(wanted bytea) returns uuid language plpgsql stable
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    return (select t.circle_id from circle.token t where t.hash = wanted);
end $$;

create function circle.note_token() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'INSERT' then
        insert into circle.token values (new.token_hash, new.circle_id);
    else
        delete from circle.token t where t.hash = old.token_hash;
    end if;
    return null;
end $$;

-- Of a table with token_hash: its tokens are found by circle.circle_of_token.
create procedure circle.found_by_token(target regclass) language plpgsql as $$
begin
    execute format('create unique index on %s (circle_id, token_hash)', target);
    execute format('create trigger note_token after insert or delete on %s
        for each row execute function circle.note_token()', target);
end $$;
