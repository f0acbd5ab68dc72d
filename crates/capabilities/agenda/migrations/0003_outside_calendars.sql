-- A calendar of another program that the agenda of a place follows.
create table outside_calendar (
    id text not null primary key,
    place_id text not null,
    name text not null,
    address text not null,
    author text not null,
    created_at timestamptz not null,
    asked_at timestamptz,
    read_at timestamptz,
    etag text,
    last_modified text,
    problem text,
    events bigint not null,
    remarks text not null
);
create unique index outside_calendar_address on outside_calendar (place_id, address);

-- What comes from such a calendar: changed and withdrawn with it, never by hand.
alter table event_series add column calendar_id text references outside_calendar (id);
alter table event_series add column outside_uid text;
create unique index event_series_outside on event_series (calendar_id, outside_uid) where calendar_id is not null;
