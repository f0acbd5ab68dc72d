//! Moderation hides what people wrote, or shows it again.

use maillage_shell::{App, Hiding};
use maillage_store::{Actor, StoreError, Version};

use super::{By, Refusal, achieve, reuse};
use crate::model::{AchievementId, AchievementState, ByWhom, Reason, ReuseId, ReuseState, Step};
use crate::view::Snapshot;

/// Pages of reuses.
pub const REUSES: &str = "/essaimage/reprises/";
/// Pages of achievements.
pub const ACHIEVEMENTS: &str = "/realisations/";

/// The reuse or the achievement whose page stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// A reuse.
    Reuse(ReuseId),
    /// An achievement.
    Achievement(AchievementId),
}

impl Thing {
    /// Of a path.
    pub fn at(path: &str) -> Option<Self> {
        if let Some(id) = path.strip_prefix(REUSES) {
            return id.parse().ok().map(Self::Reuse);
        }
        path.strip_prefix(ACHIEVEMENTS).and_then(|id| id.parse().ok()).map(Self::Achievement)
    }
}

/// Hides something, or shows it again; none where nothing there can be.
pub async fn hide(
    app: &App,
    actor: &Actor,
    snapshot: &Snapshot,
    hiding: &Hiding<'_>,
) -> Result<Option<Version>, StoreError> {
    let Some(thing) = Thing::at(hiding.path) else { return Ok(None) };
    let by = By { whom: ByWhom::Moderation, reason: Reason::cut(hiding.reason).ok() };
    let step = if hiding.hidden { Step::Hidden } else { Step::Restored };
    let already = match thing {
        Thing::Reuse(id) => snapshot.reuse(&id).map(|one| match one.state {
            ReuseState::Hidden => hiding.hidden,
            _ => !hiding.hidden && one.is_shown(),
        }),
        Thing::Achievement(id) => snapshot.achievement(&id).map(|one| match one.state {
            AchievementState::Hidden => hiding.hidden,
            _ => !hiding.hidden && one.is_published(),
        }),
    };
    match already {
        None => return Ok(None),
        Some(true) => return Ok(Some(Version::ZERO)),
        Some(false) => {}
    }
    let done = match thing {
        Thing::Reuse(id) => reuse::decide(app, actor, &id, (step, &by)).await.map(|(_, version)| version),
        Thing::Achievement(id) => achieve::go(app, actor, &id, (step, &by)).await,
    };
    match done {
        Ok(version) => Ok(Some(version)),
        Err(Refusal::Store(error)) => Err(error),
        Err(_) => Ok(None),
    }
}
