create table delivery (
    tenant_id uuid not null,
    id uuid not null,
    subscription_id uuid not null,
    event_id uuid not null,
    event_type text not null,
    subject text not null,
    body text not null,
    status text not null check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts integer not null check (attempts >= 0),
    due_at timestamptz not null,
    leased_until timestamptz,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    unique (tenant_id, subscription_id, event_id),
    foreign key (tenant_id, subscription_id) references subscription (tenant_id, id) on delete cascade
);
comment on table delivery is 'One event for one subscription; made once, however often the event comes';
comment on column delivery.subject is 'The appointment it is about, else the ticket: what order is kept within';
comment on column delivery.due_at is 'By the suite''s clock';
comment on column delivery.leased_until is 'By the database''s clock: while somebody is sending it. A sender that died leaves it to others then';

-- serves: what is due
create index delivery_due on delivery (due_at) where status = 'PENDING';
-- serves: what has to go out before, in an ordered subscription
create index delivery_order on delivery (tenant_id, subscription_id, subject, id) where status = 'PENDING';
-- serves: the delivery log, newest first
create index delivery_log on delivery (tenant_id, subscription_id, id desc);

create table attempt (
    tenant_id uuid not null,
    delivery_id uuid not null,
    number integer not null,
    at timestamptz not null,
    elapsed_ms bigint not null,
    status integer,
    error text,
    primary key (tenant_id, delivery_id, number),
    foreign key (tenant_id, delivery_id) references delivery (tenant_id, id) on delete cascade
);
comment on column attempt.status is 'What the endpoint answered; null where it did not';

alter table delivery enable row level security;
create policy tenant_rows on delivery
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table attempt enable row level security;
create policy tenant_rows on attempt
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on delivery to "${app}";
grant select, insert, delete on attempt to "${app}";
