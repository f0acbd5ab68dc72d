create table place (
    id text not null primary key,
    source text not null,
    source_id text not null,
    name text not null,
    commune text,
    absent_since date,
    fingerprint text not null,
    sheet text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create unique index place_source on place (source, source_id);

create table place_import (
    id text not null primary key,
    source text not null,
    file_name text not null,
    file_sha256 text not null,
    file_id text references file (id),
    job_id text,
    whole boolean not null,
    actor text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    returned bigint not null,
    absent bigint not null,
    refused bigint not null
);

create index place_import_source on place_import (source, started_at);
