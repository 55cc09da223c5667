alter table appointment add column holder text;
comment on column appointment.holder is 'Whose hold it is or was: an account or, hashed, a session of a guest; null where nobody said';

-- somebody who chooses keeps one place for a service, however often they click
create unique index appointment_one_hold on appointment (tenant_id, holder, service_ids)
    where status = 'HELD' and holder is not null;
