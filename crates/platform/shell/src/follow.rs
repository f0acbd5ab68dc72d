//! Views follow the change feed: loaded at start, refreshed after each commit of any node.

use std::sync::Arc;
use std::time::Duration;

use maillage_store::{Batch, Change, ChangeFeed, StoreError};

use crate::app::App;
use crate::capability::View;

/// Loads all views, then returns the task that keeps them fresh.
pub async fn load_views(app: &App) -> Result<impl Future<Output = ()> + Send + 'static, StoreError> {
    let views: Vec<_> = app.views().cloned().collect();
    let feed = load(app, &views).await?;
    Ok(follow(app.clone(), views, feed))
}

async fn load(app: &App, views: &[Arc<dyn View>]) -> Result<ChangeFeed, StoreError> {
    // The feed starts before the load: what changes meanwhile comes again, and refreshing twice does no harm.
    let feed = app.db().follow(app.db().version().await?);
    for view in views {
        view.load(app).await?;
        app.changed(view);
    }
    app.settled_at(feed.version());
    app.mark_loaded();
    Ok(feed)
}

async fn follow(app: App, views: Vec<Arc<dyn View>>, mut feed: ChangeFeed) {
    let mut minutes = tokio::time::interval(Duration::from_mins(1));
    loop {
        let next = tokio::select! {
            next = feed.next_batch() => next,
            _ = minutes.tick() => {
                tick(&app, &views).await;
                continue;
            }
        };
        let outcome = match next {
            Ok(Batch::Changes(changes)) => take_in(&app, &views, &feed, &changes).await,
            Ok(Batch::Reload(_)) => load(&app, &views).await.map(|fresh| feed = fresh),
            Err(error) => Err(error),
        };
        if let Err(error) = outcome {
            tracing::warn!(error = %error, "views could not follow the changes; trying again");
            tokio::time::sleep(Duration::from_secs(1)).await;
            if let Ok(fresh) = load(&app, &views).await {
                feed = fresh;
            }
        }
    }
}

async fn tick(app: &App, views: &[Arc<dyn View>]) {
    for view in views {
        if let Err(error) = view.tick(app).await {
            tracing::warn!(view = view.name(), error = %error, "a view could not be brought to the present day");
        }
    }
}

async fn take_in(
    app: &App,
    views: &[Arc<dyn View>],
    feed: &ChangeFeed,
    changes: &[Change],
) -> Result<(), StoreError> {
    for view in views {
        let own: Vec<_> =
            changes.iter().filter(|change| view.kinds().contains(&change.kind.as_str())).cloned().collect();
        if !own.is_empty() {
            view.refresh(app, &own).await?;
            app.changed(view);
        }
    }
    app.settled_at(feed.version());
    Ok(())
}
