//! The charter that each team accepts: its text stands in the words of the product, version by version.

/// The version that is accepted today.
pub const VERSION: u16 = 1;

/// Keys of the articles of a version: a title and a sentence each. Versions that were accepted stay.
pub const fn articles(version: u16) -> &'static [(&'static str, &'static str)] {
    match version {
        1 => &[
            ("trials-charter-1-why", "trials-charter-1-why-text"),
            ("trials-charter-1-free", "trials-charter-1-free-text"),
            ("trials-charter-1-clear", "trials-charter-1-clear-text"),
            ("trials-charter-1-thanks", "trials-charter-1-thanks-text"),
            ("trials-charter-1-data", "trials-charter-1-data-text"),
            ("trials-charter-1-respect", "trials-charter-1-respect-text"),
            ("trials-charter-1-answer", "trials-charter-1-answer-text"),
            ("trials-charter-1-public", "trials-charter-1-public-text"),
        ],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_today_has_articles() {
        assert!(!articles(VERSION).is_empty() && articles(VERSION + 1).is_empty());
    }
}
