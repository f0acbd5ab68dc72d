create table audit (
    seq integer primary key autoincrement,
    at timestamptz not null,
    actor text not null,
    action text not null,
    kind text not null,
    subject text not null,
    detail jsonb not null
);
create index audit_subject on audit (kind, subject, seq);
create index audit_actor on audit (actor, seq);
create index audit_at on audit (at);
