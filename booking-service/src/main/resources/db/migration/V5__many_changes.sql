-- What change_appointment did for one, for many in one statement: the locks of a batch are held through one commit only.
drop function change_appointment(jsonb, bigint, jsonb, jsonb, jsonb);
drop function take_capacity(uuid, uuid, jsonb);
drop function shifted(smallint[], integer, integer, integer);
drop type piece;

-- The same rules, said natively: they are checked with every write.
alter table pool_day
    drop constraint never_over_capacity,
    add constraint never_over_capacity check (greatest(ceiling, grandfathered) >= all (used));
drop function peak(smallint[]);

-- One piece of a change, and where its pool day is among those that the statement has locked.
create type piece as (
    place bigint,
    pool integer,
    first_tick integer,
    last_tick integer,
    units smallint
);

-- Locks every pool day that these changes touch, always in the same order, so that no two statements wait for each other in
-- a circle. Days that nothing was ever taken of come into being; a newer plan's ceiling is taken over.
create function lock_pool_days(p_changes jsonb) returns void
    language sql
begin atomic
    insert into pool_day as known (tenant_id, branch_id, pool_id, day, ceiling, plan_version, used)
    select distinct on (tenant_id, branch_id, pool_id, day)
        tenant_id, branch_id, pool_id, day, ceiling, plan_version, array_fill(0::smallint, array[day_ticks])
    from jsonb_array_elements(p_changes) c (change),
        jsonb_to_record(change -> 'appointment') a (tenant_id uuid, branch_id uuid),
        jsonb_to_recordset(change -> 'pieces')
            p (pool_id uuid, day date, ceiling smallint, plan_version bigint, day_ticks integer)
    order by tenant_id, branch_id, pool_id, day, plan_version desc
    on conflict (tenant_id, branch_id, pool_id, day) do update
        set ceiling = excluded.ceiling,
            plan_version = excluded.plan_version,
            grandfathered = (select case when max(u) > excluded.ceiling then max(u) else 0 end from unnest(known.used) u)
        where known.plan_version < excluded.plan_version;
end;

-- The one way in which appointments change: capacity, the appointments, their history and their events in one statement.
-- p_changes: an array of {appointment, expected, pieces, history, outbox}, decided in this order. expected is the revision
-- that the change was decided on; null for a new appointment.
-- Answers one verdict for each, in the same order: 'done', 'full' or 'stale'; after the latter two nothing of it is written.
--
-- It only ever looks up by keys. The planner, which has to guess how long the arrays are, would rather scan and hash tables
-- that are still small, and keep doing so while they grow; and it is not to plan anew at every call.
create function change_appointments(p_changes jsonb) returns text[]
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
declare
    verdicts text[] := '{}';
    days pool_day[];
    pieces piece[];
    total integer;
    first integer;
    next integer := 1;
    last integer;
    one piece;
    used smallint[];
    verdict text;
    this record;
begin
    perform lock_pool_days(p_changes);

    -- two arrays in memory, the locked days and the pieces that point into them: both number the days in the same order
    select array_agg((place, pool, first_tick, last_tick, units)::piece order by place, units) into pieces
    from (select c.place, p.first_tick, p.last_tick, p.units,
                 dense_rank() over (order by (change -> 'appointment' ->> 'branch_id')::uuid, p.pool_id, p.day) as pool
          from jsonb_array_elements(p_changes) with ordinality c (change, place),
              jsonb_to_recordset(change -> 'pieces')
                  p (pool_id uuid, day date, first_tick integer, last_tick integer, units smallint)) numbered;

    select array_agg(d order by d.branch_id, d.pool_id, d.day) into days
    from (select distinct (change -> 'appointment' ->> 'tenant_id')::uuid as tenant_id,
                 (change -> 'appointment' ->> 'branch_id')::uuid as branch_id, p.pool_id, p.day
          from jsonb_array_elements(p_changes) c (change),
              jsonb_to_recordset(change -> 'pieces') p (pool_id uuid, day date)) k
    join pool_day d using (tenant_id, branch_id, pool_id, day);

    total := coalesce(cardinality(pieces), 0);
    for this in
        select place, (change ->> 'expected')::bigint as expected,
               (change -> 'appointment' ->> 'tenant_id')::uuid as tenant_id,
               (change -> 'appointment' ->> 'id')::uuid as id
        from jsonb_array_elements(p_changes) with ordinality c (change, place)
        order by place
    loop
        verdict := 'done';
        if this.expected is not null then
            perform from appointment
            where tenant_id = this.tenant_id and id = this.id and revision = this.expected
            for update;
            if not found then
                verdict := 'stale';
            end if;
        end if;
        -- the pieces are in order of their changes
        first := next;
        while next <= total and pieces[next].place = this.place loop
            one := pieces[next];
            next := next + 1;
            continue when verdict <> 'done';
            used := days[one.pool].used;
            if one.units > 0
                and not days[one.pool].ceiling - one.units >= all (used[one.first_tick + 1:one.last_tick])
            then
                verdict := 'full';
                last := next - 2;
                continue;
            end if;
            for tick in one.first_tick + 1..one.last_tick loop
                used[tick] := used[tick] + one.units;
            end loop;
            days[one.pool].used := used;
        end loop;
        if verdict = 'full' then
            for undone in first..last loop
                one := pieces[undone];
                used := days[one.pool].used;
                for tick in one.first_tick + 1..one.last_tick loop
                    used[tick] := used[tick] - one.units;
                end loop;
                days[one.pool].used := used;
            end loop;
        end if;
        verdicts := verdicts || verdict;
    end loop;

    update pool_day p
    set used = n.used
    from unnest(days) n
    where p.tenant_id = n.tenant_id and p.branch_id = n.branch_id and p.pool_id = n.pool_id and p.day = n.day
        and p.used <> n.used;

    insert into appointment
    select a.*
    from jsonb_array_elements(p_changes) with ordinality c (change, place),
        jsonb_populate_record(null::appointment, change -> 'appointment') a
    where verdicts[place] = 'done'
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

    insert into appointment_history
    select h.*
    from jsonb_array_elements(p_changes) with ordinality c (change, place),
        jsonb_populate_record(null::appointment_history, change -> 'history') h
    where verdicts[place] = 'done';

    insert into outbox (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data)
    select o.broker, o.lane, o.topic, o.record_key, o.event_id, o.type, o.source, o.event_time, o.tenant_id, o.subject,
           convert_to(o.data, 'UTF8')
    from jsonb_array_elements(p_changes) with ordinality c (change, place),
        rows from (jsonb_to_recordset(change -> 'outbox') as (
            broker text, lane smallint, topic text, record_key text, event_id uuid, type text, source text,
            event_time timestamptz, tenant_id uuid, subject text, data text))
        with ordinality o (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject,
                           data, line)
    where verdicts[place] = 'done'
    order by place, o.line;

    return verdicts;
end $$;
