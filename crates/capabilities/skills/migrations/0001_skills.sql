-- People who offer their time to projects of citizens. Nobody reads these rows: pages show counts, teams know an id.
create table developer (
    id text not null primary key,
    client_key text not null,
    name text not null,
    email text not null,
    email_key text not null,
    lang text not null,
    commune text not null,
    radius_km bigint,
    remote boolean not null,
    hours text not null,
    projects_max bigint not null,
    state text not null,
    counted_at timestamptz,
    proposed_at timestamptz,
    letters_at timestamptz,
    joined_at timestamptz not null,
    renewed_at timestamptz,
    reminders bigint not null,
    asked_at timestamptz,
    link_asked_at timestamptz
);
-- A form sent twice is one profile.
create unique index developer_client_key on developer (client_key);
-- An address that is confirmed has one profile. Before that, anybody may have written it.
create unique index developer_email on developer (email_key) where renewed_at is not null;
create index developer_state on developer (state, joined_at);
create index developer_renewed on developer (renewed_at);

-- What somebody can do, from 1 to 4, and what she wants to learn.
create table developer_skill (
    developer_id text not null references developer (id) on delete cascade,
    skill text not null,
    level bigint,
    learns boolean not null,
    primary key (developer_id, skill)
);

-- What somebody agreed to, and took back: lines are added, never changed.
create table developer_consent (
    id text not null primary key,
    developer_id text not null references developer (id) on delete cascade,
    consent text not null,
    given boolean not null,
    at timestamptz not null
);
create index developer_consent_developer on developer_consent (developer_id, at);

-- Links of letters: to one's own page, or to an answer that another part of the product waits for.
create table developer_link (
    fingerprint text not null primary key,
    developer_id text not null references developer (id) on delete cascade,
    about text,
    expires_at timestamptz not null
);
create index developer_link_developer on developer_link (developer_id);
create index developer_link_expires on developer_link (expires_at);

-- The counts that everybody sees, as they were last made.
create table skill_counts (
    id text not null primary key,
    made_at timestamptz not null,
    document jsonb not null
);
-- Profiles that changed since: counts are made again when there are enough of them, so that nobody is seen to come.
create table skill_counts_due (
    developer_id text not null primary key,
    at timestamptz not null
);
