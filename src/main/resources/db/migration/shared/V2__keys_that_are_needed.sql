-- A key is needed as long as its server is there. Each says so now and then; what none needed for a week, whoever comes lets go.
alter table shared.house_key rename column made to needed_at;
