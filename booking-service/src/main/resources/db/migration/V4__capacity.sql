create function peak(used smallint[]) returns smallint
    language sql immutable parallel safe
return (select coalesce(max(u), 0::smallint) from unnest(used) u);

create table pool_day (
    tenant_id uuid not null,
    branch_id uuid not null,
    pool_id uuid not null,
    day date not null,
    ceiling smallint not null check (ceiling >= 0),
    grandfathered smallint not null default 0,
    plan_version bigint not null,
    used smallint[] not null,
    primary key (tenant_id, branch_id, pool_id, day),
    constraint never_over_capacity check (peak(used) <= greatest(ceiling, grandfathered)),
    constraint never_below_nothing check (0 <= all (used))
);
comment on table pool_day is 'The capacity ledger: what is taken of one pool (a service, or the branch) on one local day';
comment on column pool_day.ceiling is 'Units, as the newest plan that touched this day says';
comment on column pool_day.grandfathered is 'The peak at the moment a plan lowered the ceiling beneath it: nothing booked is cancelled by that';
comment on column pool_day.used is 'Units in use per 5 minutes of elapsed time, from the local start of the day';

alter table pool_day enable row level security;
create policy tenant_rows on pool_day
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));

grant select, insert, update on pool_day to "${app}";

-- The ticks [first, last) of a day with units more (or, negative, fewer) in use.
create function shifted(used smallint[], first integer, last integer, units integer) returns smallint[]
    language sql immutable parallel safe
return used[1:first]
    || (select array_agg((u + units)::smallint order by place)
        from unnest(used[first + 1:last]) with ordinality as tick (u, place))
    || used[last + 1:];

create type piece as (
    pool_id uuid,
    day date,
    first_tick integer,
    last_tick integer,
    units integer,
    ceiling smallint,
    day_ticks integer,
    plan_version bigint
);

-- Takes (units > 0) and gives back (units < 0). Pool days are always locked in the same order, so two changes never wait
-- for each other in a circle. False where something does not fit; the caller then rolls back.
create function take_capacity(p_tenant uuid, p_branch uuid, p_pieces jsonb) returns boolean
    language plpgsql as $$
declare
    want piece;
begin
    for want in
        select * from jsonb_populate_recordset(null::piece, p_pieces) order by pool_id, day, units
    loop
        if want.units > 0 then
            insert into pool_day as known (tenant_id, branch_id, pool_id, day, ceiling, plan_version, used)
            values (p_tenant, p_branch, want.pool_id, want.day, want.ceiling, want.plan_version,
                    array_fill(0::smallint, array[want.day_ticks]))
            on conflict (tenant_id, branch_id, pool_id, day) do update
                set ceiling = excluded.ceiling,
                    plan_version = excluded.plan_version,
                    grandfathered = case when peak(known.used) > excluded.ceiling then peak(known.used) else 0 end
                where known.plan_version < excluded.plan_version;
        end if;
        update pool_day
        set used = shifted(used, want.first_tick, want.last_tick, want.units)
        where tenant_id = p_tenant and branch_id = p_branch and pool_id = want.pool_id and day = want.day
            and (want.units < 0 or peak(used[want.first_tick + 1:want.last_tick]) + want.units <= ceiling);
        if not found then
            return false;
        end if;
    end loop;
    return true;
end $$;

-- The one way in which an appointment changes: capacity, the appointment, its history and its events in one statement.
-- p_expected is the revision that the change was decided on; null for a new appointment.
-- Answers 'done', 'full' or 'stale'; after the latter two the caller rolls back.
create function change_appointment(
    p_appointment jsonb, p_expected bigint, p_pieces jsonb, p_history jsonb, p_outbox jsonb) returns text
    language plpgsql as $$
declare
    changed appointment := jsonb_populate_record(null::appointment, p_appointment);
begin
    if p_expected is not null then
        perform from appointment
        where tenant_id = changed.tenant_id and id = changed.id and revision = p_expected
        for update;
        if not found then
            return 'stale';
        end if;
    end if;
    if not take_capacity(changed.tenant_id, changed.branch_id, p_pieces) then
        return 'full';
    end if;

    insert into appointment select changed.*
    on conflict (tenant_id, id) do update
        set (service_ids, customer_id, customer_name, code, start_at, end_at, converts_at, cancellable_until,
             party_size, status, channel, verification, language, plan_version, taken, hold_expires_at, hold_extended,
             convert_requested_at, ticket_number, arrived_at, cancel_reason, updated_at, revision, ics_sequence)
          = (excluded.service_ids, excluded.customer_id, excluded.customer_name, excluded.code, excluded.start_at,
             excluded.end_at, excluded.converts_at, excluded.cancellable_until, excluded.party_size, excluded.status,
             excluded.channel, excluded.verification, excluded.language, excluded.plan_version, excluded.taken,
             excluded.hold_expires_at, excluded.hold_extended, excluded.convert_requested_at, excluded.ticket_number,
             excluded.arrived_at, excluded.cancel_reason, excluded.updated_at, excluded.revision,
             excluded.ics_sequence);
    insert into appointment_history select * from jsonb_populate_record(null::appointment_history, p_history);
    insert into outbox (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data)
    select o.broker, o.lane, o.topic, o.record_key, o.event_id, o.type, o.source, o.event_time, o.tenant_id, o.subject,
           convert_to(o.data, 'UTF8')
    from rows from (jsonb_to_recordset(p_outbox) as (
            broker text, lane smallint, topic text, record_key text, event_id uuid, type text, source text,
            event_time timestamptz, tenant_id uuid, subject text, data text))
        with ordinality as o (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject,
                              data, place)
    order by o.place;
    return 'done';
end $$;
