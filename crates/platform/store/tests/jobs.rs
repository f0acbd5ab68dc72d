//! Jobs: done once at a time, tried again, scheduled once, whatever the number of nodes.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use maillage_store::jobs::{
    Every, Handler, Job, JobError, JobRunner, NewJob, Progress, abandon, failed, find, prune_done, retry_now,
    unfinished,
};
use maillage_store::{Actor, Clock as _, Db, FixedClock, Ids, SystemClock, both_engines};
use serde_json::json;
use tokio::sync::Notify;

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock::new(now()))
}

fn runner(db: &Db, clock: &Arc<FixedClock>) -> JobRunner {
    JobRunner::new(db.clone(), clock.clone(), Ids::new(clock.clone()))
}

async fn enqueue(db: &Db, jobs: impl IntoIterator<Item = NewJob>) {
    let mut tx = db.begin(&Actor::system("test"), now()).await.unwrap();
    jobs.into_iter().for_each(|job| tx.enqueue(job));
    tx.commit().await.unwrap();
}

fn job(id: &str) -> NewJob {
    NewJob::new(id.to_owned(), "work", json!({"n": 1}), now())
}

/// Counts the runs of each job; notes those that ran twice at the same time.
#[derive(Clone, Default)]
struct Tally(Arc<Mutex<Runs>>);

#[derive(Default)]
struct Runs {
    running: Vec<String>,
    ended: BTreeMap<String, u32>,
    together: Vec<String>,
}

#[async_trait]
impl Handler for Tally {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        {
            let mut runs = self.0.lock().unwrap();
            if runs.running.contains(&job.id) {
                runs.together.push(job.id.clone());
            }
            runs.running.push(job.id.clone());
        }
        tokio::task::yield_now().await;
        job.progress(1, 1, "done").await?;
        let mut runs = self.0.lock().unwrap();
        runs.running.retain(|id| *id != job.id);
        *runs.ended.entry(job.id.clone()).or_default() += 1;
        Ok(())
    }
}

impl Tally {
    fn ended(&self) -> BTreeMap<String, u32> {
        self.0.lock().unwrap().ended.clone()
    }
}

/// Ends as told.
struct Always(fn(&Job) -> Result<(), JobError>);

#[async_trait]
impl Handler for Always {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        (self.0)(job)
    }
}

/// Says that it has begun, then works until asked to leave.
struct UntilStopped(Arc<Notify>);

#[async_trait]
impl Handler for UntilStopped {
    async fn run(&self, job: &Job) -> Result<(), JobError> {
        self.0.notify_one();
        while !job.is_stopping() {
            tokio::task::yield_now().await;
        }
        Err(JobError::Retry("stopping".to_owned()))
    }
}

/// Says that it has begun, and never ends: a node that dies.
struct Hangs(Arc<Notify>);

#[async_trait]
impl Handler for Hangs {
    async fn run(&self, _: &Job) -> Result<(), JobError> {
        self.0.notify_one();
        std::future::pending().await
    }
}

both_engines! { &[];
    async fn a_job_runs_with_its_transaction_only(test) {
        let clock = clock();
        let tally = Tally::default();
        let runner = runner(&test.db, &clock).handle("work", tally.clone());
        let mut tx = test.db.begin(&Actor::system("test"), now()).await.unwrap();
        tx.enqueue(job("lost"));
        tx.rollback().await.unwrap();
        enqueue(&test.db, [job("a"), job("later").at(now() + TimeDelta::hours(1))]).await;
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(runner.run_due().await.unwrap(), 0);
        let state = find(&test.db, "a").await.unwrap().unwrap();
        assert_eq!((state.done_at, state.failed, state.attempts), (Some(now()), false, 1));
        assert_eq!(state.progress, Some(Progress { done: 1, total: 1, message: "done".to_owned() }));
        assert_eq!(unfinished(&test.db).await.unwrap(), [("work".to_owned(), 1)]);
        clock.advance(TimeDelta::hours(1));
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert_eq!(tally.ended().len(), 2);
        assert!(find(&test.db, "lost").await.unwrap().is_none());
        assert_eq!(prune_done(&test.db, now() + TimeDelta::minutes(1), now()).await.unwrap(), 1);
    }

    async fn two_nodes_never_run_a_job_at_the_same_time(test) {
        let clock = clock();
        let tally = Tally::default();
        let other = test.second_node().await;
        enqueue(&test.db, (0..40).map(|n| job(&format!("j{n:02}")))).await;
        let workers: Vec<_> = [&test.db, &other, &test.db, &other].map(|db| {
            let runner = runner(db, &clock).handle("work", tally.clone());
            tokio::spawn(async move { runner.run_due().await.unwrap() })
        }).into();
        let mut ran = 0;
        for worker in workers {
            ran += worker.await.unwrap();
        }
        assert_eq!(ran, 40);
        assert_eq!(tally.0.lock().unwrap().together, Vec::<String>::new());
        assert!(tally.ended().len() == 40 && tally.ended().values().all(|runs| *runs == 1));
    }

    async fn a_failed_job_is_tried_again_later(test) {
        let clock = clock();
        let second_time = |job: &Job| if job.attempt < 2 { Err(JobError::Retry("not yet".to_owned())) } else { Ok(()) };
        let runner = runner(&test.db, &clock).handle("work", Always(second_time));
        enqueue(&test.db, [job("a")]).await;
        assert_eq!(runner.run_due().await.unwrap(), 1);
        let state = find(&test.db, "a").await.unwrap().unwrap();
        assert_eq!((state.last_error.as_deref(), state.done_at), (Some("not yet"), None));
        let wait = state.run_at - now();
        assert!(wait >= TimeDelta::seconds(5) && wait <= TimeDelta::seconds(15), "{wait}");
        assert_eq!(runner.run_due().await.unwrap(), 0);
        clock.advance(TimeDelta::seconds(15));
        assert_eq!(runner.run_due().await.unwrap(), 1);
        assert!(!find(&test.db, "a").await.unwrap().unwrap().failed);
    }

    async fn a_job_that_keeps_failing_is_given_up(test) {
        let clock = clock();
        let runner = runner(&test.db, &clock)
            .handle("work", Always(|_| panic!("broken handler")))
            .handle("hopeless", Always(|_| Err(JobError::GiveUp("wrong payload".to_owned()))));
        let hopeless = NewJob { kind: "hopeless", ..job("b") };
        enqueue(&test.db, [job("a").attempts(2).unique("only"), hopeless]).await;
        assert_eq!(runner.run_due().await.unwrap(), 2);
        clock.advance(TimeDelta::minutes(1));
        assert_eq!(runner.run_due().await.unwrap(), 1);
        let lost = failed(&test.db, 10).await.unwrap();
        assert_eq!(lost.iter().map(|job| job.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(lost[0].last_error.as_deref(), Some("the handler panicked"));
        assert!(retry_now(&test.db, &Actor::person("1"), "a", now()).await.unwrap());
        assert_eq!(find(&test.db, "a").await.unwrap().unwrap().attempts, 0);
        assert!(abandon(&test.db, &Actor::person("1"), "a", now()).await.unwrap());
        assert!(!abandon(&test.db, &Actor::person("1"), "a", now()).await.unwrap());
    }

    async fn one_unfinished_job_a_key(test) {
        let clock = clock();
        let runner = runner(&test.db, &clock).handle("work", Tally::default());
        enqueue(&test.db, [job("a").unique("k"), job("b").unique("k"), job("c").unique("other")]).await;
        assert!(find(&test.db, "b").await.unwrap().is_none());
        assert_eq!(runner.run_due().await.unwrap(), 2);
        enqueue(&test.db, [job("d").unique("k")]).await;
        assert_eq!(runner.run_due().await.unwrap(), 1, "the key is free again once the job is done");
    }

    async fn the_job_of_a_dead_node_goes_to_another(test) {
        let clock = clock();
        let begun = Arc::new(Notify::new());
        enqueue(&test.db, [job("a"), job("last").attempts(1).at(now() + TimeDelta::seconds(1))]).await;
        for _ in 0..2 {
            let dying = runner(&test.db, &clock).handle("work", Hangs(begun.clone()));
            let node = tokio::spawn(async move { dying.run_due().await });
            begun.notified().await;
            node.abort();
            clock.advance(TimeDelta::seconds(1));
        }
        let tally = Tally::default();
        let heir = runner(&test.db, &clock).handle("work", tally.clone());
        assert_eq!(heir.run_due().await.unwrap(), 0, "the lease still holds");
        clock.advance(TimeDelta::minutes(3));
        assert_eq!(heir.run_due().await.unwrap(), 1);
        assert_eq!(find(&test.db, "a").await.unwrap().unwrap().attempts, 2);
        let last = find(&test.db, "last").await.unwrap().unwrap();
        assert!(last.failed && last.last_error.unwrap().contains("stopped"));
    }

    async fn a_schedule_runs_once_for_all_nodes(test) {
        let clock = clock();
        let tally = Tally::default();
        let every = Every::Day(NaiveTime::from_hms_opt(3, 0, 0).unwrap(), chrono_tz::Europe::Paris);
        let other = test.second_node().await;
        let nodes = [&test.db, &other].map(|db| {
            runner(db, &clock).handle("night", tally.clone()).schedule("night", every)
        });
        let both = async || {
            let (one, two) = tokio::join!(nodes[0].run_due(), nodes[1].run_due());
            one.unwrap() + two.unwrap()
        };
        assert_eq!(both().await, 0, "the first time is the next hour, not the start");
        clock.advance(TimeDelta::days(1));
        assert_eq!(both().await, 1);
        assert_eq!(both().await, 0);
        clock.advance(TimeDelta::days(5));
        assert_eq!(both().await, 1, "missed times run once");
    }

    async fn stopping_hands_the_work_back(test) {
        let begun = Arc::new(Notify::new());
        let clock = Arc::new(SystemClock);
        let runner = JobRunner::new(test.db.clone(), clock.clone(), Ids::new(clock.clone()));
        enqueue(&test.db, [NewJob::new("a".to_owned(), "work", json!({}), clock.now())]).await;
        let running = runner.handle("work", UntilStopped(begun.clone())).start();
        begun.notified().await;
        running.stop().await;
        let state = find(&test.db, "a").await.unwrap().unwrap();
        assert_eq!((state.attempts, state.locked_until, state.done_at), (0, None, None));
    }
}
