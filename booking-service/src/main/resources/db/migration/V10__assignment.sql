-- Who serves an appointment. It is decided before change_appointments is called, on rows of the ledger that are locked.
alter table appointment
    add column staff_id uuid,
    add column staff_ids uuid[] not null default '{}',
    add column counter_ids uuid[] not null default '{}';
comment on column appointment.staff_id is 'The member of staff that was asked for; null where anybody may serve';
comment on column appointment.staff_ids is 'Who serves it; a party may take several';

select write_keep_appointments();

alter table pool_day add column taken_at timestamptz;
comment on column pool_day.taken_at is 'When something was last taken: of those equally loaded, whoever was booked least recently is next';

-- The function below is the only one that writes history, together with its appointment: what this would check at each row
-- cannot be otherwise, and checking it took a tenth of a booking.
alter table appointment_history drop constraint appointment_history_tenant_id_appointment_id_fkey;

-- A day of a pool that somebody wants something of, as the newest plan among them says.
create type pool_want as (
    tenant_id uuid,
    branch_id uuid,
    pool_id uuid,
    day date,
    ceiling smallint,
    plan_version bigint,
    day_ticks integer
);

-- Those days, locked, in the same order. It looks each up by its key: what comes out of JSON may fail on its way, so that the
-- planner would not compare it before row-level security has spoken, and read the whole ledger of the tenant.
create function locked_pool_days(p_wants pool_want[]) returns setof pool_day
    language sql
begin atomic
    select d.*
    from unnest(p_wants) w
    cross join lateral (
        select * from pool_day
        where tenant_id = w.tenant_id and branch_id = w.branch_id and pool_id = w.pool_id and day = w.day
        for update) d;
end;

-- What is in use of one of them while the changes are decided: writing a field of an element would copy all of an array.
create type pool_ticks as (used smallint[]);

-- As before, with the new columns; days that are there already, and of no older plan, are locked without writing them.
create or replace function change_appointments(p_changes jsonb) returns text[]
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
declare
    verdicts text[] := '{}';
    wants pool_want[];
    ticks pool_ticks[];
    ceilings smallint[];
    taken timestamptz[];
    known integer;
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
    select array_agg((tenant_id, branch_id, pool_id, day, ceiling, plan_version, day_ticks)::pool_want
                     order by branch_id, pool_id, day)
    into wants
    from (select distinct on (tenant_id, branch_id, pool_id, day) a.*, p.*
          from jsonb_array_elements(p_changes) c (change),
              jsonb_to_record(change -> 'appointment') a (tenant_id uuid, branch_id uuid),
              jsonb_to_recordset(change -> 'pieces')
                  p (pool_id uuid, day date, ceiling smallint, plan_version bigint, day_ticks integer)
          order by tenant_id, branch_id, pool_id, day, plan_version desc) newest;

    -- in memory, the locked days and the pieces that point into them: all number the days in the same order
    select array_agg((place, pool, first_tick, last_tick, units)::piece order by place, units) into pieces
    from (select c.place, p.first_tick, p.last_tick, p.units,
                 dense_rank() over (order by (change -> 'appointment' ->> 'branch_id')::uuid, p.pool_id, p.day) as pool
          from jsonb_array_elements(p_changes) with ordinality c (change, place),
              jsonb_to_recordset(change -> 'pieces')
                  p (pool_id uuid, day date, first_tick integer, last_tick integer, units smallint)) numbered;

    select count(*) into known
    from unnest(wants) w
    cross join lateral (
        select from pool_day
        where tenant_id = w.tenant_id and branch_id = w.branch_id and pool_id = w.pool_id and day = w.day
            and plan_version >= w.plan_version) d;
    if known < cardinality(wants) then
        perform lock_pool_days(p_changes);
    end if;
    select array_agg(row(d.used)::pool_ticks), array_agg(d.ceiling), array_agg(d.taken_at)
    into ticks, ceilings, taken
    from locked_pool_days(wants) d;

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
            used := ticks[one.pool].used;
            if one.units > 0
                and not ceilings[one.pool] - one.units >= all (used[one.first_tick + 1:one.last_tick])
            then
                verdict := 'full';
                last := next - 2;
                continue;
            end if;
            for tick in one.first_tick + 1..one.last_tick loop
                used[tick] := used[tick] + one.units;
            end loop;
            ticks[one.pool] := row(used)::pool_ticks;
            if one.units > 0 then
                taken[one.pool] := now();
            end if;
        end loop;
        if verdict = 'full' then
            for undone in first..last loop
                one := pieces[undone];
                used := ticks[one.pool].used;
                for tick in one.first_tick + 1..one.last_tick loop
                    used[tick] := used[tick] - one.units;
                end loop;
                ticks[one.pool] := row(used)::pool_ticks;
            end loop;
        end if;
        verdicts := verdicts || verdict;
    end loop;

    update pool_day p
    set used = n.used, taken_at = n.taken_at
    from rows from (unnest(wants), unnest(ticks), unnest(taken))
        n (tenant_id, branch_id, pool_id, day, ceiling, plan_version, day_ticks, used, taken_at)
    where p.tenant_id = n.tenant_id and p.branch_id = n.branch_id and p.pool_id = n.pool_id and p.day = n.day
        and p.used <> n.used;

    perform keep_appointments(p_changes, verdicts);

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
