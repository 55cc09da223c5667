-- What administrators write. Each thing is one row: its key, its version and its definition as JSON.

create table tenant (
    tenant_id uuid not null,
    id text not null check (id = tenant_id::text),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'names'),
    primary key (tenant_id, id)
);
comment on table tenant is 'The organisation; also what a change of its policy locks, so that plans are made one after the other';

create table country (
    tenant_id uuid not null,
    id text not null check (id ~ '^[A-Z]{2}$'),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'names'),
    primary key (tenant_id, id)
);
comment on column country.id is 'ISO 3166-1 alpha-2';

create table service (
    tenant_id uuid not null,
    id text not null check (id::uuid is not null),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'prefix' and (body ->> 'durationMinutes')::int > 0),
    primary key (tenant_id, id)
);

create table branch (
    tenant_id uuid not null,
    id text not null check (id::uuid is not null),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'timeZone'),
    country_code text not null generated always as (body ->> 'countryCode') stored,
    primary key (tenant_id, id),
    foreign key (tenant_id, country_code) references country (tenant_id, id)
);

alter table tenant enable row level security;
create policy tenant_rows on tenant
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

alter table country enable row level security;
create policy tenant_rows on country
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

alter table service enable row level security;
create policy tenant_rows on service
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

alter table branch enable row level security;
create policy tenant_rows on branch
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on tenant, country, service, branch to "${app}";
