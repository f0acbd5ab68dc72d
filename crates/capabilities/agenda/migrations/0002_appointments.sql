-- A room or a device of a place, and how many there are.
create table equipment (
    id text not null primary key,
    place_id text not null,
    name text not null,
    units bigint not null,
    created_at timestamptz not null
);
create index equipment_place on equipment (place_id);

-- When a professional receives by appointment: days of the week (one bit a day, Monday first) and hours on the clocks of
-- the network.
create table opening (
    id text not null primary key,
    person text not null,
    shown_name text not null,
    place_id text not null,
    days bigint not null,
    from_minute bigint not null,
    to_minute bigint not null,
    length_minutes bigint not null,
    equipment_id text references equipment (id),
    themes text not null,
    first_day date not null,
    last_day date,
    created_at timestamptz not null
);
create index opening_person on opening (person);
create index opening_equipment on opening (equipment_id);

-- Days on which a professional receives nobody, both included.
create table absence (
    id text not null primary key,
    person text not null,
    first_day date not null,
    last_day date not null,
    created_at timestamptz not null
);
create index absence_person on absence (person);

-- Somebody who comes at a time. Who it is leaves three months after; that somebody came stays.
create table appointment (
    id text not null primary key,
    person text not null,
    shown_name text not null,
    place_id text not null,
    equipment_id text,
    unit bigint,
    theme text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null,
    came boolean,
    name text not null,
    email text,
    phone text,
    contact text not null,
    name_key text not null,
    lang text not null,
    by_team boolean not null,
    revision bigint not null,
    asked_at timestamptz not null,
    reminded_at timestamptz,
    purged_at timestamptz
);
create index appointment_person on appointment (person, starts_at);
create index appointment_place on appointment (place_id, starts_at);
create index appointment_ends_at on appointment (ends_at);
create index appointment_contact on appointment (contact);

-- What is held, five minutes by five minutes: nobody, no room and no device can be held twice at one time.
create table held (
    resource text not null,
    unit bigint not null,
    grain bigint not null,
    appointment_id text not null references appointment (id) on delete cascade,
    primary key (resource, unit, grain)
);
create index held_appointment on held (appointment_id);
create index held_grain on held (grain);

-- Secrets of the links that lead to an appointment, as fingerprints.
create table appointment_link (
    fingerprint text not null primary key,
    appointment_id text not null references appointment (id) on delete cascade,
    created_at timestamptz not null
);
create index appointment_link_appointment on appointment_link (appointment_id);
