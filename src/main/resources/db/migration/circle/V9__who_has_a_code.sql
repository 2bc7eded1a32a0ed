-- Whether somebody has the code that goes with their link. A new code is a new row, so nothing is said of it that was true of
-- the one before it.
alter table circle.personal_code
    add column printed_at timestamptz,
    add column given_at   timestamptz,
    add column given_way  text check (given_way in ('post', 'phone', 'hand')),
    add column used_at    timestamptz,              -- when somebody first came in with it
    add check ((given_at is null) = (given_way is null));
