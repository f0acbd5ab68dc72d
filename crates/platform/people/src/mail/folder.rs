//! Reading the mail folder back: the mailbox of a demonstration.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use mail_parser::MessageParser;

/// Letters shown at most.
const SHOWN: usize = 50;

/// A letter of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// To whom.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// When it was written.
    pub at: Option<DateTime<Utc>>,
    /// Text.
    pub body: String,
}

impl Kept {
    fn read(raw: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(raw)?;
        let to = message.to().and_then(|to| to.first()).and_then(|one| one.address()).unwrap_or_default();
        Some(Self {
            to: to.to_owned(),
            subject: message.subject().unwrap_or_default().to_owned(),
            at: message.date().and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
            body: message.body_text(0).unwrap_or_default().replace("\r\n", "\n").trim_end().to_owned(),
        })
    }

    /// The address on a line of its own, where there is one that starts with `base`.
    pub fn link(&self, base: &str) -> Option<&str> {
        self.body.lines().map(str::trim).find(|line| line.starts_with(base) && !line.contains(' '))
    }
}

/// The letters of a folder, the newest first. A folder that is not there yet is empty.
pub async fn read(folder: PathBuf) -> std::io::Result<Vec<Kept>> {
    let reading = tokio::task::spawn_blocking(move || read_now(&folder));
    reading.await.map_err(std::io::Error::other)?
}

fn read_now(folder: &Path) -> std::io::Result<Vec<Kept>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "eml"))
        .collect();
    // Names are ordered by time: UUIDs of version 7.
    files.sort_unstable_by(|a, b| b.cmp(a));
    files.truncate(SHOWN);
    Ok(files.iter().filter_map(|path| Kept::read(&std::fs::read(path).ok()?)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_newest_letter_comes_first_and_others_are_left() {
        let folder = tempfile::tempdir().unwrap();
        let letter = |subject: &str| {
            format!(
                "To: Zoé <zoe@exemple.fr>\r\nSubject: {subject}\r\nDate: Tue, 24 Nov 2026 12:00:00 +0000\r\n\r\nhttp://h/x\r\n"
            )
        };
        std::fs::write(folder.path().join("a1.eml"), letter("first")).unwrap();
        std::fs::write(folder.path().join("a2.eml"), letter("second")).unwrap();
        std::fs::write(folder.path().join("a3.draft"), letter("third")).unwrap();
        let kept = read(folder.path().to_owned()).await.unwrap();
        assert_eq!(kept.iter().map(|one| one.subject.as_str()).collect::<Vec<_>>(), ["second", "first"]);
        assert_eq!(kept[0].to, "zoe@exemple.fr");
        assert_eq!(kept[0].at.unwrap().to_rfc3339(), "2026-11-24T12:00:00+00:00");
        assert_eq!(kept[0].link("http://h/"), Some("http://h/x"));
        assert_eq!(kept[0].link("https://other/"), None);
    }

    #[tokio::test]
    async fn a_missing_folder_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(read(folder.path().join("mail")).await.unwrap(), []);
    }
}
