create table branding (
    tenant_id uuid not null,
    id text not null check (id = tenant_id::text),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'domains'),
    primary key (tenant_id, id)
);
comment on table branding is 'How an organisation looks to its customers; without a row like the product';

create table branding_domain (
    domain text primary key check (domain = lower(domain)),
    tenant_id uuid not null
);
comment on table branding_domain is 'Host names of portals, as branding.body says: a host name leads to one organisation';

-- serves: writing one organisation's host names anew
create index branding_domain_tenant on branding_domain (tenant_id);

alter table branding enable row level security;
create policy tenant_rows on branding
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

alter table branding_domain enable row level security;
create policy tenant_rows on branding_domain
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on branding to "${app}";
grant select, insert, delete on branding_domain to "${app}";
