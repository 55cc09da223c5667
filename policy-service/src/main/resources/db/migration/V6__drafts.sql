create table template (
    tenant_id uuid not null,
    id text not null check (id::uuid is not null),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'names'),
    primary key (tenant_id, id)
);
comment on table template is 'What branches of one kind have in common';

alter table template enable row level security;
create policy tenant_rows on template
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

create table document_change (
    tenant_id uuid not null,
    ordinal bigint generated always as identity,
    at timestamptz not null,
    actor_type text not null,
    actor_id text not null,
    kind text not null,
    document_id text not null,
    version bigint check (version > 0),
    before jsonb,
    after jsonb,
    draft_id uuid,
    primary key (tenant_id, ordinal),
    check (before is not null or after is not null),
    check ((version is null) = (after is null))
);
comment on table document_change is 'What changed, when, by whom: one row for every write of a definition, never changed again';
comment on column document_change.ordinal is 'In order within a tenant, whose writes wait for each other';
comment on column document_change.version is 'That came of it; null where the definition is gone';
comment on column document_change.draft_id is 'Whose publication, or roll-back, it was part of; null for a direct change';

-- serves: the history of one definition, newest first
create index document_change_history on document_change (tenant_id, kind, document_id, ordinal);

alter table document_change enable row level security;
create policy tenant_rows on document_change
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

create table draft (
    tenant_id uuid not null,
    id uuid not null,
    version bigint not null check (version > 0),
    name text not null,
    state text not null check (state in ('OPEN', 'PUBLISHED', 'ROLLED_BACK', 'DISCARDED')),
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    primary key (tenant_id, id)
);
comment on table draft is 'A named set of changes that take effect together, or not at all';
comment on column draft.changed_at is 'Last change of the draft itself, its publication and roll-back included';

alter table draft enable row level security;
create policy tenant_rows on draft
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

create table draft_change (
    tenant_id uuid not null,
    draft_id uuid not null,
    kind text not null,
    document_id text not null,
    based_on bigint check (based_on > 0),
    before jsonb,
    after jsonb,
    published_version bigint check (published_version > 0),
    primary key (tenant_id, draft_id, kind, document_id),
    foreign key (tenant_id, draft_id) references draft (tenant_id, id),
    check ((based_on is null) = (before is null)),
    check (before is not null or after is not null)
);
comment on column draft_change.based_on is 'The version that the change was made of; null for something new';
comment on column draft_change.before is 'The definition in that version: what a roll-back restores';
comment on column draft_change.after is 'The definition as it is to be; null where it is to go';
comment on column draft_change.published_version is 'That came of the publication; null before, and where the definition is gone';

alter table draft_change enable row level security;
create policy tenant_rows on draft_change
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on template, draft_change to "${app}";
grant select, insert on document_change to "${app}";
grant select, insert, update on draft to "${app}";
