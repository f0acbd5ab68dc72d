//! What people wrote, as moderation needs to know it: where it stands, who wrote it, and how it is hidden.

use maillage_vocabulary::codes;

codes! {
    /// Who wrote something. Never a name.
    pub enum Author("author of what is written") {
        /// An inhabitant, with an account or without.
        Inhabitant = "inhabitant",
        /// A professional, or the team of a place.
        Professional = "professional",
        /// A public body, or the network itself.
        Body = "body",
    }
}

/// Something that people wrote, at a public path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The one path of its page, whatever path led there: `/besoins/7k2m9qxa`.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it says, in plain text: for whoever decides, and never kept.
    pub text: String,
    /// Key of the name of its kind: `search-kind-need`.
    pub kind: &'static str,
    /// Who wrote it.
    pub author: Author,
    /// Whether everyone sees it now; only then it can be reported.
    pub shown: bool,
    /// Whether its author can be written to, by her account or a relay, and can mend it: the capability then hands on
    /// [`Hiding::contest`]. Otherwise the reason stands on the page of the thing.
    pub reachable: bool,
}

/// What moderation decided of something written, for the capability that keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hiding<'a> {
    /// The path of its page, as in [`Written::path`].
    pub path: &'a str,
    /// True to hide it, false to show it again.
    pub hidden: bool,
    /// Why, with the reference of the decision: one line of 300 characters at most, that everyone may read.
    pub reason: &'a str,
    /// The address at which its author contests the decision, or says that it is mended: for her alone.
    pub contest: Option<&'a str>,
}

/// Where something stood before it was hidden, by all that happened to it in order; none where it is not hidden.
///
/// `first`: where it stood at the beginning; `turns`: the steps that hide it and show it again; `after`: where any other
/// step leads, none where it may not happen. A step that could not happen changes nothing.
pub fn before_hiding<S: Copy, T: Copy + PartialEq>(
    first: S,
    steps: impl IntoIterator<Item = T>,
    turns: (T, T),
    after: impl Fn(S, T) -> Option<S>,
) -> Option<S> {
    let (mut state, mut before) = (first, None);
    for step in steps {
        match before {
            Some(stood) if step == turns.1 => (state, before) = (stood, None),
            None if step == turns.0 => before = after(state, step).map(|_| state),
            _ => state = after(state, step).unwrap_or(state),
        }
    }
    before
}

/// What is told to whoever comes to where something was hidden.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Why, in words for everyone.
    pub reason: String,
    /// Where the decision is read, and contested by whoever wrote it.
    pub href: String,
}
