create table professional (
    id text not null primary key,
    place_id text not null references place (id),
    trade text not null,
    hours_per_week bigint not null,
    active_from date not null,
    active_until date,
    display_name text,
    consent_public boolean not null
);

create index professional_place on professional (place_id);
