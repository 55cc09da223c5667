create table ticket_number (
    tenant_id uuid not null,
    branch_id uuid not null,
    day date not null,
    prefix text not null,
    last integer not null check (last > 0),
    primary key (tenant_id, branch_id, day, prefix)
);
comment on table ticket_number is 'The last number given out, per local day and service prefix';

create table ticket (
    tenant_id uuid not null,
    id uuid not null,
    branch_id uuid not null,
    number text not null,
    day date not null,
    service_id uuid not null,
    appointment_id uuid,
    appointment_code text,
    customer_name text,
    booked_at timestamptz,
    counter_id uuid,
    counter_name text,
    operator text,
    status text not null
        check (status in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN')),
    priority smallint not null check (priority between 1 and 3),
    issued_at timestamptz not null,
    arrived_at timestamptz,
    called_at timestamptz,
    recalls integer not null check (recalls >= 0),
    rule text,
    beaten text[] not null,
    revision bigint not null check (revision > 0),
    primary key (tenant_id, id),
    unique (tenant_id, branch_id, day, number),
    check ((status in ('CALLED', 'SERVING')) <= (counter_id is not null))
);
comment on column ticket.day is 'The local day that its number belongs to';
comment on column ticket.booked_at is 'Start of the appointment; null for a walk-in';
comment on column ticket.rule is 'Why it was called before the others';
comment on column ticket.beaten is 'Numbers of the tickets that it was called before, best first';

-- an appointment has one live ticket
create unique index ticket_of_appointment on ticket (tenant_id, appointment_id) where status <> 'WITHDRAWN';
-- serves: the queue
create index ticket_open on ticket (tenant_id, branch_id) where status in ('WAITING', 'CALLED', 'SERVING', 'PARKED');
-- a counter serves one at a time
create unique index ticket_at_counter on ticket (tenant_id, counter_id) where status in ('CALLED', 'SERVING');

create table ticket_interval (
    tenant_id uuid not null,
    ticket_id uuid not null,
    began_at timestamptz not null,
    kind text not null check (kind in ('WAITING', 'CALLED', 'SERVING', 'PARKED')),
    ended_at timestamptz check (ended_at >= began_at),
    ordinal integer not null,
    primary key (tenant_id, ticket_id, ordinal),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
comment on table ticket_interval is 'What a ticket went through; durations are sums of these and are never stored';

-- serves: how long the last visits took
create index ticket_interval_served on ticket_interval (tenant_id, ended_at desc) where kind = 'SERVING';

alter table ticket_number enable row level security;
create policy tenant_rows on ticket_number
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table ticket enable row level security;
create policy tenant_rows on ticket
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table ticket_interval enable row level security;
create policy tenant_rows on ticket_interval
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on ticket_number, ticket, ticket_interval to "${app}";
