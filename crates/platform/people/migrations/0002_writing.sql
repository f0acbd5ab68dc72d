-- That something like a text was sent, for a day: numbers from which the text cannot be found, and the fingerprints of
-- where it came from and of what it was sent to.
create table heard (
    band text not null,
    sender text not null,
    thing text not null,
    at timestamptz not null,
    primary key (band, sender, thing)
);
create index heard_at on heard (at);

-- How many texts of an account were read and accepted since the last one that was not.
create table accepted_text (
    person text primary key references person (id) on delete cascade,
    count bigint not null
);
