create table written (
    tenant_id uuid not null,
    id bigint generated always as identity primary key,
    what text not null
);
comment on table written is 'What a test''s transactions committed';

alter table written enable row level security;
create policy tenant_rows on written
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on written to "${app}";
