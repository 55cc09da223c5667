create table customer (
    tenant_id uuid not null,
    id uuid not null,
    subject text,
    name text not null,
    email text,
    phone text,
    language text not null,
    channels text[] not null,
    revision bigint not null,
    created_at timestamptz not null,
    primary key (tenant_id, id),
    check (email = lower(email)),
    check (phone ~ '^\+[1-9][0-9]{6,14}$')
);
comment on table customer is 'Who books. Guests are one customer only where every contact they give is the same';
comment on column customer.subject is 'The account in the customers'' realm; null for guests';
comment on column customer.phone is 'E.164';
comment on column customer.language is 'BCP 47';

create unique index customer_account on customer (tenant_id, subject) where subject is not null;
create unique index customer_guest on customer (tenant_id, coalesce(email, ''), coalesce(phone, '')) where subject is null;

alter table customer enable row level security;
create policy tenant_rows on customer
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on customer to "${app}";
