-- After a visit its customer is asked how it was.
alter table message
    drop constraint message_kind_check,
    add constraint message_kind_check
        check (kind in ('request', 'confirmation', 'change', 'cancellation', 'feedback') or kind like 'reminder-P%');

create table served_visit (
    appointment_id uuid primary key references appointment on delete cascade,
    tenant_id uuid not null,
    ticket_id uuid not null
);
comment on table served_visit is 'By which ticket an appointment was served: the link that asks how it was names it';

create table branch_address (
    branch_id uuid primary key,
    tenant_id uuid not null,
    public_url text not null
);
comment on table branch_address is 'Where phones reach each branch, as it says itself';

alter table served_visit enable row level security;
create policy tenant_rows on served_visit using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
alter table branch_address enable row level security;
create policy tenant_rows on branch_address using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update, delete on served_visit, branch_address to "${app}";
