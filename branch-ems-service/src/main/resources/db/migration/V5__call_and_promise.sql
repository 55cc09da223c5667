create table ticket_call (
    tenant_id uuid not null,
    branch_id uuid not null,
    ticket_id uuid not null,
    revision bigint not null check (revision > 0),
    day date not null,
    called_at timestamptz not null,
    counter_id uuid not null,
    counter_name text not null,
    operator text not null,
    profile text not null,
    rule text not null,
    turns jsonb not null,
    beaten jsonb not null,
    primary key (tenant_id, ticket_id, revision),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
comment on table ticket_call is 'Every call of a ticket, and why it came before the others';
comment on column ticket_call.revision is 'Of the ticket, as the call made it';
comment on column ticket_call.day is 'The local day of the call';
comment on column ticket_call.operator is 'The subject of the token';
comment on column ticket_call.profile is 'The call profile of the counter; empty where it has none';
comment on column ticket_call.rule is 'Name of the step, finally, or picked';
comment on column ticket_call.turns is 'By class of the step, by how much the call moved what it is owed, in shares; {} where there were no turns to take';
comment on column ticket_call.beaten is 'Who came next: number, rule and because of each, best first';

-- serves: whose turn it is, how wrong the promises of a day were
create index ticket_call_of_day on ticket_call (tenant_id, day);

create table wait_promise (
    tenant_id uuid not null,
    ticket_id uuid not null,
    service_id uuid not null,
    made_at timestamptz not null,
    expected_at timestamptz not null,
    promised_from timestamptz not null,
    promised_to timestamptz not null,
    primary key (tenant_id, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    check (promised_from <= promised_to)
);
comment on table wait_promise is 'What somebody who waits was told first, kept to be compared with the call';
comment on column wait_promise.expected_at is 'When the call was expected; the range around it is what people are told';

alter table ticket_call enable row level security;
create policy tenant_rows on ticket_call
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table wait_promise enable row level security;
create policy tenant_rows on wait_promise
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

-- the user name that the operator signed in with; says which member of staff it is
alter table counter_session add column account text;

grant select, insert on ticket_call, wait_promise to "${app}";
