alter table attempt add column response text check (length(response) <= 500);
comment on column attempt.response is 'The beginning of the body that came with the status';

alter table delivery add column attempts_before integer not null default 0
    check (attempts_before between 0 and attempts);
comment on column delivery.attempts_before is 'Attempts made before it was sent again on request: the retry schedule starts over there';
alter table delivery add column once_more boolean not null default false;
comment on column delivery.once_more is 'It was asked for while it was being sent: when that call is over, another follows';

-- serves: sending a period again
create index delivery_period on delivery (tenant_id, subscription_id, created_at);
