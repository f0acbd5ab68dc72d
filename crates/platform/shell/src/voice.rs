//! The words of the product in one language, outside of a request too: a job speaks as a page does.

use crate::app::App;
use crate::words::{Arg, Lang};

/// A language in which the product speaks.
#[derive(Clone)]
pub struct Voice {
    app: App,
    lang: Lang,
}

impl Voice {
    /// In a language.
    pub fn new(app: &App, lang: Lang) -> Self {
        Self { app: app.clone(), lang }
    }

    /// The application.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// The language.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without argument.
    pub fn t<'a>(&'a self, key: &'a str) -> &'a str {
        self.app.words().plain(self.lang, key)
    }

    /// A message with arguments.
    pub fn tx(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.app.words().with(self.lang, key, args)
    }
}
