create table staff (
    tenant_id uuid not null,
    id text not null check (id::uuid is not null),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'name'),
    primary key (tenant_id, id)
);
comment on table staff is 'Who serves people. Holds personal data (contact, reasons of time off), which no plan and no event repeats';

create table staff_posting (
    tenant_id uuid not null,
    branch_id text not null,
    staff_id text not null,
    primary key (tenant_id, branch_id, staff_id),
    foreign key (tenant_id, staff_id) references staff (tenant_id, id) on delete cascade,
    foreign key (tenant_id, branch_id) references branch (tenant_id, id)
);
comment on table staff_posting is 'Who works where, as staff.body says: row-level security lets no index look into JSON';

-- serves: writing one person's postings anew
create index staff_posting_staff on staff_posting (tenant_id, staff_id);

alter table staff enable row level security;
create policy tenant_rows on staff
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

alter table staff_posting enable row level security;
create policy tenant_rows on staff_posting
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on staff to "${app}";
grant select, insert, delete on staff_posting to "${app}";
