create table verification (
    tenant_id uuid not null,
    id uuid not null,
    channel text not null check (channel in ('EMAIL', 'SMS')),
    contact_mark text not null,
    code_hash text not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    failures smallint not null default 0 check (failures >= 0),
    passed_at timestamptz,
    used_at timestamptz,
    primary key (tenant_id, id),
    check (used_at is null or passed_at is not null)
);
comment on table verification is 'One-time codes that people asked for. Times are by the suite''s clock; rows are forgotten after a day';
comment on column verification.contact_mark is
    'What an address or number is known by: a code of it under a secret that is not in this database';
comment on column verification.code_hash is 'A code of the digits under that secret, so that they can''t be guessed from here';
comment on column verification.failures is 'Wrong codes that came';
comment on column verification.passed_at is 'When the right code came';
comment on column verification.used_at is 'When something was booked with it; once only';

-- serves: how many codes a contact was sent lately
create index verification_sends on verification (tenant_id, contact_mark, sent_at);
-- serves: checking a code, whose link names no tenant
create index verification_of on verification (id);
-- serves: forgetting
create index verification_age on verification (sent_at);

alter table verification enable row level security;
create policy tenant_rows on verification
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on verification to "${app}";
