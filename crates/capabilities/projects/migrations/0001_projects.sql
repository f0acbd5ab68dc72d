-- Things that people make together for a need. Where it stands is one column; what happened is a log.
create table project (
    id text not null primary key,
    client_key text not null,
    need_id text,
    title text not null,
    pitch text not null,
    makes text not null,
    area text not null,
    commune text,
    place_id text,
    lead text,
    tutor text,
    cohort_kind text,
    cohort_name text,
    eligibility jsonb not null,
    state text not null,
    proposed_at timestamptz not null
);
create unique index project_client_key on project (client_key);
create index project_need on project (need_id);

-- Seats of a project: what is asked, and who fills it. Who is the public id of a profile, kept elsewhere.
create table project_slot (
    project_id text not null references project (id),
    rank bigint not null,
    skill text not null,
    level bigint not null,
    hours bigint not null,
    priority bigint not null,
    learner boolean not null,
    remote boolean not null,
    member text,
    filled_at timestamptz,
    primary key (project_id, rank)
);
-- Nobody fills two seats of a project.
create unique index project_slot_member on project_slot (project_id, member);
create index project_slot_of_member on project_slot (member);

-- What happened to a project: lines are added, never changed.
create table project_step (
    id text not null primary key,
    project_id text not null references project (id),
    at timestamptz not null,
    step text not null,
    by_whom text not null,
    reason text
);
create index project_step_project on project_step (project_id, at);

-- Workshops with inhabitants: announced, then held. Numbers of people, never names.
create table project_workshop (
    id text not null primary key,
    project_id text not null references project (id),
    day date not null,
    place_id text,
    event_id text,
    aim text not null,
    people bigint,
    inhabitants bigint,
    decided text,
    held_at timestamptz
);
create index project_workshop_project on project_workshop (project_id, day);

-- Somebody was asked to fill a seat.
create table project_invitation (
    id text not null primary key,
    project_id text not null references project (id),
    rank bigint not null,
    profile text not null,
    state text not null,
    why jsonb not null,
    sent_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz
);
create index project_invitation_project on project_invitation (project_id, sent_at);
create index project_invitation_profile on project_invitation (profile, state);

-- The row that two acceptances of one person wait for.
create table project_member (
    profile text not null primary key,
    accepted bigint not null
);
