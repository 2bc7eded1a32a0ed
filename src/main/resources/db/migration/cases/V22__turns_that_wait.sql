-- Somebody leaves and comes back: who is away, and where the turn waits that was theirs. And who of several facilitators leads.
alter table cases.conversation add column waiting text[] not null default '{}', -- keys of moments
    add column away uuid[] not null default '{}',                               -- participants
    add column lead uuid;                                                       -- the person
alter table cases.conversation_turn drop constraint conversation_turn_kind_check;
alter table cases.conversation_turn add constraint conversation_turn_kind_check check (kind in (
    'begun', 'paused', 'resumed', 'apart', 'together', 'came', 'left', 'unprepared', 'withdrew', 'stopped', 'ended'));
