-- serves: what is due for one subscription, longest due first
create index delivery_waiting on delivery (tenant_id, subscription_id, due_at, id) where status = 'PENDING';
-- serves: how many calls are under way for each subscription
create index delivery_under_way on delivery (tenant_id, subscription_id, leased_until)
    where status = 'PENDING' and leased_until is not null;
drop index delivery_due;
