//! What is given away, taken up, achieved: types that cannot be invalid, and the states that they go through.

mod achievement;
mod deliverable;
mod id;
mod kit;
mod reuse;
mod state;
mod told;

pub use achievement::{
    Achievement, AchievementSheet, Counted, Counting, Done, MOST_COUNTED, MOST_RESULTS, Partners,
};
pub use deliverable::{
    About, Deliverable, Feature, LONG, MOST_DELIVERABLES, MOST_SOURCES, Platform, Reason, Sheet, Short,
    Software, Source, SourceTitle, Title, Version,
};
pub use id::{AchievementId, DeliverableId, ReuseId};
pub use kit::{DatedKit, Duration, Kit, KitStep, MOST_STEPS, Needed};
pub use reuse::{Changes, How, Reuse, ReuseSheet, Taker, TakerKind};
pub use state::{AchievementState, ByWhom, DeliverableState, ReuseState, Step};
pub use told::{
    Fault, ToldAchievement, ToldCount, ToldDeliverable, ToldKit, ToldReuse, ToldSoftware, ToldSource,
    origin_code,
};
