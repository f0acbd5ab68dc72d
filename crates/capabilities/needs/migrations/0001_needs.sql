-- What people need, in their words. Nothing here says who they are.
create table need (
    id text not null primary key,
    client_key text not null,
    title text not null,
    story text not null,
    wish text,
    area text not null,
    kind text not null,
    sphere text,
    audience text not null,
    commune text,
    place_id text,
    state text not null,
    merged_into text references need (id),
    supports bigint not null,
    raised_at timestamptz not null
);
-- A form sent twice is one need.
create unique index need_client_key on need (client_key);
create index need_state on need (state, raised_at);

-- What happened to a need, one line after the other: nothing is ever changed here.
create table need_step (
    id text not null primary key,
    need_id text not null references need (id),
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    reason text
);
create index need_step_need on need_step (need_id, at);

-- One voice a browser: the fingerprint of a secret that the browser alone keeps.
create table need_support (
    need_id text not null references need (id),
    supporter text not null,
    at timestamptz not null,
    primary key (need_id, supporter)
);
