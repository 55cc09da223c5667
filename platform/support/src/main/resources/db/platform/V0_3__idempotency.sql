create table idempotency (
    tenant_id uuid not null,
    operation text not null,
    key text not null check (length(key) between 1 and 255),
    request_hash bytea not null,
    answer jsonb,
    created_at timestamptz not null,
    primary key (tenant_id, operation, key)
);
comment on table idempotency is 'The first answer to each Idempotency-Key, kept for 24 h';

-- serves: forgetting old keys
create index idempotency_age on idempotency (created_at);

alter table idempotency enable row level security;
create policy tenant_rows on idempotency
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on idempotency to "${app}";
