create table branch_plan (
    branch_id uuid primary key,
    tenant_id uuid not null,
    country_code text not null,
    version bigint not null,
    plan jsonb not null
);
comment on table branch_plan is 'The newest plan of each branch, as published';

create table contact (
    customer_id uuid primary key,
    tenant_id uuid not null,
    name text,
    email text,
    phone text,
    language text,
    channels text[] not null,
    revision bigint not null
);
comment on table contact is 'How to reach customers; the only personal data here, gone when the customer is erased';
comment on column contact.phone is 'E.164';
comment on column contact.language is 'BCP 47 tag';
comment on column contact.channels is 'in order of preference; empty where the customer never said';

create table appointment (
    id uuid primary key,
    tenant_id uuid not null,
    branch_id uuid not null,
    ends_at timestamptz not null,
    revision bigint not null,
    changed_at timestamptz not null,
    facts jsonb not null
);
comment on table appointment is 'Each appointment as the last event about it said';

-- serves: forgetting visits long past
create index appointment_end on appointment (ends_at);

create table message (
    id uuid primary key,
    tenant_id uuid not null,
    branch_id uuid not null,
    appointment_id uuid not null references appointment on delete cascade,
    customer_id uuid,
    kind text not null check (kind in ('confirmation', 'change', 'cancellation') or kind like 'reminder-P%'),
    sequence integer not null check (sequence >= 0),
    preference smallint not null check (preference >= 0),
    channel text,
    state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'DROPPED')),
    planned_for timestamptz not null,
    due_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    leased_until timestamptz,
    provider text,
    provider_id text,
    recipient text,
    detail text,
    created_at timestamptz not null,
    settled_at timestamptz,
    unique (appointment_id, kind, sequence, channel),
    unique (appointment_id, kind, sequence, preference),
    check ((state = 'SENDING') = (leased_until is not null))
);
comment on table message is 'One row per thing to say and channel: said once. No text and no address is kept';
comment on column message.sequence is 'the calendar sequence of the appointment that it speaks of';
comment on column message.preference is '0 for the customer''s first channel, 1 for the one after that failed';
comment on column message.channel is 'null until the first attempt';
comment on column message.planned_for is 'when it should go out; by the suite''s clock, like due_at, which retries move';
comment on column message.leased_until is 'while SENDING: when another sender may take over; real time';
comment on column message.provider_id is 'the provider''s own name for it';
comment on column message.recipient is 'the address, masked';
comment on column message.detail is 'the provider''s code or our reason; no personal data';

-- serves: senders looking for what is due
create index message_due on message (due_at, id) where state in ('WAITING', 'SENDING');
-- serves: the delivery log of a tenant, newest first
create index message_log on message (tenant_id, id desc);
-- serves: erasing a customer
create index message_customer on message (customer_id);

alter table branch_plan enable row level security;
create policy tenant_rows on branch_plan using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table contact enable row level security;
create policy tenant_rows on contact using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table appointment enable row level security;
create policy tenant_rows on appointment using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table message enable row level security;
create policy tenant_rows on message using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on branch_plan, contact, appointment, message to "${app}";
