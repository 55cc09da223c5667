alter table appointment
    add column terms jsonb,
    add column moves smallint not null default 0 check (moves >= 0),
    add column answers jsonb not null default '{"given": {}, "for_operators": []}',
    add column priority smallint not null default 2 check (priority between 1 and 3),
    add column cancel_fee_percent smallint check (cancel_fee_percent between 0 and 100);
-- what was booked before there were tiers was free until its notice
update appointment
set terms = jsonb_build_object(
    'tiers', '[]'::jsonb, 'notice', 'PT' || extract(epoch from start_at - cancellable_until)::bigint || 'S');
alter table appointment alter column terms set not null;
comment on column appointment.cancellable_until is 'Until when the customer may change anything of it, as its terms say';
comment on column appointment.terms is 'What was agreed about cancelling and moving when it was booked, and the price per person';
comment on column appointment.moves is 'How often the customer moved it while that was limited';
comment on column appointment.answers is 'To what the forms of its services asked, and which of them operators see';
comment on column appointment.priority is 'Of its ticket; 1 is called first';
comment on column appointment.cancel_fee_percent is 'Of the price, for cancelling it; null where it was not cancelled';

-- serves: requests that nobody decided in time
create index appointment_undecided on appointment (start_at) where status = 'PENDING';

-- Writes the function that stores appointments, for the columns there are. A migration that adds one calls it again, so that
-- no list of columns is kept by hand, and none is looked up at a write.
create function write_keep_appointments() returns void
    language plpgsql as $write$
declare
    columns text;
    news text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg('excluded.' || quote_ident(attname), ', ' order by attnum)
    into columns, news
    from pg_attribute
    where attrelid = 'appointment'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and attname not in ('tenant_id', 'id');
    execute format($keep$
        create or replace function keep_appointments(p_changes jsonb, p_verdicts text[]) returns void
            language plpgsql as $body$
        begin
            insert into appointment
            select a.*
            from jsonb_array_elements(p_changes) with ordinality c (change, place),
                jsonb_populate_record(null::appointment, change -> 'appointment') a
            where p_verdicts[place] = 'done'
            on conflict (tenant_id, id) do update set (%s) = (%s);
        end $body$
        $keep$, columns, news);
end $write$;
revoke execute on function write_keep_appointments() from public;
select write_keep_appointments();

-- The one way in which appointments change: capacity, the appointments, their history and their events in one statement.
-- p_changes: an array of {appointment, expected, pieces, history, outbox}, decided in this order. expected is the revision
-- that the change was decided on; null for a new appointment.
-- Answers one verdict for each, in the same order: 'done', 'full' or 'stale'; after the latter two nothing of it is written.
--
-- It only ever looks up by keys. The planner, which has to guess how long the arrays are, would rather scan and hash tables
-- that are still small, and keep doing so while they grow; and it is not to plan anew at every call.
create or replace function change_appointments(p_changes jsonb) returns text[]
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
