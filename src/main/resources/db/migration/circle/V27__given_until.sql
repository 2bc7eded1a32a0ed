-- Somebody who sees the title of one thing in a list of what they were given has seen that much; it is recorded as such.
alter table circle.look drop constraint look_how_check;
alter table circle.look add constraint look_how_check check (how in ('read', 'contribute', 'print', 'export', 'title'));

-- The house finds what ends soon, to tell whoever gave it.
create index on circle.grants (until) where ended_at is null and until is not null;
create policy grants_ending on circle.grants for select using (
    shared.duty() = 'remind' and until is not null and ended_at is null);
