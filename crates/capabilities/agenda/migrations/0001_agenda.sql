-- What repeats: its sheet, and the rule of its days. An event that happens once is a series of one.
create table event_series (
    id text not null primary key,
    author text not null,
    place_id text,
    first_day date not null,
    start_minute bigint not null,
    length_minutes bigint not null,
    rule text,
    made_until date not null,
    sheet text not null,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index event_series_author on event_series (author);

-- One meeting: what people come to. `day` is the day that the rule gave, wherever the meeting was moved since.
create table event (
    id text not null primary key,
    series_id text not null references event_series (id),
    day date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    moved boolean not null,
    state text not null,
    capacity bigint,
    taken bigint not null,
    revision bigint not null,
    came bigint,
    purged_at timestamptz
);
create unique index event_day on event (series_id, day);
create index event_starts_at on event (starts_at);

-- Somebody who wants to come. Leaves three months after the event; the counts stay with the event.
create table registration (
    id text not null primary key,
    event_id text not null references event (id),
    state text not null,
    name text not null,
    email text,
    phone text,
    lang text not null,
    contact text not null,
    name_key text not null,
    by_team boolean not null,
    asked_at timestamptz not null,
    confirmed_at timestamptz,
    expires_at timestamptz,
    mailed_at timestamptz,
    reminded_at timestamptz,
    present_at timestamptz
);
-- A form sent twice is one registration; two people of one telephone are two.
create unique index registration_once on registration (event_id, contact, name_key) where state <> 'cancelled';
create index registration_event on registration (event_id, asked_at);
create index registration_contact on registration (contact);
create index registration_expires_at on registration (expires_at);

-- Secrets of the links that lead to a registration, as fingerprints.
create table registration_link (
    fingerprint text not null primary key,
    registration_id text not null references registration (id) on delete cascade,
    created_at timestamptz not null
);
create index registration_link_registration on registration_link (registration_id);

-- Codes shown in the room, with which people say that they are there.
create table check_in (
    fingerprint text not null primary key,
    event_id text not null references event (id),
    expires_at timestamptz not null
);
create index check_in_expires_at on check_in (expires_at);

-- The secret address of a person's own calendar.
create table calendar_link (
    person text not null primary key,
    fingerprint text not null unique,
    created_at timestamptz not null
);
