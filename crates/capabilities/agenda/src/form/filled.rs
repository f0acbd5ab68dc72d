//! Forms that are filled in already: blank ones with what is usual, and those of what was announced.

use chrono::{NaiveDate, NaiveDateTime};
use maillage_places::model::PlaceId;
use maillage_territory::Territories;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue};
use maillage_vocabulary::{ClosedList, WebAddress};

use super::Typed;
use crate::model::{Description, Host, LineOfContact, Sheet};
use crate::view::Entry;

impl Typed {
    /// An event as its form would hold it.
    pub fn of(entry: &Entry) -> Self {
        let sheet = &entry.series.sheet;
        let mut typed = Self::of_sheet(sheet);
        let (start, end) = entry.span;
        typed.day = start.date().to_string();
        typed.from = clock(start);
        typed.to = clock(end);
        typed
    }

    /// What is announced, as its form would hold it.
    pub fn of_sheet(sheet: &Sheet) -> Self {
        let slugs = |slugs: Vec<&'static str>| slugs.into_iter().map(str::to_owned).collect();
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let (address, commune) = match &sheet.host {
            Host::Elsewhere { address, commune } => {
                let named = Territories::embedded().commune(commune.as_str());
                (address.as_str().to_owned(), named.map_or_else(String::new, |one| one.name.to_string()))
            }
            Host::Place(_) | Host::Network => Default::default(),
        };
        Self {
            title: sheet.title.as_str().to_owned(),
            kind: sheet.kind.slug().to_owned(),
            description: text(sheet.description.as_ref().map(Description::as_str)),
            venue: sheet.venue.slug().to_owned(),
            place: text(sheet.place().map(PlaceId::as_str)),
            address,
            commune,
            link: text(sheet.link.as_ref().map(WebAddress::as_str)),
            joining: sheet.joining.slug().to_owned(),
            capacity: sheet.capacity.map_or_else(String::new, |seats| seats.get().to_string()),
            phone: text(sheet.phone.as_ref().map(LineOfContact::as_str)),
            price: text(sheet.price.as_ref().map(LineOfContact::as_str)),
            languages: slugs(sheet.languages.iter().map(ClosedList::slug).collect()),
            welcome: slugs(sheet.welcome.iter().map(ClosedList::slug).collect()),
            themes: slugs(sheet.themes.iter().map(ClosedList::slug).collect()),
            audience: slugs(sheet.audience.iter().map(ClosedList::slug).collect()),
            ..Self::default()
        }
    }

    /// An empty form: a workshop on site, on registration, in French.
    pub fn blank(today: NaiveDate) -> Self {
        Self {
            kind: AgendaKind::Workshop.slug().to_owned(),
            venue: Venue::OnSite.slug().to_owned(),
            joining: Joining::Registration.slug().to_owned(),
            day: (today + chrono::Days::new(7)).to_string(),
            from: "10:00".to_owned(),
            to: "12:00".to_owned(),
            repeat: "no".to_owned(),
            languages: vec![SpokenLanguage::French.slug().to_owned()],
            ..Self::default()
        }
    }
}

fn clock(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}
