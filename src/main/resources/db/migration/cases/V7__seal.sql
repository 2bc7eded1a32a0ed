-- The seal is work that survives: it waits from the moment a plan is put before those who sign until it is done.
create table cases.seal_job (
    circle_id uuid        not null,
    plan_id   uuid        not null,
    tries     int         not null default 0,
    after     timestamptz not null default now(),
    failure   text,                                         -- kind of failure, never text of a person
    done_at   timestamptz,
    primary key (circle_id, plan_id),
    foreign key (circle_id, plan_id) references cases.plan
);
create index on cases.seal_job (after) where done_at is null;
call circle.protect('cases.seal_job', 'case.plan', null, '{seal}', '{seal}');

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
