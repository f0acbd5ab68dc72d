-- What was reported: one line for a thing, however many report it at once. Its id is public: it stands beside the reason.
create table moderation_case (
    id text not null primary key,
    path text not null,
    kind text not null,
    title text not null,
    author text not null,
    reachable boolean not null,
    wrong text not null,
    state text not null,
    outcome text,
    ground text,
    reason text,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    decided_at timestamptz,
    decider text,
    applied boolean not null,
    by_author boolean not null,
    by_reporter boolean not null,
    purged_at timestamptz
);
-- Those who report a thing that waits already speak of the same.
create unique index moderation_case_open on moderation_case (path) where state = 'received';
create index moderation_case_state on moderation_case (state, due_at);

-- What people report, one line each.
create table moderation_report (
    id text not null primary key,
    case_id text not null references moderation_case (id),
    client_key text not null,
    wrong text not null,
    words text not null,
    email text,
    lang text not null,
    at timestamptz not null
);
-- A form sent twice is one report.
create unique index moderation_report_client_key on moderation_report (client_key);
create index moderation_report_case on moderation_report (case_id, at);

-- Who contests a decision: once on each side.
create table moderation_appeal (
    id text not null primary key,
    case_id text not null references moderation_case (id),
    party text not null,
    words text not null,
    email text,
    lang text not null,
    at timestamptz not null
);
create unique index moderation_appeal_once on moderation_appeal (case_id, party);

-- What happened, one line after the other: nothing is ever changed here, but words that leave with their time.
create table moderation_step (
    id text not null primary key,
    case_id text not null references moderation_case (id),
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    outcome text,
    ground text,
    words text
);
create index moderation_step_case on moderation_step (case_id, at);

-- What opens a case without an account, by its fingerprint alone.
create table moderation_link (
    fingerprint text not null primary key,
    case_id text not null references moderation_case (id),
    party text not null,
    created_at timestamptz not null
);
create index moderation_link_case on moderation_link (case_id);
