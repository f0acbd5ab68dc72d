create unique index activity_event on activity (event_id) where event_id is not null;
