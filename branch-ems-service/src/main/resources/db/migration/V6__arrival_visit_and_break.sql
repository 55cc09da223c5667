alter table expected_appointment add column phone_mark text;
comment on column expected_appointment.phone_mark is
    'By which the branch recognises the person''s number without knowing it; null where the centre knows none';

-- serves: check-in by phone
create index expected_phone on expected_appointment (tenant_id, phone_mark) where phone_mark is not null;
-- serves: the arrivals of a day
create index expected_day on expected_appointment (tenant_id, start_at);

create table visit_device (
    tenant_id uuid not null,
    device bytea not null check (length(device) = 32),
    ticket_id uuid,
    joined_at timestamptz not null,
    primary key (tenant_id, device),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
comment on table visit_device is 'The latest ticket that each phone took from afar: one at a time';
comment on column visit_device.device is 'SHA-256 of the token that the phone made up for itself';

alter table counter_session
    add column break_since timestamptz,
    add column break_reason text check (break_reason in ('REST', 'MEAL', 'MEETING', 'OTHER')),
    add check ((break_since is null) = (break_reason is null));
comment on column counter_session.account is 'The user name, as the plan names its staff by; null where the token had none';
comment on column counter_session.break_since is 'null while the operator works';

alter table feedback
    add column channel text not null default 'LINK' check (channel in ('LINK', 'KIOSK', 'COUNTER_SCREEN'));

alter table visit_device enable row level security;
create policy tenant_rows on visit_device
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on visit_device to "${app}";
