create table inbox (
    consumer text not null,
    event_id uuid not null,
    seen_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
comment on table inbox is 'Events already taken in, so that a second delivery changes nothing';

-- serves: forgetting what is too old to come again
create index inbox_age on inbox (seen_at);

grant select, insert, delete on inbox to "${app}";
