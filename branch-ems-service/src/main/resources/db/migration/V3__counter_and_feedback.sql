create table counter_session (
    tenant_id uuid not null,
    branch_id uuid not null,
    counter_id uuid not null,
    operator text not null,
    opened_at timestamptz not null,
    primary key (tenant_id, counter_id)
);
comment on table counter_session is 'Counters that are open, and who works there';
comment on column counter_session.operator is 'The subject of the token';

create table feedback (
    tenant_id uuid not null,
    ticket_id uuid not null,
    score smallint not null check (score between 1 and 5),
    comment text,
    given_at timestamptz not null,
    primary key (tenant_id, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
comment on table feedback is 'Once per visit';

alter table counter_session enable row level security;
create policy tenant_rows on counter_session
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table feedback enable row level security;
create policy tenant_rows on feedback
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on counter_session to "${app}";
grant select, insert on feedback to "${app}";
