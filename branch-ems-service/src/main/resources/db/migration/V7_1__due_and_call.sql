-- serves: what is due to become a ticket, in order, however much is due at once
drop index expected_due;
create index expected_due on expected_appointment (tenant_id, converts_at, id)
    where status = 'BOOKED' and ticketed_for is null;
-- serves: the tickets that were asked for before their time
create index expected_asked_for on expected_appointment (tenant_id, converts_at, id)
    where status = 'BOOKED' and ticketed_for is null and convert_requested_at is not null;

-- Those that are due first, in order, kept from others until the transaction ends: by their time, and after them those that
-- were asked for before it. An appointment is left out once nobody is waited for any more: p_patience says after how many
-- seconds, by service, and p_usual for a service that is not among them.
-- Never by a sort: as many as are asked for are read off the index, and not all that are due.
create function lock_due_appointments(
    p_tenant_id uuid, p_now timestamptz, p_services uuid[], p_patience double precision[], p_usual double precision, p_limit integer)
    returns setof expected_appointment
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_sort = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
declare
    found_by_time integer;
begin
    return query
    select e.*
    from expected_appointment e
    left join unnest(p_services, p_patience) kept (service_id, seconds) on kept.service_id = e.service_id
    where e.tenant_id = p_tenant_id and e.status = 'BOOKED' and e.ticketed_for is null and e.converts_at <= p_now
        and e.start_at + make_interval(secs => coalesce(kept.seconds, p_usual)) > p_now
    order by e.converts_at, e.id
    limit p_limit
    for update of e skip locked;
    get diagnostics found_by_time = row_count;

    return query
    select e.*
    from expected_appointment e
    left join unnest(p_services, p_patience) kept (service_id, seconds) on kept.service_id = e.service_id
    where e.tenant_id = p_tenant_id and e.status = 'BOOKED' and e.ticketed_for is null
        and e.convert_requested_at is not null and e.converts_at > p_now
        and e.start_at + make_interval(secs => coalesce(kept.seconds, p_usual)) > p_now
    order by e.converts_at, e.id
    limit p_limit - found_by_time
    for update of e skip locked;
end $$;

-- A call with all that follows from it, where the ticket still waits as the caller knows it. Who is being called by somebody
-- else right now is passed over, not waited for.
-- p_call: a row of ticket_call, its revision as the call makes it. p_changes: as for keep_tickets. Answers whether it was won.
create function call_ticket(p_call jsonb, p_changes jsonb) returns boolean
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off as $$
declare
    call ticket_call := jsonb_populate_record(null::ticket_call, p_call);
begin
    perform from ticket t
    where t.tenant_id = call.tenant_id and t.id = call.ticket_id and t.status = 'WAITING' and t.revision = call.revision - 1
    for update skip locked;
    if not found then
        return false;
    end if;
    perform keep_tickets(p_changes);
    insert into ticket_call values (call.*);
    return true;
end $$;
