create table job (
    id text primary key,
    kind text not null,
    payload jsonb not null,
    unique_key text,
    enqueued_at timestamptz not null,
    run_at timestamptz not null,
    attempts bigint not null,
    max_attempts bigint not null,
    locked_until timestamptz,
    locked_by text,
    progress_done bigint,
    progress_total bigint,
    progress_message text,
    last_error text,
    done_at timestamptz,
    failed boolean not null
);
create index job_due on job (run_at, id) where done_at is null;
create index job_done on job (done_at) where done_at is not null;
create unique index job_unique_key on job (unique_key) where done_at is null;

create table schedule (
    name text primary key,
    next_at timestamptz not null
);
