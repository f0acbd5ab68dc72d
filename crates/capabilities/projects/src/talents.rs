//! Those who offer their time, as projects need to know them. The binary hands them to this capability: neither the
//! projects nor the profiles know the other.

use async_trait::async_trait;
use maillage_shell::App;
use maillage_store::{StoreError, Tx};
use maillage_territory::Point;
use maillage_vocabulary::lists::skills::{Level, Skill};

/// Somebody who agrees to be proposed to teams.
#[derive(Clone, Debug, PartialEq)]
pub struct Talent {
    /// Public id of the profile.
    pub id: String,
    /// Where: the middle of a commune; none where only from afar.
    pub place: Option<Point>,
    /// How far the person goes, in kilometres.
    pub radius_km: f64,
    /// Seats that the person takes, at most, each in another project.
    pub slots_max: usize,
    /// What the person can do.
    pub skills: Vec<(Skill, Level)>,
    /// What the person wants to learn.
    pub learns: Vec<Skill>,
    /// Whether the person works from afar too.
    pub remote: bool,
}

/// A letter to somebody, through whoever keeps the address: it is greeted there, and ends with a link to a page of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// In French; its first line is the subject.
    pub fr: String,
    /// In English.
    pub en: String,
    /// The page that answers, without query.
    pub path: &'static str,
    /// What the answer is about: an id of ours.
    pub about: String,
}

/// The people.
#[async_trait]
pub trait Talents: Send + Sync {
    /// All who agree to be proposed to teams.
    fn all(&self) -> Vec<Talent>;

    /// Whether a profile is still there, whatever it agrees to.
    async fn is_there(&self, app: &App, id: &str) -> Result<bool, StoreError>;

    /// Leaves a letter to somebody, in the transaction that gives rise to it. Whether there is somebody.
    async fn write(&self, app: &App, tx: &mut Tx, id: &str, word: &Word) -> Result<bool, StoreError>;

    /// Who answers by the secret of a letter, and about what; nobody where it does not open, or not any more.
    async fn answering(&self, app: &App, secret: &str) -> Result<Option<(String, String)>, StoreError>;
}
