create table audit_head (
    tenant_id uuid primary key,
    ordinal bigint not null,
    hash bytea not null
);
comment on table audit_head is 'The last link of each tenant''s chain';

create table audit_entry (
    tenant_id uuid not null,
    ordinal bigint not null check (ordinal > 0),
    event_id uuid not null,
    at timestamptz not null,
    source text not null,
    actor_type text not null,
    actor_id text not null,
    action text not null,
    entity_type text not null,
    entity_id text not null,
    branch_id uuid,
    details jsonb not null,
    hash bytea not null,
    primary key (tenant_id, ordinal),
    unique (tenant_id, event_id)
);
comment on table audit_entry is 'Append only: the application may neither change nor delete an entry';
comment on column audit_entry.hash is 'SHA-256 over the hash before it and this entry, so that a gap or a change shows';

-- serves: what happened to one thing
create index audit_entity on audit_entry (tenant_id, entity_id, ordinal);
-- serves: what somebody did
create index audit_actor on audit_entry (tenant_id, actor_id, ordinal);
-- serves: what happened at a branch
create index audit_branch on audit_entry (tenant_id, branch_id, ordinal);

alter table audit_head enable row level security;
create policy tenant_rows on audit_head
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table audit_entry enable row level security;
create policy tenant_rows on audit_entry
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on audit_head to "${app}";
grant select, insert on audit_entry to "${app}";
