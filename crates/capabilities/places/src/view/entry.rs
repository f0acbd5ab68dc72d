//! A place in the view, with what pages need beside its sheet.

use maillage_opening_hours::Hours;
use maillage_territory::{Commune, Territories};

use crate::model::Place;

/// A place, ready to be shown.
#[derive(Debug)]
pub struct Entry {
    /// The place.
    pub place: Place,
    /// The source that it was imported from.
    pub source: String,
    /// The readable part of its address.
    pub slug: String,
    /// The commune of today.
    pub commune: Option<&'static Commune>,
}

impl Entry {
    /// Prepares a place.
    pub fn new(place: Place, source: String) -> Self {
        let location = &place.sheet.location;
        let commune = location.commune.and_then(|code| Territories::embedded().commune(code.as_str()));
        let slug = slug(&format!("{} {}", place.sheet.name.as_str(), location.commune_name.as_str()));
        Self { place, source, slug, commune }
    }

    /// Its hours, where they are understood.
    pub fn hours(&self) -> Option<&Hours> {
        self.place.sheet.opening.as_ref()?.hours()
    }

    /// The address of its page.
    pub fn href(&self) -> String {
        format!("/lieux/{}-{}", self.place.id.as_str(), self.slug)
    }
}

/// Words joined by hyphens, at most 60 letters, cut between words.
fn slug(text: &str) -> String {
    let mut out = String::with_capacity(60);
    for word in maillage_search::fold(text)
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        if out.len() + word.len() > 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn slugs_are_readable_and_plain() {
        assert_eq!(slug("Médiathèque d’Aix « Cité du Livre »"), "mediatheque-d-aix-cite-du-livre");
        assert_eq!(slug("<script>alert(1)</script>"), "script-alert-1-script");
        assert!(slug(&"très long ".repeat(50)).len() <= 60);
    }
}
