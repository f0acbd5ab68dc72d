//! The change feed: nothing missed, commit order, two nodes.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_store::{Actor, Batch, ChangeFeed, Db, Version, both_engines, prune_before};
use tokio::time::timeout;

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

async fn change(db: &Db, ids: &[&str], at: DateTime<Utc>) -> Version {
    let mut tx = db.begin(&Actor::system("test"), at).await.unwrap();
    for id in ids {
        tx.changed("place", id);
    }
    tx.commit().await.unwrap()
}

async fn next(feed: &mut ChangeFeed) -> Vec<String> {
    match timeout(Duration::from_secs(20), feed.next_batch()).await.expect("a change arrives").unwrap() {
        Batch::Changes(changes) => changes.into_iter().map(|change| change.id).collect(),
        Batch::Reload(version) => panic!("told to reload at {version:?}"),
    }
}

both_engines! { &[];
    async fn a_follower_sees_changes_in_order(test) {
        let first = change(&test.db, &["a", "b"], now()).await;
        let mut feed = test.db.follow(Version::ZERO);
        assert_eq!(next(&mut feed).await, ["a", "b"]);
        assert_eq!(feed.version(), first);
        assert_eq!(feed.ready().await.unwrap(), None);
        change(&test.db, &["c"], now()).await;
        assert_eq!(next(&mut feed).await, ["c"]);
        assert_eq!(test.db.version().await.unwrap(), feed.version());
    }

    async fn another_node_hears_of_it(test) {
        let other = test.second_node().await;
        let mut feed = other.follow(other.version().await.unwrap());
        let waiting = tokio::spawn(async move { next(&mut feed).await });
        tokio::task::yield_now().await;
        change(&test.db, &["x"], now()).await;
        assert_eq!(waiting.await.unwrap(), ["x"]);
    }

    async fn concurrent_commits_are_never_missed(test) {
        let nodes = [test.db.clone(), test.second_node().await];
        let mut feed = nodes[1].follow(Version::ZERO);
        let writers: Vec<_> = (0..8).map(|writer| {
            let db = nodes[writer % 2].clone();
            tokio::spawn(async move {
                for n in 0..10 {
                    change(&db, &[&format!("{writer}-{n}"), &format!("{writer}-{n}-bis")], now()).await;
                }
            })
        }).collect();
        let (mut seen, mut versions) = (Vec::new(), Vec::new());
        while seen.len() < 160 {
            seen.extend(next(&mut feed).await);
            versions.push(feed.version());
        }
        for writer in writers {
            writer.await.unwrap();
        }
        assert!(versions.is_sorted());
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 160, "each once");
    }

    async fn a_follower_too_far_behind_reloads(test) {
        change(&test.db, &["old"], now()).await;
        let mut late = test.db.follow(Version::ZERO);
        let recent = change(&test.db, &["new"], now() + TimeDelta::days(40)).await;
        assert_eq!(prune_before(&test.db, now() + TimeDelta::days(30), now()).await.unwrap(), 1);
        assert_eq!(late.next_batch().await.unwrap(), Batch::Reload(recent));
        assert_eq!(late.ready().await.unwrap(), None);
        prune_before(&test.db, now() + TimeDelta::days(60), now()).await.unwrap();
        assert_eq!(test.db.version().await.unwrap(), recent, "forgetting does not turn the version back");
        assert_eq!(late.ready().await.unwrap(), None, "a follower up to date goes on");
    }

    async fn a_follower_ahead_of_a_restored_database_reloads(test) {
        let version = change(&test.db, &["a"], now()).await;
        let mut feed = test.db.follow(Version(version.0 + 50));
        assert_eq!(feed.ready().await.unwrap(), Some(Batch::Reload(version)));
    }
}
