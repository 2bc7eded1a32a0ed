-- The seal is work that survives: it waits from the moment a facilitator seals a plan that everybody answered until it is done.
-- From that moment no answer changes.
create table cases.seal_job (
    circle_id uuid        not null,
    plan_id   uuid        not null,
    tries     int         not null default 0,
    after     timestamptz not null default now(),
    failure   text,                                         -- kind of failure, never text of a person
    done_at   timestamptz,
    asked_by  uuid,                                         -- which facilitator sealed it
    primary key (circle_id, plan_id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.seal_job (after) where done_at is null;
call circle.protect('cases.seal_job', 'case.plan', null, '{seal}', '{seal}');
create policy functions on cases.seal_job for select to current_user using (true);
create policy unsealed_too on cases.answer_scan as restrictive for delete using (shared.duty() = 'retain'
    or circle_id = any (array(select circle.contributes('case.signature')))
        and exists (select from cases.answer a join cases.plan p on p.circle_id = a.circle_id and p.id = a.plan_id
            where a.circle_id = answer_scan.circle_id and a.id = answer_id and p.state = 'open')
        and not exists (select from cases.answer a join cases.seal_job j on j.circle_id = a.circle_id and j.plan_id = a.plan_id
            where a.circle_id = answer_scan.circle_id and a.id = answer_id));

-- The document with its seal, once. The primary key is what makes it once.
create table cases.sealed_plan (
    circle_id   uuid        not null,
    plan_id     uuid        not null,
    pdf         bytea       not null,
    sha256      text        not null,
    certificate text        not null,
    at          timestamptz not null,
    primary key (circle_id, plan_id),
    foreign key (circle_id, plan_id) references cases.plan
);
-- Read by whoever may read the plan; made by the house, and never made anew.
alter table cases.sealed_plan enable row level security, force row level security;
create policy seen on cases.sealed_plan for select using (
    circle_id = any (array(select circle.reads('case.plan'))) or shared.duty() = 'seal');
create policy made on cases.sealed_plan for insert with check (shared.duty() = 'seal'
    and exists (select from cases.plan p where p.circle_id = sealed_plan.circle_id and p.id = plan_id and p.state = 'open'));
