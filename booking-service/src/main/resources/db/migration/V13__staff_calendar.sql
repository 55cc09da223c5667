create table staff_calendar (
    tenant_id uuid not null,
    staff_id uuid not null,
    link_id uuid not null,
    issued_at timestamptz not null,
    primary key (tenant_id, staff_id)
);
comment on table staff_calendar is 'The one link by which a calendar program reads somebody''s appointments';
comment on column staff_calendar.link_id is
    'What the link''s token is a code of, under a secret that is not in this database; another id ends the link';

-- serves: the feed, whose link names no tenant
create index staff_calendar_of on staff_calendar (staff_id);

alter table staff_calendar enable row level security;
create policy tenant_rows on staff_calendar
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on staff_calendar to "${app}";
