-- Events wait here, written in the transaction that makes them true, until a broker has acknowledged them.
create table outbox (
    id bigint generated always as identity primary key,
    broker text not null,
    lane smallint not null,
    topic text not null,
    record_key text not null,
    event_id uuid not null,
    type text,
    source text not null,
    event_time timestamptz not null,
    tenant_id uuid not null,
    subject text not null,
    data bytea
);
comment on table outbox is 'Not under row-level security: only the relay reads it, for all tenants';
comment on column outbox.lane is 'Records of one key share a lane; one relay works on a lane at a time, so their order holds';
comment on column outbox.data is 'JSON; null, like type, for a tombstone';

-- serves: the relay taking the oldest rows of a lane
create index outbox_lane_order on outbox (broker, lane, id);

create table outbox_lane (
    broker text not null check (broker in ('central', 'branch')),
    lane smallint not null,
    primary key (broker, lane)
);
comment on table outbox_lane is 'What relays lock: claimed with skip locked, released by commit or by a crash';

insert into outbox_lane (broker, lane)
select broker, lane from unnest(array['central', 'branch']) broker, generate_series(0, 7) lane;

grant select, insert, delete on outbox to "${app}";
grant select, update on outbox_lane to "${app}";
