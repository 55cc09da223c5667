create table file (
    tenant_id uuid not null,
    id uuid not null,
    name text not null,
    type text not null check (type in ('PDF', 'JPEG', 'PNG', 'HEIC')),
    bytes integer not null check (bytes > 0),
    uploaded_at timestamptz not null,
    appointment_id uuid,
    primary key (tenant_id, id),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
comment on table file is 'What people attach to their answers; where the bytes themselves are, the store knows';
comment on column file.name is 'As the uploader called it, without folders';
comment on column file.type is 'By its first bytes, whatever it is called';
comment on column file.appointment_id is 'Whose answers name it; null until then, and not for long';

-- serves: removing what nobody used
create index file_unused on file (uploaded_at) where appointment_id is null;

create table file_content (
    tenant_id uuid not null,
    file_id uuid not null,
    content bytea not null,
    primary key (tenant_id, file_id)
);
comment on table file_content is 'The bytes, as long as no object store keeps them';
-- such files are compressed already
alter table file_content alter column content set storage external;

alter table file enable row level security;
create policy tenant_rows on file
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table file_content enable row level security;
create policy tenant_rows on file_content
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on file to "${app}";
grant select, insert, delete on file_content to "${app}";
