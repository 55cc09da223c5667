-- What the centre says of an appointment beside its times, for whoever serves the person.
alter table expected_appointment
    add column service_ids uuid[] not null default '{}',
    add column party_size integer not null default 1 check (party_size > 0),
    add column verification text not null default 'NONE' check (verification in ('NONE', 'VERIFIED')),
    add column answers jsonb not null default '{}',
    add column name_on_screens boolean not null default false;
comment on column expected_appointment.service_ids is 'All of the visit, in order; service_id is the first';
comment on column expected_appointment.answers is 'To the questions whose answers operators see';
comment on column expected_appointment.name_on_screens is 'Whether the person agreed to be named on public screens';

alter table ticket
    add column service_ids uuid[] not null default '{}',
    add column party_size integer not null default 1 check (party_size > 0),
    add column verification text check (verification in ('NONE', 'VERIFIED')),
    add column answers jsonb not null default '{}',
    add column name_on_screens boolean not null default false,
    add column leg integer not null default 1 check (leg > 0),
    add column reserved_counter_id uuid,
    add column reserved_operator text,
    add column rank_at timestamptz,
    add column boosted boolean not null default false,
    add column not_before timestamptz,
    add column postponed boolean not null default false,
    add column undo jsonb;
comment on column ticket.service_ids is 'All services of an appointment, in order; empty for a walk-in';
comment on column ticket.verification is 'How far the customer''s identity was checked at booking; null for a walk-in';
comment on column ticket.leg is '1 for the first service of the visit, one more with every transfer';
comment on column ticket.reserved_counter_id is 'Where alone call-next calls it to; null: anywhere it is served';
comment on column ticket.reserved_operator is 'To whom alone call-next gives it, by the subject of the token; null: anybody';
comment on column ticket.rank_at is 'When it was sent to the end of another queue: it ranks by this; null: by its arrival or appointment';
comment on column ticket.boosted is 'Was sent to the front of another queue: goes before everybody of its priority';
comment on column ticket.not_before is 'Call-next leaves it alone until then; null: call-next may have it';
comment on column ticket.postponed is 'The visitor has had more time; nobody gets it twice';
comment on column ticket.undo is 'The last deed, by whom, when, and the columns that it changed, as they were; null: cannot be undone';

alter table ticket_interval add column leg integer not null default 1 check (leg > 0);
-- what was undone never was
grant delete on ticket_interval to "${app}";

create table branch_day (
    tenant_id uuid not null,
    branch_id uuid not null,
    day date not null,
    closed_at timestamptz not null,
    primary key (tenant_id, branch_id, day)
);
comment on table branch_day is 'Days of the branch that were closed; each once';
alter table branch_day enable row level security;
create policy tenant_rows on branch_day
    using (current_setting('app.tenant', true) in (tenant_id::text, '*'));
grant select, insert on branch_day to "${app}";

-- Writes the function that stores tickets, for the columns there are. A migration that adds one which Ticket has calls it
-- again; a column that Ticket does not have is left alone as long as none does.
create function write_keep_ticket_rows() returns void
    language plpgsql as $write$
declare
    columns text;
    news text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg('excluded.' || quote_ident(attname), ', ' order by attnum)
    into columns, news
    from pg_attribute
    where attrelid = 'ticket'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
        and attname not in ('tenant_id', 'id');
    execute format($keep$
        create or replace function keep_ticket_rows(p_changes jsonb) returns void
            language plpgsql as $body$
        begin
            insert into ticket
            select t.*
            from jsonb_array_elements(p_changes) c (change),
                jsonb_populate_record(null::ticket, change -> 'ticket') t
            on conflict (tenant_id, id) do update set (%s) = (%s);
        end $body$
        $keep$, columns, news);
end $write$;
revoke execute on function write_keep_ticket_rows() from public;
select write_keep_ticket_rows();

-- What a change of a ticket does to its intervals and to its appointment. Typed, because what comes out of JSON may fail on its
-- way: row-level security would not let it near an index.
create type ticket_step as (
    tenant_id uuid,
    id uuid,
    status text,
    leg integer,
    issued_at timestamptz,
    at timestamptz,
    undone boolean,
    appointment_id uuid,
    ticketed_for timestamptz
);

-- The interval of what a ticket is now runs, and every other one has ended. The first begins when the ticket was given
-- out and the next where the last one ended, so that they add up whatever the clock does.
create function follow_tickets(p_steps ticket_step[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
begin
    update ticket_interval i
    set ended_at = greatest(s.at, i.began_at)
    from unnest(p_steps) s
    where i.tenant_id = s.tenant_id and i.ticket_id = s.id and not s.undone
        and i.ended_at is null and i.kind <> s.status;

    insert into ticket_interval (tenant_id, ticket_id, ordinal, kind, began_at, leg)
    select s.tenant_id, s.id, count(i.ordinal), s.status,
           case count(i.ordinal) when 0 then s.issued_at else greatest(s.at, max(i.ended_at)) end, s.leg
    from unnest(p_steps) s
    left join ticket_interval i on i.tenant_id = s.tenant_id and i.ticket_id = s.id
    where not s.undone and s.status in ('WAITING', 'CALLED', 'SERVING', 'PARKED')
    group by s.tenant_id, s.id, s.status, s.issued_at, s.at, s.leg
    having count(*) filter (where i.ordinal is not null and i.ended_at is null) = 0;
end $$;

-- The interval that an undone deed began never was, and the one that it ended goes on.
create function unfollow_tickets(p_steps ticket_step[]) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
begin
    delete from ticket_interval i
    using unnest(p_steps) s
    where i.tenant_id = s.tenant_id and i.ticket_id = s.id and s.undone
        and i.ended_at is null and i.kind <> s.status;

    update ticket_interval i
    set ended_at = null
    from unnest(p_steps) s
    where i.tenant_id = s.tenant_id and i.ticket_id = s.id and s.undone
        and i.ordinal = (select max(ordinal) from ticket_interval l
                         where l.tenant_id = s.tenant_id and l.ticket_id = s.id);
end $$;

-- The one way in which tickets change: tickets, their intervals, their appointments and what is told of them, in one statement.
-- p_changes: an array of {ticket, at, undone, ticketed_for, outbox}, each ticket once. ticketed_for is the convert_to_ticket_time
-- of the appointment that it was given out for, with its first change; else null.
create function keep_tickets(p_changes jsonb) returns void
    language plpgsql
    set plan_cache_mode = force_generic_plan
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off as $$
declare
    steps ticket_step[];
begin
    select array_agg((t.tenant_id, t.id, t.status, t.leg, t.issued_at, c.at, c.undone, t.appointment_id, c.ticketed_for)::ticket_step
                     order by t.tenant_id, t.id)
    into steps
    from jsonb_to_recordset(p_changes) c (ticket jsonb, at timestamptz, undone boolean, ticketed_for timestamptz),
        jsonb_to_record(c.ticket)
            t (tenant_id uuid, id uuid, status text, leg integer, issued_at timestamptz, appointment_id uuid);

    perform keep_ticket_rows(p_changes);
    perform follow_tickets(steps);
    if exists (select from unnest(steps) s where s.undone) then
        perform unfollow_tickets(steps);
    end if;

    update expected_appointment e
    set ticketed_for = s.ticketed_for
    from unnest(steps) s
    where e.tenant_id = s.tenant_id and e.id = s.appointment_id and s.ticketed_for is not null;

    insert into outbox (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject, data)
    select o.broker, o.lane, o.topic, o.record_key, o.event_id, o.type, o.source, o.event_time, o.tenant_id, o.subject,
           convert_to(o.data, 'UTF8')
    from jsonb_array_elements(p_changes) with ordinality c (change, place),
        rows from (jsonb_to_recordset(change -> 'outbox') as (
            broker text, lane smallint, topic text, record_key text, event_id uuid, type text, source text,
            event_time timestamptz, tenant_id uuid, subject text, data text))
        with ordinality o (broker, lane, topic, record_key, event_id, type, source, event_time, tenant_id, subject,
                           data, line)
    order by place, o.line;
end $$;
