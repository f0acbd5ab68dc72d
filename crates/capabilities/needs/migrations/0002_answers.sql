-- The digital service that a need is about.
alter table need add column service text;

-- Policy areas that the network adds to those of every network.
create table need_area (
    id text not null primary key,
    fr text not null,
    en text not null,
    offered boolean not null,
    created_at timestamptz not null
);

-- A need put to a body that can answer it. The address is for letters alone, and goes when it is of no more use.
create table need_asked (
    id text not null primary key,
    need_id text not null references need (id),
    body text not null,
    kind text not null,
    email text,
    lang text not null,
    asked_at timestamptz not null,
    due_on date not null,
    reminders bigint not null,
    reminded_at timestamptz
);
create index need_asked_need on need_asked (need_id, asked_at);

-- What a body said: lines are added, never changed.
create table need_answer (
    id text not null primary key,
    asked_id text not null references need_asked (id),
    client_key text not null,
    at timestamptz not null,
    outcome text not null,
    words text not null,
    by_when date,
    through text not null
);
create unique index need_answer_client_key on need_answer (asked_id, client_key);

-- Links through which a body answers, kept as fingerprints.
create table need_link (
    fingerprint text not null primary key,
    asked_id text not null references need_asked (id),
    expires_at timestamptz not null
);
create index need_link_asked on need_link (asked_id);
