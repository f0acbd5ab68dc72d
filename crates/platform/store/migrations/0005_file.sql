create table file (
    id text primary key,
    size bigint not null,
    media_type text not null,
    added_at timestamptz not null
);
