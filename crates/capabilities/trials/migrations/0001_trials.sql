-- Who has something tested: one mailbox is one team. The address leaves two years after the last campaign.
create table trial_team (
    id text not null primary key,
    email text,
    email_key text,
    lang text not null,
    created_at timestamptz not null
);
create unique index trial_team_email on trial_team (email_key);

-- A campaign: what is tried, by whom, with whom. `taken` counts the seats that are kept for somebody.
create table trial (
    id text not null primary key,
    client_key text not null,
    team_id text not null references trial_team (id),
    team_name text not null,
    team_kind text not null,
    contact_name text not null,
    title text not null,
    tried text not null,
    phase text not null,
    minutes bigint not null,
    sessions_wanted bigint not null,
    territory text,
    seats bigint not null,
    taken bigint not null,
    thanks text not null,
    thanks_euros bigint not null,
    data_taken text not null,
    data_fate text not null,
    charter bigint not null,
    state text not null,
    proposed_at timestamptz not null,
    confirmed_at timestamptz,
    public_at timestamptz,
    changed_at timestamptz not null,
    ended_at timestamptz,
    changes text,
    hidden text,
    purged_at timestamptz
);
-- A form sent twice is one campaign.
create unique index trial_client_key on trial (client_key);
create index trial_team_id on trial (team_id);
create index trial_state on trial (state, proposed_at);

-- What testers try to do, in order.
create table trial_task (
    trial_id text not null references trial (id) on delete cascade,
    rank bigint not null,
    words text not null,
    primary key (trial_id, rank)
);

-- Quotas: of whom how many are wanted, and how many there are. What no quota names has a row too, so that its seats are counted.
create table trial_cell (
    trial_id text not null references trial (id) on delete cascade,
    cell text not null,
    target bigint not null,
    taken bigint not null,
    primary key (trial_id, cell)
);

-- What happened to a campaign, one line after the other: nothing is ever changed here.
create table trial_step (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    reason text
);
create index trial_step_trial on trial_step (trial_id, at);

-- Draws of testers: the seed, and what was drawn, so that each can be explained and done again.
create table trial_draw (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    at timestamptz not null,
    seed bigint not null,
    asked bigint not null,
    candidates bigint not null,
    invited bigint not null
);
create index trial_draw_trial on trial_draw (trial_id, at);

-- The panel. Leaves two years after the last sign of life.
create table tester (
    id text not null primary key,
    client_key text not null,
    name text not null,
    email text,
    phone text,
    contact_key text not null,
    place_id text,
    lang text not null,
    age text not null,
    ease text not null,
    devices text not null,
    assistive_at timestamptz,
    commune text not null,
    joined_at timestamptz not null,
    confirmed_at timestamptz,
    seen_at timestamptz not null,
    asked_at timestamptz
);
create unique index tester_client_key on tester (client_key);
create unique index tester_contact on tester (contact_key);
create index tester_place on tester (place_id);
create index tester_seen_at on tester (seen_at);

-- What a tester agreed to, phase by phase, and when it was taken back.
create table tester_consent (
    tester_id text not null references tester (id) on delete cascade,
    phase text not null,
    given_at timestamptz not null,
    revoked_at timestamptz,
    primary key (tester_id, phase, given_at)
);

-- A session, in a place. `event_id` is the public id of its event in the agenda, where there is one.
create table trial_session (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    place_id text not null,
    event_id text,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    seats bigint not null,
    taken bigint not null,
    cancelled_at timestamptz
);
create index trial_session_trial on trial_session (trial_id, starts_at);
create index trial_session_starts_at on trial_session (starts_at);

-- A seat kept for somebody, from the invitation on. When its tester leaves the panel the seat stays, and nobody sits in it.
create table trial_seat (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    tester_id text references tester (id),
    cells text not null,
    state text not null,
    sent_at timestamptz not null,
    held_until timestamptz not null,
    answered_at timestamptz,
    session_id text references trial_session (id),
    reason text,
    reminded_at timestamptz
);
create unique index trial_seat_once on trial_seat (trial_id, tester_id);
create index trial_seat_tester on trial_seat (tester_id, sent_at);
create index trial_seat_session on trial_seat (session_id);
create index trial_seat_held on trial_seat (state, held_until);

-- Something that blocks, named once for all who met it; and what the team made of it.
create table trial_problem (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    title text not null,
    named_at timestamptz not null,
    answer text,
    answer_words text
);
create index trial_problem_trial on trial_problem (trial_id, named_at);

-- How a task went, for one tester. The words leave six months after the end; the rest is counted.
create table trial_feedback (
    id text not null primary key,
    trial_id text not null references trial (id) on delete cascade,
    seat_id text not null references trial_seat (id) on delete cascade,
    task bigint not null,
    outcome text not null,
    blocked text,
    severity text,
    spot text,
    by_whom text not null,
    at timestamptz not null,
    problem_id text references trial_problem (id)
);
create unique index trial_feedback_once on trial_feedback (seat_id, task);
create index trial_feedback_trial on trial_feedback (trial_id);
create index trial_feedback_problem on trial_feedback (problem_id);

-- Photos of what blocks, written anew without what the camera knew.
create table trial_photo (
    id text not null primary key,
    feedback_id text not null references trial_feedback (id) on delete cascade,
    file_id text not null references file (id),
    width bigint not null,
    height bigint not null,
    at timestamptz not null
);
create index trial_photo_feedback on trial_photo (feedback_id);
create index trial_photo_file on trial_photo (file_id);

-- Secret links, as fingerprints: of a team, of a tester, of one seat.
create table trial_link (
    fingerprint text not null primary key,
    kind text not null,
    subject text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index trial_link_subject on trial_link (subject);
create index trial_link_expires_at on trial_link (expires_at);
