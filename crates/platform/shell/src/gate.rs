//! What stands before every public form: how much is sent from one place, and what a person reads before others do. All
//! of it is counted here: nothing is asked of an outside service.

use async_trait::async_trait;
use maillage_store::StoreError;
use maillage_vocabulary::codes;

use crate::identity::Identity;
use crate::sender::Sender;

codes! {
    /// Why a text waits for a person before others read it.
    pub enum Waits("reason to wait") {
        /// It is one of the first of its author.
        First = "first",
        /// Nearly the same was sent to several things, from several places, within a day.
        Alike = "alike",
    }
}

/// A text that somebody sends, for others to read.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// What it says. Never kept.
    pub text: &'a str,
    /// What it is sent to, or what it becomes: a path, or any name of one thing.
    pub to: &'a str,
    /// Where it comes from.
    pub sender: Sender,
    /// The account that writes in its own name, by its inner id; none without an account, or for a team.
    pub person: Option<&'a str>,
}

/// Counts what people send, so that nobody can fill the lists of a place. The binary hands one to the capabilities that
/// have forms for everyone.
#[async_trait]
pub trait Gate: Send + Sync {
    /// Counts one form sent without an account; the seconds to wait where too many came from there, and then nothing is
    /// counted.
    async fn knock(&self, sender: Sender) -> Result<Option<u64>, StoreError>;

    /// The same for an account, wherever it sends from.
    async fn knock_as(&self, _person: &str) -> Result<Option<u64>, StoreError> {
        Ok(None)
    }

    /// Counts one form of whoever sends it: of its account, where it has one.
    async fn knock_of(&self, identity: Option<&Identity>, sender: Sender) -> Result<Option<u64>, StoreError> {
        match identity {
            Some(who) => self.knock_as(&who.person).await,
            None => self.knock(sender).await,
        }
    }

    /// Why a text must be read by a person before others read it; none where it may be shown at once. Call it once for
    /// each text that is kept: it remembers, for a day, that something like it was sent.
    async fn weigh(&self, _writing: &Writing<'_>) -> Result<Option<Waits>, StoreError> {
        Ok(None)
    }

    /// A person of the network read what an account wrote in its own name, and accepted it or not: from its third accepted
    /// text on, the account is known; one that is not accepted begins anew.
    async fn vouch(&self, _person: &str, _accepted: bool) -> Result<(), StoreError> {
        Ok(())
    }
}
