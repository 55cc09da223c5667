create table branch_plan (
    branch_id uuid primary key,
    tenant_id uuid not null,
    version bigint not null,
    plan jsonb not null
);
comment on table branch_plan is 'The newest plan that reached the branch; it works by it while the centre is away';

create table expected_appointment (
    tenant_id uuid not null,
    id uuid not null,
    branch_id uuid not null,
    revision bigint not null,
    code text,
    service_id uuid not null,
    start_at timestamptz not null,
    end_at timestamptz not null,
    converts_at timestamptz not null,
    status text not null,
    customer_name text,
    priority smallint not null check (priority between 1 and 3),
    convert_requested_at timestamptz,
    ticketed_for timestamptz,
    primary key (tenant_id, id)
);
comment on table expected_appointment is 'The branch''s copy of its appointments';
comment on column expected_appointment.revision is 'of the centre; an older one never replaces a newer one';
comment on column expected_appointment.ticketed_for is 'The converts_at that a ticket was given out for; null while there is none';

-- serves: what is due to become a ticket
create index expected_due on expected_appointment (converts_at) where status = 'BOOKED' and ticketed_for is null;
-- serves: check-in by code
create index expected_code on expected_appointment (tenant_id, code) where code is not null;

alter table branch_plan enable row level security;
create policy tenant_rows on branch_plan
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table expected_appointment enable row level security;
create policy tenant_rows on expected_appointment
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on branch_plan, expected_appointment to "${app}";
