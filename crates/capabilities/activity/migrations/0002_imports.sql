create table activity_import (
    id text not null primary key,
    origin text not null,
    file_name text not null,
    file_id text references file (id),
    job_id text,
    actor text not null,
    bounds text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    since timestamptz,
    read_rows bigint not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    gone bigint not null,
    elsewhere bigint not null,
    refused bigint not null,
    failure text
);

create index activity_import_started on activity_import (started_at, id);

create index activity_import_actor on activity_import (actor, started_at);
