create table subscription (
    tenant_id uuid not null,
    id uuid not null,
    owner text not null,
    url text not null,
    events text[] not null check (cardinality(events) > 0),
    branches uuid[] not null,
    ordered boolean not null,
    status text not null check (status in ('ACTIVE', 'PAUSED', 'DISABLED')),
    status_reason text,
    secret bytea not null,
    previous_secret bytea,
    previous_until timestamptz,
    failing_since timestamptz,
    version bigint not null check (version > 0),
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check ((previous_secret is null) = (previous_until is null))
);
comment on column subscription.owner is 'The subject of the token that made it';
comment on column subscription.events is 'Types, or families like turno.ticket.*';
comment on column subscription.branches is 'Only events of these; empty for all';
comment on column subscription.ordered is 'Events of one appointment or ticket go out one after the other';
comment on column subscription.secret is 'AES-GCM: nonce, then the encrypted secret';
comment on column subscription.previous_until is 'Until when the rotated secret signs as well';
comment on column subscription.failing_since is 'First failure since the last success';

alter table subscription enable row level security;
create policy tenant_rows on subscription
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on subscription to "${app}";
