create table branch_plan (
    branch_id uuid primary key,
    tenant_id uuid not null,
    version bigint not null,
    plan jsonb not null
);
comment on table branch_plan is 'The newest plan of the branch, whole, as branch.plan brought it';
comment on column branch_plan.version is 'of the plan; an older one never replaces a newer one';

create table ticket (
    id uuid primary key,
    tenant_id uuid not null,
    branch_id uuid not null,
    number text not null,
    appointment_code text,
    counter_id uuid,
    counter_name text,
    status text not null
        check (status in ('WAITING', 'CALLED', 'SERVING', 'PARKED', 'DONE', 'NO_SHOW', 'LEFT', 'WITHDRAWN')),
    priority smallint not null,
    issued_at timestamptz not null,
    changed_at timestamptz not null,
    revision bigint not null
);
comment on table ticket is 'Where each ticket stands, without personal data; closed ones are kept for a day';
comment on column ticket.appointment_code is 'null for a walk-in';
comment on column ticket.counter_id is 'where it was called to; null while it waits';
comment on column ticket.priority is '1 (first) to 3';
comment on column ticket.changed_at is 'when its newest event became true, by the suite''s clock';
comment on column ticket.revision is 'an older one never replaces a newer one';

-- serves: what the displays show now
create index ticket_shown on ticket (branch_id, status) where status in ('WAITING', 'CALLED', 'SERVING');
-- serves: forgetting closed tickets
create index ticket_age on ticket (changed_at);

create table board (
    branch_id uuid primary key,
    tenant_id uuid not null,
    version bigint not null
);
comment on table board is 'Counts the changes of the branch''s tickets: the id of signage events, which must rise across restarts';

alter table branch_plan enable row level security;
create policy tenant_rows on branch_plan using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table ticket enable row level security;
create policy tenant_rows on ticket using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table board enable row level security;
create policy tenant_rows on board using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on branch_plan, ticket, board to "${app}";
