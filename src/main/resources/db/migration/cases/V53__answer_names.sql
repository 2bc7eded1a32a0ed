-- The name and the role somebody answered under, as they stood then; and which facilitator asked.
alter table cases.answer add column name bytea, add column role bytea, add column asked_by uuid;
