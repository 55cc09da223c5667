create table message_text (
    tenant_id uuid not null,
    id text not null check (id ~ '^[a-z]{2}\.[a-z.-]+$'),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'text'),
    primary key (tenant_id, id)
);
comment on table message_text is 'What an organisation says to its customers otherwise than the product does';
comment on column message_text.id is 'Language, a dot, and the key of the text';

alter table message_text enable row level security;
create policy tenant_rows on message_text
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on message_text to "${app}";
