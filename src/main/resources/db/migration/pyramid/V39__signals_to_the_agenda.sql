-- A signal may also be for a theme on an organisation's agenda: then it counts there, and nobody reads it.
alter table pyramid.signal add column to_theme text;
alter table pyramid.signal add column to_organisation uuid;
alter table pyramid.signal add check ((to_theme is null) = (to_organisation is null));
