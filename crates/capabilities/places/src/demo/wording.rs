//! French around names: contractions, lists, and the plain form that web addresses take.

/// "à Manosque", "au Lavandou", "aux Mées".
pub fn at(name: &str) -> String {
    if let Some(rest) = name.strip_prefix("Le ") {
        format!("au {rest}")
    } else if let Some(rest) = name.strip_prefix("Les ") {
        format!("aux {rest}")
    } else {
        format!("à {name}")
    }
}

/// A name for web addresses: small letters and hyphens, 50 at most.
pub fn plain(text: &str) -> String {
    let folded = maillage_search::fold(text);
    let mut out = String::new();
    for word in folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        if out.len() + word.len() >= 50 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

/// "a", "a et b", "a, b et c".
pub fn listed(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} et {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Manosque", "à Manosque")]
    #[case("Le Lavandou", "au Lavandou")]
    #[case("Les Mées", "aux Mées")]
    #[case("La Ciotat", "à La Ciotat")]
    #[case("L'Isle-sur-la-Sorgue", "à L'Isle-sur-la-Sorgue")]
    fn names_of_communes(#[case] name: &str, #[case] there: &str) {
        assert_eq!(at(name), there);
    }

    #[test]
    fn addresses_are_plain_and_short() {
        assert_eq!(plain("L’Œillet bavard, à Èze"), "l-oeillet-bavard-a-eze");
        assert!(plain(&"mot ".repeat(40)).len() < 50);
    }

    #[test]
    fn lists_read_aloud() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&["a"]), "a");
        assert_eq!(listed(&["a", "b", "c"]), "a, b et c");
    }
}
