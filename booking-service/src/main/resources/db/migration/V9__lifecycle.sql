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
