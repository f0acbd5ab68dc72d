//! A need as it is told in a form or by a program, and what it means.

use maillage_territory::{CommuneCode, Scope, Territories, TerritoryCode};
use maillage_vocabulary::lists::needs::{NeedAudience, NeedKind, Sphere};
use maillage_vocabulary::{ClosedList, TextError};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{Area, OwnArea, Service, Story, Title, Wish};

/// What was told, as it came.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(default)]
pub struct Told {
    /// A word of the sender: sent twice, it is one need.
    pub key: String,
    /// What blocks, in a sentence of 120 characters.
    pub title: String,
    /// What happens, 2,000 characters.
    pub story: String,
    /// What would help, 600 characters; may be empty.
    pub wish: String,
    /// Name of the digital service that it is about, 120 characters; may be empty.
    pub service: String,
    /// Slug of a policy area, or the id of one of the network.
    pub area: String,
    /// Slug of a kind.
    pub kind: String,
    /// Slug of a sphere of life; may be empty.
    pub sphere: String,
    /// Slug of an audience; everyone where it is empty.
    pub audience: String,
    /// Code or name of a commune; the whole network where it is empty.
    pub commune: String,
}

/// A need that can be raised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// What blocks.
    pub title: Title,
    /// What happens.
    pub story: Story,
    /// What would help.
    pub wish: Option<Wish>,
    /// The digital service that it is about.
    pub service: Option<Service>,
    /// Policy area.
    pub area: Area,
    /// What would answer it.
    pub kind: NeedKind,
    /// Sphere of life.
    pub sphere: Option<Sphere>,
    /// Whom it concerns.
    pub audience: NeedAudience,
    /// Where.
    pub commune: Option<CommuneCode>,
}

/// A field that is not right, and the key of the sentence that says what to do.
pub type Fault = (&'static str, &'static str);

impl Told {
    /// What is told on the first screen: what happens.
    pub fn first(&self) -> Vec<Fault> {
        [self.title().err(), self.story().err()].into_iter().flatten().collect()
    }

    /// What is told on the second: what would help, and whom.
    pub fn second(&self, scope: &Scope, own: &[OwnArea]) -> Vec<Fault> {
        let faults = [
            self.kind().err(),
            self.wish().err(),
            self.service().err(),
            self.area(own).err(),
            self.sphere().err(),
            self.audience().err(),
            self.commune(scope).err(),
        ];
        faults.into_iter().flatten().collect()
    }

    /// The whole.
    pub fn read(&self, scope: &Scope, own: &[OwnArea]) -> Result<Draft, Vec<Fault>> {
        let whole = || {
            Ok(Draft {
                title: self.title()?,
                story: self.story()?,
                wish: self.wish()?,
                service: self.service()?,
                area: self.area(own)?,
                kind: self.kind()?,
                sphere: self.sphere()?,
                audience: self.audience()?,
                commune: self.commune(scope)?,
            })
        };
        whole().map_err(|_: Fault| self.first().into_iter().chain(self.second(scope, own)).collect())
    }

    fn title(&self) -> Result<Title, Fault> {
        Title::new(&self.title)
            .map_err(|error| ("title", of_text(error, "need-error-title", "need-error-title-long")))
    }

    fn story(&self) -> Result<Story, Fault> {
        Story::new(&self.story)
            .map_err(|error| ("story", of_text(error, "need-error-story", "need-error-story-long")))
    }

    fn wish(&self) -> Result<Option<Wish>, Fault> {
        match Wish::new(&self.wish) {
            Ok(wish) => Ok(Some(wish)),
            Err(TextError::Empty) => Ok(None),
            Err(TextError::TooLong { .. }) => Err(("wish", "need-error-wish-long")),
        }
    }

    fn service(&self) -> Result<Option<Service>, Fault> {
        match Service::new(&self.service) {
            Ok(service) => Ok(Some(service)),
            Err(TextError::Empty) => Ok(None),
            Err(TextError::TooLong { .. }) => Err(("service", "need-error-title-long")),
        }
    }

    fn area(&self, own: &[OwnArea]) -> Result<Area, Fault> {
        let offered = |area: &Area| match area {
            Area::Common(_) => true,
            Area::Own(id) => own.iter().any(|area| area.id == *id && area.offered),
        };
        Area::from_code(&self.area).filter(offered).ok_or(("area", "need-error-choose"))
    }

    fn kind(&self) -> Result<NeedKind, Fault> {
        NeedKind::from_slug(&self.kind).ok_or(("kind", "need-error-choose"))
    }

    fn sphere(&self) -> Result<Option<Sphere>, Fault> {
        match self.sphere.as_str() {
            "" => Ok(None),
            slug => Sphere::from_slug(slug).map(Some).ok_or(("sphere", "need-error-choose")),
        }
    }

    fn audience(&self) -> Result<NeedAudience, Fault> {
        match self.audience.as_str() {
            "" => Ok(NeedAudience::Everyone),
            slug => NeedAudience::from_slug(slug).ok_or(("audience", "need-error-choose")),
        }
    }

    fn commune(&self, scope: &Scope) -> Result<Option<CommuneCode>, Fault> {
        let text = self.commune.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let all = Territories::embedded();
        match all.understand(text, scope).map(|meant| meant.code) {
            Some(TerritoryCode::Commune(code)) if scope.touches(all, TerritoryCode::Commune(code)) => {
                Ok(Some(code))
            }
            _ => Err(("commune", "need-error-commune")),
        }
    }
}

const fn of_text(error: TextError, empty: &'static str, long: &'static str) -> &'static str {
    match error {
        TextError::Empty => empty,
        TextError::TooLong { .. } => long,
    }
}

#[cfg(test)]
mod tests {
    use maillage_vocabulary::lists::needs::PolicyArea;

    use super::*;
    use crate::model::AreaId;

    fn told() -> Told {
        Told {
            title: "Le car se réserve seulement en ligne".to_owned(),
            story: "Je n’ai pas d’ordinateur.".to_owned(),
            area: "transports".to_owned(),
            kind: "ne-marche-pas".to_owned(),
            commune: "Riez".to_owned(),
            ..Told::default()
        }
    }

    fn scope() -> Scope {
        Scope::default()
    }

    #[test]
    fn a_need_is_read() {
        let draft = told().read(&scope(), &[]).unwrap();
        assert_eq!(
            (draft.area, draft.kind, draft.wish),
            (PolicyArea::Transport.into(), NeedKind::Broken, None)
        );
        assert_eq!(draft.commune.map(|code| code.to_string()).as_deref(), Some("04166"));
        assert_eq!(draft.audience, NeedAudience::Everyone);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let wrong = Told { area: "lune".to_owned(), commune: "Lyon".to_owned(), ..Told::default() };
        let fields: Vec<_> =
            wrong.read(&scope(), &[]).unwrap_err().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["title", "story", "kind", "area", "commune"]);
    }
    #[test]
    fn an_area_of_the_network_is_chosen_as_long_as_it_is_offered() {
        let id = AreaId::from_bits(9);
        let area = |offered| OwnArea {
            id,
            fr: "Montagne".parse().unwrap(),
            en: "Mountains".parse().unwrap(),
            offered,
        };
        let told = Told { area: id.to_string(), ..told() };
        assert_eq!(told.read(&scope(), &[area(true)]).unwrap().area, Area::Own(id));
        assert!(told.read(&scope(), &[area(false)]).is_err());
        assert!(told.read(&scope(), &[]).is_err());
    }
}
