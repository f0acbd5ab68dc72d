create table followed_place (
    place_id text not null primary key,
    since timestamptz not null,
    actor text not null
);

create table followed_person (
    id text not null primary key,
    name text not null,
    birth_year bigint,
    commune text,
    phone text,
    email text,
    consent_on date not null,
    consent_how text not null,
    consent_actor text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);

create table followed_share (
    person_id text not null references followed_person (id),
    place_id text not null,
    primary key (person_id, place_id)
);

create index followed_share_place on followed_share (place_id);

alter table activity add column followed text;

create index activity_followed on activity (followed, day);
