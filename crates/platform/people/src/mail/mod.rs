//! Mail: texts, the queue, and the two ways out (an SMTP server, or a folder where it can be read).

pub mod folder;
pub mod jobs;
mod letter;
mod post;
mod texts;

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use maillage_shell::settings::MailSettings;

pub use letter::Letter;
pub use texts::Notice;

/// Name of the mail folder in the data folder.
const FOLDER: &str = "mail";

/// Sends mail.
#[derive(Clone)]
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

#[derive(Clone)]
enum Way {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(PathBuf),
}

/// Why mail cannot be set up.
#[derive(Debug, thiserror::Error)]
pub enum MailSetupError {
    /// The sender.
    #[error("`mail.from` is `{0}`: write it as `Name <address@example.org>`")]
    From(String),
    /// The server. Its address is not repeated: it may hold a password.
    #[error("`mail.smtp` is not understood ({0}): write it as `smtp://user:password@host:587?tls=required`")]
    Smtp(lettre::transport::smtp::Error),
}

/// Why a mail could not be sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The server refused it, now or for good.
    #[error("the mail server answers: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The folder cannot be written.
    #[error("the mail folder cannot be written: {0}")]
    Folder(#[from] std::io::Error),
    /// The letter cannot be put together.
    #[error("the mail cannot be written: {0}")]
    Message(#[from] lettre::error::Error),
}

impl Mailer {
    /// Reads the settings. Nothing is connected yet.
    pub fn new(settings: &MailSettings, data: &Path) -> Result<Self, MailSetupError> {
        let from = settings.from.parse().map_err(|_| MailSetupError::From(settings.from.clone()))?;
        let way = match &settings.smtp {
            Some(url) => Way::Smtp(
                AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(MailSetupError::Smtp)?.build(),
            ),
            None => Way::Folder(data.join(FOLDER)),
        };
        Ok(Self { from, way })
    }

    /// Sends a letter. `id` names it: a letter that is sent again under the same id replaces itself in the folder.
    pub async fn send(&self, id: &str, letter: &Letter, now: DateTime<Utc>) -> Result<(), MailError> {
        let message = letter.message(&self.from, id, now)?;
        match &self.way {
            Way::Smtp(server) => server.send(message).await.map(drop).map_err(MailError::from),
            Way::Folder(folder) => keep(folder, id, &message).await,
        }
    }

    /// The folder where mail is kept, when it does not leave.
    pub fn folder(&self) -> Option<&Path> {
        match &self.way {
            Way::Smtp(_) => None,
            Way::Folder(folder) => Some(folder),
        }
    }
}

/// Written beside and moved, so that a reader never sees half a letter.
async fn keep(folder: &Path, id: &str, message: &Message) -> Result<(), MailError> {
    tokio::fs::create_dir_all(folder).await?;
    let draft = folder.join(format!("{id}.draft"));
    tokio::fs::write(&draft, message.formatted()).await?;
    tokio::fs::rename(&draft, folder.join(format!("{id}.eml"))).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(smtp: Option<&str>, from: &str) -> MailSettings {
        MailSettings { smtp: smtp.map(str::to_owned), from: from.to_owned() }
    }

    #[test]
    fn wrong_settings_are_named_without_their_password() {
        let data = Path::new("var");
        assert!(matches!(Mailer::new(&settings(None, "nobody"), data), Err(MailSetupError::From(_))));
        let error =
            Mailer::new(&settings(Some("http://u:hunter2@host"), "N <n@exemple.fr>"), data).err().unwrap();
        assert!(error.to_string().contains("mail.smtp") && !error.to_string().contains("hunter2"), "{error}");
        let mailer = Mailer::new(&settings(Some("smtps://u:p@host"), "N <n@exemple.fr>"), data).unwrap();
        assert!(mailer.folder().is_none());
    }
}
