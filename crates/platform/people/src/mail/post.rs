//! The post of the platform: letters of capabilities leave as those of accounts do.

use async_trait::async_trait;
use maillage_shell::post::{Letter as Asked, Post, PostError};

use super::MailError;
use super::letter::{Letter, Subject};
use crate::people::People;

#[async_trait]
impl Post for People {
    async fn send(&self, id: &str, asked: &Asked) -> Result<(), PostError> {
        let (Ok(to), Ok(name)) = (asked.to.parse(), asked.name.parse()) else {
            return Err(PostError::Never("mail cannot be sent to this address".to_owned()));
        };
        let letter = Letter { to, name, subject: Subject::new(&asked.subject), body: asked.body.clone() };
        self.mailer().send(id, &letter, self.now()).await.map_err(told)
    }
}

/// What became of a letter. The answer of the server may repeat the address: it is not kept.
fn told(error: MailError) -> PostError {
    match error {
        MailError::Smtp(error) if error.is_permanent() => {
            PostError::Never("the mail server refuses this mail for good".to_owned())
        }
        MailError::Smtp(_) => PostError::Later("the mail server does not take this mail now".to_owned()),
        other => PostError::Later(other.to_string()),
    }
}
