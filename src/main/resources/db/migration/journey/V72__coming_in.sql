-- Who comes into a space takes the seat that was kept for them, in the transaction that uses the invitation.
create policy welcomed on journey.seat for insert with check (
    shared.duty() = 'welcome' and person_id = shared.person() and until is null
    and exists (select from circle.invitation i
        where i.circle_id = seat.circle_id and i.member_id = seat.member_id and i.reference = seat.leaf_id
          and i.used_by = shared.person() and i.used_at = now()));

-- Whoever is in the circle may know how its owner wants to be called, also while nothing was given to them yet.
create policy seen_by_members on journey.front for select using (circle_id = any (array(select circle.joined())));
create policy key_of_members on circle.key for select using (
    circle_id = any (array(select circle.joined()))
    and exists (select from journey.front f where f.circle_id = key.circle_id));
