//! Those who offer their time, as projects need to know them. The binary hands them to this capability: neither the
//! projects nor the profiles know the other.

use async_trait::async_trait;
use maillage_shell::App;
use maillage_shell::post::PostError;
use maillage_territory::Point;
use maillage_vocabulary::lists::skills::{Level, Skill};

/// Somebody who agrees to be proposed to teams.
#[derive(Clone, Debug, PartialEq)]
pub struct Talent {
    /// Public id of the profile.
    pub id: String,
    /// What the person is called, by choice.
    pub name: String,
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

/// A letter to somebody, through whoever keeps the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Subject: one line.
    pub subject: String,
    /// Text, with the address of the page that answers.
    pub body: String,
}

/// The people.
#[async_trait]
pub trait Talents: Send + Sync {
    /// All who agree to be proposed to teams.
    fn all(&self) -> Vec<Talent>;

    /// Whether a profile is still there, whatever it agrees to.
    fn is_there(&self, id: &str) -> bool;

    /// Sends a letter to somebody, now; `letter` names it: sent again under the same name, it is the same letter. Called by
    /// jobs. Nothing leaves where the profile is gone.
    async fn send(&self, app: &App, letter: &str, id: &str, word: Word) -> Result<(), PostError>;
}
