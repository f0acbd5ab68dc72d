-- What a body asks the network before it decides. `contact` is where the network writes to it: never shown.
create table consultation (
    id text not null primary key,
    client_key text not null,
    title text not null,
    body_name text not null,
    body_kind text not null,
    subject text not null,
    question text not null,
    service text,
    area text not null,
    audience text not null,
    territory text not null,
    deadline date not null,
    decision_on date not null,
    commitment text not null,
    methods text not null,
    questions jsonb not null,
    contact text,
    lang text not null,
    author text not null,
    state text not null,
    created_at timestamptz not null,
    opened_at timestamptz,
    closes_at timestamptz,
    published_at timestamptz,
    verdict text,
    why text,
    decided_by text,
    decided_at timestamptz,
    answers bigint not null,
    letters bigint not null,
    letter_at timestamptz,
    purged_at timestamptz,
    changed_at timestamptz not null
);
-- A form sent twice is one consultation.
create unique index consultation_client_key on consultation (client_key);
create index consultation_state on consultation (state, closes_at);

-- What happened to it, one line after the other: nothing is ever changed here.
create table consultation_step (
    id text not null primary key,
    consultation_id text not null references consultation (id),
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    reason text
);
create index consultation_step_consultation on consultation_step (consultation_id, at);

-- The places that ask.
create table consultation_place (
    consultation_id text not null references consultation (id),
    place_id text not null,
    joined_at timestamptz not null,
    primary key (consultation_id, place_id)
);

-- One filled questionnaire. Nothing here says whose it is; it goes a year after the synthesis.
create table consultation_answer (
    id text not null primary key,
    consultation_id text not null references consultation (id),
    place_id text,
    sender text not null,
    mode text not null,
    given jsonb not null,
    uptake text,
    age text,
    commune text,
    at timestamptz not null
);
-- One browser answers once; a form of a team that is sent twice is one answer.
create unique index consultation_answer_sender on consultation_answer (consultation_id, sender);
create index consultation_answer_place on consultation_answer (consultation_id, place_id, at);

-- A workshop, or what mediators saw; it goes with the answers.
create table consultation_contribution (
    id text not null primary key,
    consultation_id text not null references consultation (id),
    place_id text not null,
    client_key text not null,
    kind text not null,
    day date not null,
    people bigint not null,
    ages jsonb not null,
    said text not null,
    proposals text,
    at timestamptz not null
);
create unique index consultation_contribution_key on consultation_contribution (consultation_id, client_key);
create index consultation_contribution_place on consultation_contribution (consultation_id, place_id, at);

-- What the network found; `results` are the protected counts, there once it is published, and for good.
create table consultation_synthesis (
    consultation_id text not null primary key references consultation (id),
    findings jsonb not null,
    results jsonb,
    changed_at timestamptz not null
);

-- Links by which a body records its decision: the fingerprint of a secret that its letter alone holds.
create table consultation_link (
    fingerprint text not null primary key,
    consultation_id text not null references consultation (id),
    expires_at timestamptz not null,
    used_at timestamptz
);
create index consultation_link_consultation on consultation_link (consultation_id);

-- What places write to the body, until it is a year old.
create table consultation_message (
    id text not null primary key,
    consultation_id text not null references consultation (id),
    place_id text not null,
    text text not null,
    at timestamptz not null
);
create index consultation_message_consultation on consultation_message (consultation_id);
