-- What projects give away: a program, data, texts and pictures, each under its licence.
create table deliverable (
    id text not null primary key,
    client_key text not null,
    project_id text not null,
    nature text not null,
    title text not null,
    about text not null,
    address text not null,
    version text,
    day date not null,
    licence text not null,
    sources jsonb not null,
    languages jsonb not null,
    software jsonb,
    state text not null,
    overridden text,
    made_at timestamptz not null
);
-- A form sent twice is one thing.
create unique index deliverable_client_key on deliverable (project_id, client_key);

-- How a project is taken up elsewhere: one sheet a project.
create table release_kit (
    project_id text not null primary key,
    skills text not null,
    data text not null,
    hosting text not null,
    cost text not null,
    duration text not null,
    helped text not null,
    steps jsonb not null,
    changed_at timestamptz not null
);

-- Somebody took a project up, as it is or changed; from another reuse, or from the project itself.
create table reuse (
    id text not null primary key,
    client_key text not null,
    project_id text not null,
    from_id text references reuse (id),
    who text not null,
    kind text not null,
    commune text,
    since date not null,
    how text not null,
    link text,
    changed text,
    state text not null,
    person text,
    secret text,
    declared_at timestamptz not null
);
create unique index reuse_client_key on reuse (client_key);
create index reuse_project on reuse (project_id, since);
create index reuse_secret on reuse (secret);

-- What a place did, told to everybody.
create table achievement (
    id text not null primary key,
    client_key text not null,
    place_id text not null,
    commune text,
    title text not null,
    done text not null,
    audience text not null,
    partners text,
    results jsonb not null,
    day date not null,
    link text,
    licence text not null,
    project_id text,
    state text not null,
    told_at timestamptz not null
);
create unique index achievement_client_key on achievement (client_key);
create index achievement_place on achievement (place_id, day);

-- What happened to each of them: lines are added, never changed.
create table release_step (
    id text not null primary key,
    thing text not null,
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    reason text
);
create index release_step_thing on release_step (thing, at);
