alter table customer add column name_on_screens boolean not null default false;
comment on column customer.name_on_screens is 'Whether the person agreed to be named on screens that everybody reads';

alter table appointment
    add column name_on_screens boolean not null default false,
    add column phone_mark text;
comment on column appointment.name_on_screens is 'What the customer had agreed to when it was written last';
comment on column appointment.phone_mark is
    'By which its branch recognises the customer''s number without being told it; null where there is none, or it was booked before there were marks';

select write_keep_appointments();
