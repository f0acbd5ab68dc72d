//! Feeds: what is new, for programs that follow it. The same entries as Atom (RFC 4287) and as JSON Feed 1.1.

use askama::Template;
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, SecondsFormat, Utc};
use http::header;
use serde_json::{Value, json};

use crate::context::Ctx;
use crate::failure::Failure;
use crate::page::{Keep, kept};

/// Entries of a feed, at most: what is older stands on the page.
pub const LENGTH: usize = 50;

/// What is new on a page.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// Path of the page that it follows.
    pub page: &'static str,
    /// Entries, the latest first.
    pub entries: Vec<FeedEntry>,
}

/// Something new.
#[derive(Clone, Debug)]
pub struct FeedEntry {
    /// Path of its page: what it is called, for good.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it is about, in plain text.
    pub summary: String,
    /// Since when.
    pub published: DateTime<Utc>,
    /// When it last changed.
    pub updated: DateTime<Utc>,
}

#[derive(Template)]
#[template(path = "feed.xml")]
struct Atom<'a> {
    feed: &'a Feed,
    network: &'a str,
    lang: &'a str,
    home: String,
    own: String,
    updated: String,
    entries: Vec<AtomEntry>,
}

struct AtomEntry {
    url: String,
    title: String,
    summary: String,
    published: String,
    updated: String,
}

impl Feed {
    /// The feed as Atom.
    ///
    /// # Errors
    /// Where the document cannot be written.
    pub fn atom(&self, ctx: &Ctx) -> Result<Response, Failure> {
        let app = ctx.app();
        let document = Atom {
            feed: self,
            network: &app.settings().network.name,
            lang: ctx.lang().code(),
            home: app.address(self.page),
            own: app.address(ctx.path()),
            updated: moment(self.updated()),
            entries: self.latest().map(|entry| AtomEntry::of(entry, |path| app.address(path))).collect(),
        };
        let answer = ([(header::CONTENT_TYPE, "application/atom+xml; charset=utf-8")], document.render()?);
        Ok(kept(ctx, Keep::Ready, answer.into_response()))
    }

    /// The feed as JSON Feed.
    pub fn json(&self, ctx: &Ctx) -> Response {
        let app = ctx.app();
        let items: Vec<Value> = self
            .latest()
            .map(|entry| {
                let url = app.address(&entry.path);
                json!({
                    "id": url, "url": url, "title": entry.title, "content_text": entry.summary,
                    "date_published": moment(entry.published), "date_modified": moment(entry.updated),
                })
            })
            .collect();
        let document = json!({
            "version": "https://jsonfeed.org/version/1.1", "title": self.title, "language": ctx.lang().code(),
            "home_page_url": app.address(self.page), "feed_url": app.address(ctx.path()), "items": items,
        });
        let answer = ([(header::CONTENT_TYPE, "application/feed+json")], document.to_string());
        kept(ctx, Keep::Ready, answer.into_response())
    }

    fn latest(&self) -> impl Iterator<Item = &FeedEntry> {
        self.entries.iter().take(LENGTH)
    }

    /// When something last changed; an empty feed never did.
    fn updated(&self) -> DateTime<Utc> {
        self.entries.iter().map(|entry| entry.updated).max().unwrap_or_default()
    }
}

impl AtomEntry {
    fn of(entry: &FeedEntry, address: impl Fn(&str) -> String) -> Self {
        Self {
            url: address(&entry.path),
            title: legible(&entry.title),
            summary: legible(&entry.summary),
            published: moment(entry.published),
            updated: moment(entry.updated),
        }
    }
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// XML 1.0 has no sign for most control characters, escaped or not.
fn legible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && !matches!(c, '\n' | '\t') { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_leave_and_lines_stay() {
        assert_eq!(legible("a\u{0}b\nc\u{7}"), "a b\nc ");
    }
}
