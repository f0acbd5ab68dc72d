//! Settings are small JSON values by name.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, Utc};
use maillage_store::{Actor, Batch, StoreError, Version, both_engines};

fn now() -> DateTime<Utc> {
    "2026-11-24T10:00:00Z".parse().unwrap()
}

both_engines! { &[];
    async fn settings_are_written_read_and_followed(test) {
        assert_eq!(test.db.setting::<String>("network.name").await.unwrap(), None);
        for (name, limit) in [("Nord", 1.5), ("Sud", 3.0)] {
            let mut tx = test.db.begin(&Actor::person("1"), now()).await.unwrap();
            tx.set("network.name", &name).await.unwrap();
            tx.set("network.limit", &limit).await.unwrap();
            tx.commit().await.unwrap();
        }
        assert_eq!(test.db.setting::<String>("network.name").await.unwrap().as_deref(), Some("Sud"));
        assert_eq!(test.db.setting::<f64>("network.limit").await.unwrap().map(f64::to_bits), Some(3.0_f64.to_bits()));
        assert!(matches!(test.db.setting::<u32>("network.name").await, Err(StoreError::Settings(_))));
        let Some(Batch::Changes(changes)) = test.db.follow(Version::ZERO).ready().await.unwrap() else { unreachable!() };
        assert_eq!(changes.last().unwrap().id, "network.limit");
        let mut tx = test.db.begin(&Actor::person("1"), now()).await.unwrap();
        assert!(tx.unset("network.name").await.unwrap() && !tx.unset("network.name").await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(test.db.setting::<String>("network.name").await.unwrap(), None);
    }
}
