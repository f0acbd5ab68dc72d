-- Files that a job makes for whoever asked: one a key, made again when asked again, forgotten at its time.
create table made_file (
    key text not null primary key,
    kind text not null,
    job_id text not null,
    fingerprint text not null,
    file_id text references file (id),
    made_at timestamptz,
    expires_at timestamptz not null
);
create index made_file_expires_at on made_file (kind, expires_at);
create index made_file_file on made_file (file_id);
