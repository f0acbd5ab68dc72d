-- An account. What names a person leaves with the account; the row stays, so that what they wrote keeps an author.
create table person (
    id text primary key,
    email text unique,
    name text not null,
    search_key text not null,
    lang text not null,
    password text,
    siret text,
    created_at timestamptz not null,
    seen_at timestamptz,
    warned_days bigint not null,
    warned_at timestamptz,
    erased_at timestamptz
);
create index person_search_key on person (search_key, id);
create index person_idle on person (seen_at) where erased_at is null;

-- A role in its scope.
create table role_grant (
    person text not null references person (id) on delete cascade,
    role text not null,
    scope text not null,
    granted_at timestamptz not null,
    primary key (person, role, scope)
);

-- A session of a browser. Only the fingerprint of its secret is kept.
create table session (
    id text primary key,
    person text not null references person (id) on delete cascade,
    fingerprint text not null unique,
    stage text not null,
    device text not null,
    created_at timestamptz not null,
    seen_at timestamptz not null,
    idle_at timestamptz not null,
    expires_at timestamptz not null,
    proved_at timestamptz,
    id_token text
);
create index session_person on session (person);
create index session_expires_at on session (expires_at);

-- A link sent by mail: opens a session, once.
create table link (
    id text primary key,
    person text not null references person (id) on delete cascade,
    fingerprint text not null unique,
    purpose text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index link_expires_at on link (expires_at);

-- The secret shared with a phone. `last_step` is the newest step whose code was taken: a code works once.
create table second_factor (
    person text primary key references person (id) on delete cascade,
    secret text not null,
    created_at timestamptz not null,
    confirmed_at timestamptz,
    last_step bigint not null
);

create table recovery_code (
    person text not null references person (id) on delete cascade,
    fingerprint text not null,
    used_at timestamptz,
    primary key (person, fingerprint)
);

create table api_token (
    id text primary key,
    person text not null references person (id) on delete cascade,
    fingerprint text not null unique,
    name text not null,
    rights text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_on date
);
create index api_token_person on api_token (person);

-- Who a person is for an OpenID Connect provider.
create table openid_subject (
    issuer text not null,
    subject text not null,
    person text not null references person (id) on delete cascade,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);
create index openid_subject_person on openid_subject (person);

-- A sign-in that left for the provider and has not come back yet.
create table openid_state (
    fingerprint text primary key,
    browser text not null,
    nonce text not null,
    verifier text,
    back text not null,
    expires_at timestamptz not null
);

-- Tries that failed, and mails that were asked for, by a key from which nobody can be found.
create table throttle (
    key text primary key,
    count bigint not null,
    started_at timestamptz not null,
    until timestamptz,
    forget_at timestamptz not null
);
create index throttle_forget_at on throttle (forget_at);

-- What the addresses of a day are mixed with before they are fingerprinted.
create table daily_salt (
    day date primary key,
    salt text not null
);
