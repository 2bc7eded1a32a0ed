-- What the duty to retain needs to let a circle end: no grant, no link and no code outlives the key.
create policy grants_erased_seen on circle.grants for select using (shared.duty() = 'retain');
create policy grants_erased on circle.grants for update using (shared.duty() = 'retain');
create policy member_erased_seen on circle.member for select using (shared.duty() = 'retain');
create policy member_erased on circle.member for update using (shared.duty() = 'retain');
create policy link_erased_seen on circle.personal_link for select using (shared.duty() = 'retain');
create policy code_erased_seen on circle.personal_code for select using (shared.duty() = 'retain');

-- Circles whose key is destroyed: what is left of them may go.
create function circle.erased() returns setof uuid language plpgsql stable as $$
begin
    return query select c.id from circle.circle c where c.erased_at is not null;
end $$;
