alter table ticket add column service_id uuid;
alter table ticket add column public_name text;
alter table ticket add column called_at timestamptz;
comment on table ticket is 'Where each ticket stands; closed ones are kept for a day, without a name';
comment on column ticket.service_id is 'null for one from before this column';
comment on column ticket.public_name is 'what screens may call the person by; null where nobody agreed to more than the code';
comment on column ticket.called_at is 'when it was last called or recalled, by the suite''s clock; null before';

create table keypad (
    device_id uuid primary key,
    tenant_id uuid not null,
    boot text not null check (boot ~ '^[0-9A-F]{4}$'),
    sequence smallint not null check (sequence between 0 and 255)
);
comment on table keypad is 'The last press taken from each keypad: the same one again is a repetition';
comment on column keypad.boot is 'drawn by the keypad whenever it is switched on';

create table print_job (
    id uuid primary key,
    tenant_id uuid not null,
    device_id uuid not null,
    place bigint generated always as identity,
    request jsonb not null,
    requested_at timestamptz not null
);
comment on table print_job is 'Slips that no printer has printed yet';
comment on column print_job.id is 'of the event that asked for it';
comment on column print_job.place is 'the order in which they were asked for';
comment on column print_job.request is 'the event''s data: the slip and its language';
comment on column print_job.requested_at is 'by the suite''s clock; one that is too old is dropped';
-- serves: the next slip of a printer
create index print_job_next on print_job (device_id, place);

create table device_state (
    device_id uuid primary key,
    tenant_id uuid not null,
    connected boolean not null,
    silent boolean not null,
    problem text,
    since timestamptz not null
);
comment on table device_state is 'What branch.devices was last told of each device';
comment on column device_state.problem is 'e.g. paper-out; null where there is none';
comment on column device_state.since is 'when it became so, by the suite''s clock';

alter table keypad enable row level security;
create policy tenant_rows on keypad using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table print_job enable row level security;
create policy tenant_rows on print_job using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table device_state enable row level security;
create policy tenant_rows on device_state using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on keypad, print_job, device_state to "${app}";
