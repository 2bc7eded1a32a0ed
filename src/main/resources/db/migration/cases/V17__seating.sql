-- How people sit, once somebody moved them by hand: participants and facilitators, clockwise. Empty: as the method lays them.
create table cases.seating (
    circle_id uuid   not null primary key references cases.case_file,
    seats     uuid[] not null,
    version   bigint not null default 1
);
call circle.protect('cases.seating', 'case.people');
