//! Street, postal code and commune.

use maillage_territory::{Commune, CommuneCode, Point, PostalCode};

use super::Reading;
use super::communes::{is_cedex, is_name_of, padded, read_postal_code, resolve, served};
use crate::exchange::Reason;
use crate::exchange::national::columns::Column;
use crate::model::{CommuneName, Location, PlaceNameError, Street};

/// A commune of the embedded territories, if there is one.
type Found = Option<&'static Commune>;

impl Reading<'_> {
    /// None when the street, the postal code or the commune cannot be had.
    pub(super) fn location(&mut self) -> Option<Location> {
        let (code, name, postal) =
            (self.text(Column::CommuneCode), self.text(Column::Commune), self.text(Column::PostalCode));
        let coded = if code.is_empty() { None } else { self.context.communes.get(&padded(&code)) };
        let postal_code = self.postal_code(&postal, coded);
        let named = self.commune(&code, &name, postal_code, coded);
        let point = self.point(named);
        let commune = named.or_else(|| self.around(point, &code, &name, postal_code));
        self.look_outside(commune);
        let commune_name = self.commune_name(&name, commune);
        let street = self.street();
        let complement = self.line(Column::Complement);
        Some(Location {
            commune: commune.map(|commune| commune.code),
            commune_name: commune_name?,
            postal_code: postal_code?,
            street: street?,
            complement,
            point,
        })
    }

    /// A network may welcome a place outside its territory: a person is asked.
    fn look_outside(&mut self, commune: Found) {
        let outside =
            |commune: &&Commune| self.context.options.scope.as_ref().is_some_and(|s| !s.contains(commune));
        if let Some(commune) = commune.filter(outside) {
            let departement = commune.departement.to_string();
            self.say(Column::Commune, commune.name, Reason::OutsideTerritory, &departement, None);
        }
    }

    fn postal_code(&mut self, text: &str, coded: Option<&Commune>) -> Option<PostalCode> {
        if text.is_empty() {
            let Some([only]) = coded.map(|commune| &*commune.postal_codes) else {
                self.require(Column::PostalCode);
                return None;
            };
            self.say(Column::PostalCode, "", Reason::PostalCodeFound, "", Some(only.as_str()));
            return Some(*only);
        }
        let Some(code) = read_postal_code(text) else {
            self.say(Column::PostalCode, text, Reason::PostalCodeForm, "", None);
            return None;
        };
        if code.as_str() != text {
            self.say(Column::PostalCode, text, Reason::PostalCodeRewritten, "", Some(code.as_str()));
        }
        Some(code)
    }

    fn commune_name(&mut self, text: &str, commune: Option<&Commune>) -> Option<CommuneName> {
        let official = || commune.and_then(|commune| CommuneName::repaired(commune.name).ok());
        match CommuneName::new(text) {
            Ok(name) => return Some(name),
            Err(PlaceNameError::Character(refused)) => {
                let repaired = CommuneName::repaired(text).ok().or_else(official);
                let fix = repaired.as_ref().map(CommuneName::as_str);
                if fix.is_none() {
                    self.require(Column::Commune);
                }
                self.say(Column::Commune, text, Reason::CharactersReplaced, &refused.to_string(), fix);
                return repaired;
            }
            Err(PlaceNameError::Text(_)) => {}
        }
        let official = official();
        match &official {
            Some(name) => self.say(Column::Commune, text, Reason::CommuneNameFound, "", Some(name.as_str())),
            None => self.require(Column::Commune),
        }
        official
    }

    fn street(&mut self) -> Option<Street> {
        let text = self.text(Column::Street);
        match Street::new(&text) {
            Ok(street) => return Some(street),
            Err(PlaceNameError::Character(refused)) => {
                if let Ok(street) = Street::repaired(&text) {
                    let detail = refused.to_string();
                    self.say(
                        Column::Street,
                        &text,
                        Reason::CharactersReplaced,
                        &detail,
                        Some(street.as_str()),
                    );
                    return Some(street);
                }
            }
            Err(PlaceNameError::Text(_)) => {
                if let Ok(street) = Street::repaired(&text) {
                    self.say(Column::Street, &text, Reason::TextTooLong, "300", Some(street.as_str()));
                    self.keep_aside(Column::Street, &text);
                    return Some(street);
                }
            }
        }
        self.require(Column::Street);
        None
    }

    /// The commune that code, name and postal code lead to, with what contradicts it said.
    fn commune(&mut self, code: &str, name: &str, postal: Option<PostalCode>, coded: Found) -> Found {
        let territories = self.context.territories;
        let Some(commune) = coded else { return self.found(code, name, postal) };
        if !is_name_of(territories, name, commune) {
            if let Some(other) = postal.and_then(|postal| served(territories, name, postal)) {
                self.code_repaired(Reason::CommuneCodeWrong, code, other);
                return Some(other);
            }
            self.say(Column::Commune, name, Reason::CommuneNameMismatch, commune.name, None);
        }
        if let Some(postal) = postal
            && !commune.postal_codes.contains(&postal)
            && !(is_cedex(territories, postal) && postal.may_be_in(commune.departement))
        {
            self.say(Column::PostalCode, postal.as_str(), Reason::PostalCodeMismatch, commune.name, None);
        }
        self.about_code(code, commune);
        Some(commune)
    }

    fn about_code(&mut self, code: &str, commune: &Commune) {
        if commune.code.as_str() == code {
            return;
        }
        let districts = self.context.territories.districts();
        let district =
            padded(code).parse::<CommuneCode>().is_ok_and(|code| districts.iter().any(|d| d.code == code));
        if !district {
            self.say(
                Column::CommuneCode,
                code,
                Reason::CommuneCodeFormer,
                commune.name,
                Some(commune.code.as_str()),
            );
        }
    }

    fn found(&mut self, code: &str, name: &str, postal: Option<PostalCode>) -> Found {
        let commune = resolve(self.context.territories, name, postal)?;
        let reason = if code.is_empty() { Reason::CommuneCodeFound } else { Reason::CommuneCodeUnknown };
        self.code_repaired(reason, code, commune);
        Some(commune)
    }

    /// The commune in which the point falls, where nothing else leads to one and the postal code agrees.
    fn around(&mut self, point: Option<Point>, code: &str, name: &str, postal: Option<PostalCode>) -> Found {
        if !code.is_empty() {
            self.keep_aside(Column::CommuneCode, code);
        }
        let around = point.and_then(|point| self.context.territories.commune_at(point));
        let agreed =
            around.filter(|commune| postal.is_some_and(|postal| postal.may_be_in(commune.departement)));
        if let Some(commune) = agreed {
            let fix = Some(commune.code.as_str());
            self.say(Column::Commune, name, Reason::CommuneCodeByPoint, commune.name, fix);
        } else if !name.is_empty() {
            let detail = postal.map_or_else(String::new, |postal| postal.to_string());
            self.say(Column::Commune, name, Reason::CommuneUnknown, &detail, None);
        }
        agreed
    }

    fn code_repaired(&mut self, reason: Reason, code: &str, commune: &Commune) {
        self.say(Column::CommuneCode, code, reason, commune.name, Some(commune.code.as_str()));
    }
}
