-- The functions policies ask look at all keepers and grants to answer about the acting person's own. They run as the
-- owner of the tables, who gets a policy of its own to read with; the application's role never becomes that owner.
-- Without it, the policy on keepers would ask itself.
create policy functions on circle.keeper for select to current_user using (true);
create policy functions on circle.grants for select to current_user using (true);

alter function circle.kept() security definer set search_path = pg_catalog, pg_temp;
alter function circle.reads(text) security definer set search_path = pg_catalog, pg_temp;
alter function circle.contributes(text) security definer set search_path = pg_catalog, pg_temp;
alter function circle.reads_of(text) security definer set search_path = pg_catalog, pg_temp;
alter function circle.contributes_of(text) security definer set search_path = pg_catalog, pg_temp;
alter function circle.known() security definer set search_path = pg_catalog, pg_temp;
