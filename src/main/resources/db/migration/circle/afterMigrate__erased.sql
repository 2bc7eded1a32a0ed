-- Runs after every migration, so that no table of later makes is forgotten: rows of a circle whose key is destroyed may
-- be removed under the duty to retain, and nothing else of them may be done.
do $$
declare
    target regclass;
begin
    for target in
        select c.oid::regclass from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'circle_id' and not a.attisdropped
        where n.nspname in ('pyramid', 'cases', 'journey') and c.relkind = 'r' and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'erased')
    loop
        execute format('create policy erased_seen on %s for select using '
            '(shared.duty() = ''retain'' and circle_id = any (array(select circle.erased())))', target);
        execute format('create policy erased on %s for delete using '
            '(shared.duty() = ''retain'' and circle_id = any (array(select circle.erased())))', target);
        execute format('grant select, delete on %s to ${app}', target);
    end loop;
end $$;
