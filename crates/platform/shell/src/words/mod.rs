//! Words: every sentence on screen, in French and in English, read from `.ftl` files once at start.
//!
//! Most messages take no argument, and most of the others only insert a text. Both are prepared at start, so that
//! a page asks Fluent itself only where a plural or a selector has to be decided.

mod lang;
mod pattern;
#[cfg(test)]
mod tests;
mod typography;

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

pub use lang::{Lang, negotiate};
use pattern::Prepared;
pub use typography::set as typeset;

/// The Fluent sources of one owner (the shell or a capability).
#[derive(Clone, Copy)]
pub struct WordSource {
    /// Whose words they are, for error messages.
    pub owner: &'static str,
    /// French, the reference language.
    pub fr: &'static str,
    /// English.
    pub en: &'static str,
}

/// Why words could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum WordsError {
    /// A `.ftl` file does not parse.
    #[error("{owner}/{lang}.ftl does not parse: {detail}")]
    Syntax {
        /// Owner of the file.
        owner: &'static str,
        /// Language of the file.
        lang: &'static str,
        /// What the parser said.
        detail: String,
    },
    /// Two owners declare the same key.
    #[error("{owner}/{lang}.ftl declares the key `{key}` a second time")]
    Duplicate {
        /// Owner of the second declaration.
        owner: &'static str,
        /// Language of the file.
        lang: &'static str,
        /// The key.
        key: String,
    },
}

struct Language {
    prepared: HashMap<String, Prepared>,
    bundle: FluentBundle<FluentResource>,
}

/// All messages, in both languages.
pub struct Words {
    fr: Language,
    en: Language,
}

impl Words {
    /// Reads all sources. A key stands in one source only.
    pub fn load(sources: &[WordSource]) -> Result<Self, WordsError> {
        Ok(Self { fr: Language::load(Lang::Fr, sources)?, en: Language::load(Lang::En, sources)? })
    }

    /// A message without argument; the key itself where it is unknown (a test forbids that).
    pub fn plain<'a>(&'a self, lang: Lang, key: &'a str) -> &'a str {
        match self.language(lang).prepared.get(key) {
            Some(Prepared::Plain(text)) => text,
            _ => key,
        }
    }

    /// A message with named arguments.
    pub fn with(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let language = self.language(lang);
        match language.prepared.get(key) {
            Some(Prepared::Plain(text)) => text.clone(),
            Some(Prepared::Inserts(parts)) => pattern::fill(parts, args, lang),
            Some(Prepared::Selects) => language.format(lang, key, args),
            None => key.to_owned(),
        }
    }

    /// Whether the key exists in the language.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.language(lang).prepared.contains_key(key)
    }

    /// All keys of a language, in no order.
    pub fn keys(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.language(lang).prepared.keys().map(String::as_str)
    }

    const fn language(&self, lang: Lang) -> &Language {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

/// An argument of a message.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// A text, inserted as it is.
    Text(&'a str),
    /// A count: decides plurals, and is written with the separators of the language.
    Count(u64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count as u64)
    }
}

/// Numbers written in a template. A negative count counts nothing.
impl From<i32> for Arg<'_> {
    fn from(count: i32) -> Self {
        Arg::Count(u64::try_from(count).unwrap_or_default())
    }
}

impl From<&i32> for Arg<'_> {
    fn from(count: &i32) -> Self {
        (*count).into()
    }
}

impl From<&usize> for Arg<'_> {
    fn from(count: &usize) -> Self {
        Arg::Count(*count as u64)
    }
}

impl From<&u64> for Arg<'_> {
    fn from(count: &u64) -> Self {
        Arg::Count(*count)
    }
}

impl From<&u32> for Arg<'_> {
    fn from(count: &u32) -> Self {
        Arg::Count((*count).into())
    }
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Arg::Count(count)
    }
}

impl From<u32> for Arg<'_> {
    fn from(count: u32) -> Self {
        Arg::Count(count.into())
    }
}

impl Language {
    fn load(lang: Lang, sources: &[WordSource]) -> Result<Self, WordsError> {
        let id = match lang {
            Lang::Fr => langid!("fr"),
            Lang::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut prepared = HashMap::new();
        for source in sources {
            let text = match lang {
                Lang::Fr => source.fr,
                Lang::En => source.en,
            };
            let resource = parse(source.owner, lang, text)?;
            for (key, message) in pattern::prepare(&resource, lang) {
                if prepared.insert(key.clone(), message).is_some() {
                    return Err(WordsError::Duplicate { owner: source.owner, lang: lang.code(), key });
                }
            }
            // A duplicate was found above, so that adding cannot fail.
            let _ = bundle.add_resource(resource);
        }
        Ok(Self { prepared, bundle })
    }

    fn format(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut values = FluentArgs::with_capacity(args.len() * 2);
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::from(*text)),
                Arg::Count(count) => values.set(*name, FluentValue::from(*count)),
            }
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        if !errors.is_empty() {
            tracing::error!(words.key = key, words.errors = errors.len(), "a message could not be completed");
        }
        typography::set(&text, lang).into_owned()
    }
}

fn parse(owner: &'static str, lang: Lang, text: &str) -> Result<FluentResource, WordsError> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| WordsError::Syntax {
        owner,
        lang: lang.code(),
        detail: errors.first().map_or_else(String::new, ToString::to_string),
    })
}
