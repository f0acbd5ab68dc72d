create table activity (
    id text not null primary key,
    author text,
    client_key text,
    source text not null,
    source_id text,
    delivery text,
    place_id text,
    commune text,
    day date not null,
    minutes bigint,
    kind bigint not null,
    setting bigint not null,
    themes bigint not null,
    equipment bigint not null,
    people bigint not null,
    gender bigint,
    age bigint,
    status bigint,
    seen_again bigint,
    autonomy bigint,
    level bigint,
    redirected boolean,
    redirection bigint,
    residence text,
    margins text,
    title text,
    coordination text,
    note text,
    event_id text,
    provenance bigint not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create unique index activity_client on activity (author, client_key);

create unique index activity_source on activity (source, source_id);

create index activity_author on activity (author, day, id);

create index activity_place on activity (place_id, day, id);

create index activity_delivery on activity (delivery);
