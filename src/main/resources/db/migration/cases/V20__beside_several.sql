-- Somebody may stand beside several people: a teacher beside two pupils, a mother beside two sons.
alter table cases.participant alter column supports type uuid[]
    using case when supports is null then '{}'::uuid[] else array[supports] end;
alter table cases.participant alter column supports set default '{}', alter column supports set not null;
