-- Letters that the network wrote to those who agreed to receive them: what they said, to how many; never to whom.
create table skill_letter (
    id text not null primary key,
    client_key text not null,
    sent_at timestamptz not null,
    subject text not null,
    body text not null,
    item text not null,
    area text not null,
    people bigint not null
);
create unique index skill_letter_client_key on skill_letter (client_key);
create index skill_letter_sent on skill_letter (sent_at);
