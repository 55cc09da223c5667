create table published_plan (
    tenant_id uuid not null,
    branch_id uuid not null,
    version bigint not null check (version > 0),
    plan jsonb not null,
    published_at timestamptz not null,
    primary key (tenant_id, branch_id)
);
comment on table published_plan is 'What each branch was last told; a plan that says the same is not published again';

alter table published_plan enable row level security;
create policy tenant_rows on published_plan
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on published_plan to "${app}";
