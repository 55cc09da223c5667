create table code_message (
    tenant_id uuid not null,
    id uuid not null,
    sealed text,
    expires_at timestamptz not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
    due_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    leased_until timestamptz,
    detail text,
    primary key (tenant_id, id),
    check ((state = 'SENDING') = (leased_until is not null)),
    check ((state in ('WAITING', 'SENDING')) = (sealed is not null))
);
comment on table code_message is 'One-time codes to be sent, each once. About no appointment: there is none yet';
comment on column code_message.id is 'of the verification';
comment on column code_message.sealed is 'Code and address, encrypted under a secret that is not in this database; gone once it is settled';
comment on column code_message.due_at is 'by the suite''s clock, like expires_at';
comment on column code_message.leased_until is 'while SENDING: when another sender may take over; real time';
comment on column code_message.detail is 'the provider''s code or our reason; no personal data';

-- serves: senders looking for what is due
create index code_message_due on code_message (due_at, id) where state in ('WAITING', 'SENDING');
-- serves: forgetting
create index code_message_age on code_message (expires_at);

alter table code_message enable row level security;
create policy tenant_rows on code_message using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on code_message to "${app}";
