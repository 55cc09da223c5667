create table counter (
    counter_id uuid primary key,
    tenant_id uuid not null,
    branch_id uuid not null,
    state text check (state in ('OPEN', 'ON_BREAK', 'CLOSED')),
    feedback_link text,
    invited_at timestamptz
);
comment on table counter is 'What screens show of each counter while nobody stands before it';
comment on column counter.state is 'null where nobody said yet: then it counts as closed';
comment on column counter.feedback_link is 'Where the visitor who was served last says how it was; forgotten soon';
comment on column counter.invited_at is 'when that visit was over, by the suite''s clock';

-- serves: the board of a branch
create index counter_branch on counter (branch_id);

alter table counter enable row level security;
create policy tenant_rows on counter using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on counter to "${app}";
