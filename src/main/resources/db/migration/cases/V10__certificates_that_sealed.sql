-- Certificates that sealed here, by their fingerprint, so that whichever server is asked knows an older plan as ours. The mark
-- is made with the master key: a row that somebody else puts here counts for nothing. Nobody's, and of no circle; what anybody
-- may know, as each certificate stands in every plan it sealed.
create table cases.seal_certificate (
    fingerprint text        not null primary key,
    mark        text        not null,
    since       timestamptz not null default now()
);
alter table cases.seal_certificate enable row level security, force row level security;
create policy known on cases.seal_certificate for select using (true);
create policy first_used on cases.seal_certificate for insert with check (shared.duty() = 'seal');
revoke update, delete on cases.seal_certificate from ${app};
