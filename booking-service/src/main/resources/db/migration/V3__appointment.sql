create table appointment (
    tenant_id uuid not null,
    id uuid not null,
    branch_id uuid not null,
    service_ids uuid[] not null check (cardinality(service_ids) > 0),
    customer_id uuid,
    customer_name text,
    code text,
    start_at timestamptz not null,
    end_at timestamptz not null check (end_at > start_at),
    converts_at timestamptz not null check (converts_at <= start_at),
    cancellable_until timestamptz not null,
    party_size smallint not null check (party_size > 0),
    status text not null
        check (status in ('HELD', 'PENDING', 'BOOKED', 'CONVERTED', 'FULFILLED', 'CANCELLED', 'NO_SHOW', 'EXPIRED')),
    channel text not null,
    verification text not null,
    language text not null,
    plan_version bigint not null,
    taken jsonb not null,
    hold_expires_at timestamptz,
    hold_extended boolean not null,
    convert_requested_at timestamptz,
    ticket_number text,
    arrived_at timestamptz,
    cancel_reason text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    revision bigint not null check (revision > 0),
    ics_sequence integer not null check (ics_sequence >= 0),
    primary key (tenant_id, id),
    foreign key (tenant_id, customer_id) references customer (tenant_id, id),
    check (status in ('HELD', 'EXPIRED') or (code is not null and customer_id is not null)),
    check (status <> 'HELD' or hold_expires_at is not null)
);
comment on column appointment.end_at is 'When the visit is over, without buffers';
comment on column appointment.cancellable_until is 'Until when the customer may still cancel or move it';
comment on column appointment.taken is 'What it takes from which pool; given back exactly as taken, whatever the plan says by then';
comment on column appointment.code is 'Two letters and four digits; free again once the appointment is closed';

-- a code names one open appointment of a tenant
create unique index appointment_open_code on appointment (tenant_id, code)
    where status in ('PENDING', 'BOOKED', 'CONVERTED');
-- serves: manage links, which know no tenant
create unique index appointment_link on appointment (id);
-- serves: the day list of a branch
create index appointment_day on appointment (tenant_id, branch_id, start_at, id);
-- serves: my appointments
create index appointment_customer on appointment (tenant_id, customer_id, start_at, id);
-- serves: holds that run out
create index appointment_holds on appointment (hold_expires_at) where status = 'HELD';
-- serves: appointments that nobody came to and no branch converted
create index appointment_unconverted on appointment (end_at) where status = 'BOOKED';

create table appointment_history (
    tenant_id uuid not null,
    appointment_id uuid not null,
    revision bigint not null,
    at timestamptz not null,
    actor_type text not null,
    actor_id text not null,
    action text not null,
    details jsonb not null,
    primary key (tenant_id, appointment_id, revision),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
comment on table appointment_history is 'One entry per change: who, when, what';

alter table appointment enable row level security;
create policy tenant_rows on appointment
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table appointment_history enable row level security;
create policy tenant_rows on appointment_history
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on appointment to "${app}";
grant select, insert on appointment_history to "${app}";
