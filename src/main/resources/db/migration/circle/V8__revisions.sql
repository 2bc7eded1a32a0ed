-- Whether anything in a personal circle changed since its keeper looked. Whatever is written in a table of it gives it
-- another mark, and who finds the same mark finds what they found before (circle.Unchanged). The mark is behind the same
-- wall as what is the keeper's alone: PostgreSQL is asked for it at every request, and whom it is not shown is not the keeper.
create table circle.revision (
    circle_id uuid not null primary key references circle.circle,
    mark      uuid not null default gen_random_uuid()     -- never the same twice, also when a backup was put back
);
alter table circle.revision enable row level security, force row level security;
create policy functions on circle.revision to current_user using (true) with check (true);
create policy their_own on circle.revision for select using (circle_id = any (array(select circle.kept())));
revoke insert, update on circle.revision from ${app};

create function circle.first_mark() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into circle.revision (circle_id) values (new.id);
    return null;
end $$;
create trigger first_mark after insert on circle.circle for each row when (new.kind = 'personal')
    execute function circle.first_mark();

-- Once in a transaction, at its end: nobody waits for somebody else who is not done yet. A circle without a mark is none of
-- those that have one.
create function circle.other_mark() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    update circle.revision r set mark = gen_random_uuid()
        where r.circle_id in (old.circle_id, new.circle_id) and r.xmin <> pg_current_xact_id()::xid;
    return null;
end $$;

-- Runs after every migration, so that no table of a later module is forgotten. Looking changes nothing.
create procedure circle.mark_what_changes() language plpgsql as $$
declare
    target regclass;
begin
    for target in select t from circle.tables_of_circles() as t
        join pg_class c on c.oid = t join pg_namespace n on n.oid = c.relnamespace
        where not c.relispartition
          and (n.nspname, c.relname) not in (values ('circle', 'revision'), ('circle', 'look'), ('circle', 'look_head'))
          and not exists (select from pg_trigger g where g.tgrelid = t and g.tgname = 'other_mark')
    loop
        execute format('create constraint trigger other_mark after insert or update or delete on %s
            deferrable initially deferred for each row execute function circle.other_mark()', target);
    end loop;
end $$;
