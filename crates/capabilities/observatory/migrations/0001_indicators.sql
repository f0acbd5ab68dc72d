-- What is known of communes: by indicator and period, with what is not published told as such.
create table observatory_value (
    commune text not null,
    indicator text not null,
    period text not null,
    value double precision,
    status text not null,
    source text not null,
    imported_at timestamptz not null,
    primary key (commune, indicator, period)
);

-- Files that were sent: looked at, accepted, done.
create table observatory_import (
    id text not null primary key,
    file_name text not null,
    file_id text references file (id),
    source text not null,
    period text not null,
    job_id text,
    actor text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    remarks bigint not null
);

create index observatory_import_started on observatory_import (started_at);
create index observatory_import_file on observatory_import (file_id);
