create table local_sign_in (
    tenant_id uuid not null,
    account text not null check (account = lower(account)),
    subject text not null,
    pin_hash text not null,
    roles text[] not null,
    pin_set_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (tenant_id, account)
);
comment on table local_sign_in is 'Who may sign in at the branch while the centre can''t be reached';
comment on column local_sign_in.subject is 'Of the person''s online token';
comment on column local_sign_in.pin_hash is 'Argon2id with its parameters, peppered with the branch''s secret';
comment on column local_sign_in.roles is 'Those of the online token that was seen last';
comment on column local_sign_in.seen_at is 'When an online token of the person was seen last; the rest expires by it';

create table sign_in_attempt (
    tenant_id uuid not null,
    account text not null,
    failures integer not null check (failures >= 0),
    lockouts integer not null check (lockouts >= 0),
    locked_until timestamptz,
    tried_at timestamptz not null,
    primary key (tenant_id, account)
);
comment on table sign_in_attempt is 'Wrong PINs in a row, also for accounts that nobody has';
comment on column sign_in_attempt.failures is 'Since the last success or lockout';
comment on column sign_in_attempt.lockouts is 'Since the last success';

create table device_state (
    tenant_id uuid not null,
    device_id uuid not null,
    connected boolean not null,
    silent boolean not null,
    problem text,
    since timestamptz not null,
    primary key (tenant_id, device_id)
);
comment on table device_state is 'How each device is, as hardware-gateway said last';

alter table local_sign_in enable row level security;
create policy tenant_rows on local_sign_in
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table sign_in_attempt enable row level security;
create policy tenant_rows on sign_in_attempt
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table device_state enable row level security;
create policy tenant_rows on device_state
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on local_sign_in, sign_in_attempt to "${app}";
grant select, insert, update on device_state to "${app}";
