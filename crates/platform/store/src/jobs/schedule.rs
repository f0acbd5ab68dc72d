//! Jobs that come back: at an interval, or every day at an hour.

use chrono::{DateTime, NaiveTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use serde_json::json;

use super::{NewJob, queue};
use crate::{Actor, Db, Ids, StoreError, params, statements};

statements! {
    /// Makes a schedule known; the first time is not now but the next one.
    pub(crate) KNOW = "insert into schedule (name, next_at) values ($1, $2) on conflict (name) do nothing";
    /// Schedules whose hour has come: a read, which disturbs nobody.
    pub(crate) DUE = "select name from schedule where next_at <= $1";
    /// Claims the hour: of all nodes, one touches the row.
    pub(crate) TAKE = "update schedule set next_at = $3 where name = $1 and next_at <= $2";
}

/// When a scheduled job runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// So long after the last time.
    Interval(TimeDelta),
    /// Every day at this local time. A time that the change to summer time skips runs an hour later; one that the
    /// change to winter time repeats runs at the first.
    Day(NaiveTime, Tz),
}

impl Every {
    /// The first time after `now`.
    pub fn next(self, now: DateTime<Utc>) -> DateTime<Utc> {
        match self {
            Self::Interval(length) => now + length,
            Self::Day(time, zone) => {
                let today = now.with_timezone(&zone).date_naive();
                let at = |days| {
                    let wanted = (today + TimeDelta::days(days)).and_time(time);
                    let local = zone.from_local_datetime(&wanted).earliest();
                    local.or_else(|| zone.from_local_datetime(&(wanted + TimeDelta::hours(1))).earliest())
                };
                let days = (0..3).filter_map(at).map(|local| local.to_utc());
                days.into_iter().find(|next| *next > now).unwrap_or(now + TimeDelta::days(1))
            }
        }
    }
}

/// Enqueues the jobs whose hour has come, once whatever the number of nodes. A schedule that was missed several times
/// runs once.
pub(super) async fn enqueue_due(
    db: &Db,
    ids: &Ids,
    schedules: &[(&'static str, Every)],
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let due: Vec<String> = db.fetch_all(&DUE, params![now], |row| row.get("name")).await?;
    for (kind, every) in schedules.iter().filter(|(kind, _)| due.iter().any(|name| name == kind)) {
        let mut tx = db.begin(&Actor::system("schedule"), now).await?;
        if tx.execute(&TAKE, params![*kind, now, every.next(now)]).await? == 1 {
            let job = NewJob::new(ids.uuid(), kind, json!({}), now).unique(format!("schedule:{kind}"));
            queue::insert(&mut tx, job).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Makes a schedule known to the database.
pub(super) async fn know(db: &Db, kind: &str, every: Every, now: DateTime<Utc>) -> Result<(), StoreError> {
    let mut tx = db.begin(&Actor::system("schedule"), now).await?;
    tx.execute(&KNOW, params![kind, every.next(now)]).await?;
    tx.commit().await.map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(now: &str, hour: u32, minute: u32) -> String {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        Every::Day(time, chrono_tz::Europe::Paris).next(now.parse().unwrap()).to_rfc3339()
    }

    #[test]
    fn days_follow_local_time() {
        assert_eq!(next("2026-11-24T01:00:00Z", 3, 0), "2026-11-24T02:00:00+00:00");
        assert_eq!(next("2026-11-24T02:00:00Z", 3, 0), "2026-11-25T02:00:00+00:00");
        assert_eq!(next("2026-07-14T12:00:00Z", 3, 0), "2026-07-15T01:00:00+00:00");
    }

    #[test]
    fn the_skipped_hour_and_the_repeated_one_run_once() {
        assert_eq!(next("2026-03-29T00:00:00Z", 2, 30), "2026-03-29T01:30:00+00:00");
        assert_eq!(next("2026-10-24T23:00:00Z", 2, 30), "2026-10-25T00:30:00+00:00");
        assert_eq!(next("2026-10-25T00:30:00Z", 2, 30), "2026-10-26T01:30:00+00:00");
    }

    #[test]
    fn intervals_count_from_now() {
        let now: DateTime<Utc> = "2026-11-24T01:00:00Z".parse().unwrap();
        assert_eq!(Every::Interval(TimeDelta::minutes(5)).next(now), now + TimeDelta::minutes(5));
    }
}
