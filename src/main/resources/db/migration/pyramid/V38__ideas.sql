-- A step of a space may begin as an idea, and be chosen before it is planned. Plans of cases know neither.
alter table pyramid.step drop constraint step_state_check;
alter table pyramid.step add constraint step_state_check
    check (state in ('idea', 'chosen', 'planned', 'doing', 'kept', 'partly', 'moved', 'not-kept', 'let-go'));
