//! The post: how a capability has a letter sent, without knowing how mail leaves.

use async_trait::async_trait;

/// A letter to one person, in plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Address.
    pub to: String,
    /// Name beside the address.
    pub name: String,
    /// Subject: one line.
    pub subject: String,
    /// Text.
    pub body: String,
}

impl Letter {
    /// A letter out of a rendered text whose first line is the subject.
    pub fn of_text(to: &str, name: &str, text: &str) -> Self {
        let (subject, body) = text.split_once('\n').unwrap_or((text, ""));
        let (subject, body) = (subject.trim().to_owned(), body.trim_start().to_owned());
        Self { to: to.to_owned(), name: name.to_owned(), subject, body }
    }
}

/// Why a letter did not leave. Never repeats the address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PostError {
    /// Trying again later can succeed.
    #[error("{0}")]
    Later(String),
    /// This letter will never leave: its address is none, or its server refuses it.
    #[error("{0}")]
    Never(String),
}

/// Sends letters: called by jobs, never by a handler of a request.
#[async_trait]
pub trait Post: Send + Sync {
    /// Sends a letter. `id` names it: sent again under the same id, it is the same letter.
    async fn send(&self, id: &str, letter: &Letter) -> Result<(), PostError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_is_the_subject() {
        let letter = Letter::of_text("zoe@exemple.fr", "Zoé", "Votre atelier\n\nBonjour,\n");
        assert_eq!((letter.subject.as_str(), letter.body.as_str()), ("Votre atelier", "Bonjour,\n"));
    }
}
