create table branch_link (
    tenant_id uuid not null,
    branch_id uuid not null,
    heard_at timestamptz not null,
    connected_since timestamptz not null,
    plan_version bigint,
    unsent bigint not null check (unsent >= 0),
    unsent_since timestamptz,
    primary key (tenant_id, branch_id)
);
comment on table branch_link is 'The last heartbeat of each branch';
comment on column branch_link.heard_at is 'when it came in here, by the suite''s clock: a branch''s own clock may be wrong';
comment on column branch_link.connected_since is 'the first heartbeat after the last silence';
comment on column branch_link.plan_version is 'that the branch works by; null before its first';
comment on column branch_link.unsent is 'events that the branch had not told yet';
comment on column branch_link.unsent_since is 'when the oldest of them happened; null where there was none';

alter table branch_link enable row level security;
create policy tenant_rows on branch_link
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on branch_link to "${app}";
