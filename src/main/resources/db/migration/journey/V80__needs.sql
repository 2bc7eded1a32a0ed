-- What a step needs, and whether it was brought along from an agreement; only the owner reads it, sealed in one.
alter table journey.along add column more bytea;
