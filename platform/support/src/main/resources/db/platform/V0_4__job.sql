create table job_lock (
    name text primary key
);
comment on table job_lock is 'Locked while a job runs; the lock goes with the connection, so a crash frees it';

create table job_run (
    id uuid primary key,
    name text not null,
    trigger text not null check (trigger in ('schedule', 'request')),
    started_at timestamptz not null,
    elapsed_ms bigint not null check (elapsed_ms >= 0),
    handled integer not null,
    error text
);
comment on table job_run is 'Runs that did something, failed, or were asked for; idle ticks leave no row';
comment on column job_run.started_at is 'by the suite''s clock';
comment on column job_run.handled is 'how many things the run changed';

-- serves: the run history of a job, newest first
create index job_run_history on job_run (name, started_at desc, id desc);

grant select, insert on job_lock to "${app}";
grant update on job_lock to "${app}";
grant select, insert, delete on job_run to "${app}";
