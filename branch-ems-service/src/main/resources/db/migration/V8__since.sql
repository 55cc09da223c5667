alter table ticket add column since timestamptz;
update ticket set since = issued_at;
alter table ticket alter column since set not null;
comment on column ticket.since is 'When its status began';
select write_keep_ticket_rows();
