alter table customer add column erasure_asked_at timestamptz;
comment on column customer.erasure_asked_at is 'When the person asked to be forgotten; null where they did not, or no longer want it';

-- serves: who waits to be forgotten
create index customer_erasure on customer (tenant_id, erasure_asked_at) where erasure_asked_at is not null;
