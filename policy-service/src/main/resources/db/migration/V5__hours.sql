create table holiday_calendar (
    tenant_id uuid not null,
    id text not null check (id ~ '^[A-Z]{2}(-[A-Z0-9]+)*:[0-9]{4}$'),
    version bigint not null check (version > 0),
    body jsonb not null check (body ? 'holidays'),
    primary key (tenant_id, id)
);
comment on table holiday_calendar is 'Holidays as the organisation imported them: a later edition of the source changes nothing by itself';
comment on column holiday_calendar.id is 'ISO 3166 country, region where there is one, and year: GB-SCT:2026';

alter table holiday_calendar enable row level security;
create policy tenant_rows on holiday_calendar
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on holiday_calendar to "${app}";
