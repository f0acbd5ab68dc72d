create table change (
    seq integer primary key autoincrement,
    kind text not null,
    id text not null,
    at timestamptz not null
);
create index change_at on change (at);

create table change_mark (pruned_to bigint not null);
insert into change_mark (pruned_to) values (0);
