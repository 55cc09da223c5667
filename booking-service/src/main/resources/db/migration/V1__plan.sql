create table branch_plan (
    branch_id uuid primary key,
    tenant_id uuid not null,
    version bigint not null,
    plan jsonb not null
);
comment on table branch_plan is 'The newest published policy of each branch, so that booking goes on while the broker is away';

alter table branch_plan enable row level security;
create policy tenant_rows on branch_plan
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on branch_plan to "${app}";
