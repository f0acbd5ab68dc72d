//! A place as the API tells it.

use chrono::{NaiveDate, NaiveDateTime};
use maillage_shell::Ctx;
use maillage_territory::Point;
use maillage_vocabulary::ClosedList;
use maillage_vocabulary::{Line, Text};
use serde::Serialize;
use utoipa::ToSchema;

use crate::model::{Status, Wheelchair};
use crate::view::{Entry, Snapshot};

/// A place.
#[derive(Serialize, ToSchema)]
pub struct PlaceJson {
    /// Public id, permanent: 8 characters.
    #[schema(example = "7K2M9QXA")]
    pub id: String,
    /// Name.
    pub name: String,
    /// Page of the place.
    pub href: String,
    /// Number and street.
    pub address: String,
    /// Floor, building, locality.
    pub address_complement: Option<String>,
    /// Postal code.
    pub postal_code: String,
    /// Name of the commune.
    pub commune: String,
    /// INSEE code of the commune of today.
    pub commune_code: Option<String>,
    /// SIREN of the intercommunalité.
    pub epci_code: Option<String>,
    /// Code of the département.
    pub departement_code: Option<String>,
    /// WGS 84.
    pub latitude: Option<f64>,
    /// WGS 84.
    pub longitude: Option<f64>,
    /// Kilometres from the origin of the query.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance_km: Option<f64>,
    /// International telephone number.
    pub phone: Option<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Web sites.
    pub websites: Vec<String>,
    /// Where to book an appointment.
    pub booking: Option<String>,
    /// Opening hours in the OpenStreetMap syntax.
    pub opening_hours: Option<String>,
    /// What the source says of the hours that could not be understood.
    pub opening_hours_text: Option<String>,
    /// Whether anybody can walk in now; null where it is not known.
    pub open_now: Option<bool>,
    /// Short presentation.
    pub summary: Option<String>,
    /// Long presentation.
    pub description: Option<String>,
    /// Services: slugs, as in the filters.
    pub services: Vec<&'static str>,
    /// Audiences: slugs.
    pub audiences: Vec<&'static str>,
    /// Care: slugs.
    pub care: Vec<&'static str>,
    /// Costs: slugs.
    pub costs: Vec<&'static str>,
    /// Ways to get help: slugs.
    pub access: Vec<&'static str>,
    /// Ways to be helped: slugs.
    pub support: Vec<&'static str>,
    /// Kinds of structure: codes of the national schema.
    pub types: Vec<&'static str>,
    /// National programmes: slugs.
    pub programmes: Vec<&'static str>,
    /// Training and labels: slugs.
    pub labels: Vec<&'static str>,
    /// Other labels, as the source writes them.
    pub other_labels: Vec<String>,
    /// Whether a wheelchair gets in: `yes`, `partly`, `no` or `unknown`.
    pub wheelchair: &'static str,
    /// Day of the last change at the source.
    pub updated: NaiveDate,
    /// Collector of the data.
    pub source: Option<String>,
    /// Since when the source no longer has the place; null while it has.
    pub absent_since: Option<NaiveDate>,
}

fn slugs<L: ClosedList>(values: impl IntoIterator<Item = L>) -> Vec<&'static str> {
    values.into_iter().map(ClosedList::slug).collect()
}

impl PlaceJson {
    /// Tells a place.
    pub fn of(ctx: &Ctx, snapshot: &Snapshot, entry: &Entry, km: Option<f64>) -> Self {
        let place = &entry.place;
        let sheet = &place.sheet;
        let location = &sheet.location;
        let calendar = snapshot.document(place.id.as_str()).and_then(|document| snapshot.calendar(document));
        let now: NaiveDateTime = ctx.local_now();
        let text = |text: Option<&str>| text.map(str::to_owned);
        Self {
            id: place.id.as_str().to_owned(),
            name: sheet.name.as_str().to_owned(),
            href: entry.href(),
            address: location.street.as_str().to_owned(),
            address_complement: text(location.complement.as_ref().map(Line::as_str)),
            postal_code: location.postal_code.to_string(),
            commune: entry.commune_name().to_owned(),
            commune_code: location.commune.map(|code| code.to_string()),
            epci_code: entry.commune.and_then(|commune| commune.epci).map(|code| code.to_string()),
            departement_code: entry.commune.map(|commune| commune.departement.to_string()),
            latitude: location.point.map(Point::lat),
            longitude: location.point.map(Point::lon),
            distance_km: km.map(|km| (km * 1000.0).round() / 1000.0),
            phone: sheet.contact.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            emails: sheet.contact.emails.iter().map(|email| email.as_str().to_owned()).collect(),
            websites: sheet.contact.websites.iter().map(|site| site.as_str().to_owned()).collect(),
            booking: sheet.contact.booking.as_ref().map(|site| site.as_str().to_owned()),
            opening_hours: entry.hours().map(|hours| hours.as_str().to_owned()),
            opening_hours_text: text(sheet.opening.as_ref().and_then(|opening| opening.rest())),
            open_now: calendar.map(|calendar| calendar.is_open(now)),
            summary: text(sheet.summary.as_ref().map(Text::as_str)),
            description: text(sheet.detail.as_ref().map(Text::as_str)),
            services: slugs(sheet.services.iter()),
            audiences: slugs(sheet.audiences.iter()),
            care: slugs(sheet.care.iter()),
            costs: slugs(sheet.costs.iter()),
            access: slugs(sheet.access.iter()),
            support: slugs(sheet.support.iter()),
            types: sheet.typologies.iter().map(ClosedList::national).collect(),
            programmes: slugs(sheet.programmes.iter()),
            labels: slugs(sheet.labels.iter()),
            other_labels: sheet.other_labels.iter().map(str::to_owned).collect(),
            wheelchair: wheelchair(sheet.wheelchair),
            updated: sheet.updated,
            source: text(sheet.origin.source.as_ref().map(Line::as_str)),
            absent_since: match place.status {
                Status::Active => None,
                Status::AbsentFromSource(day) => Some(day),
            },
        }
    }
}

const fn wheelchair(wheelchair: Wheelchair) -> &'static str {
    match wheelchair {
        Wheelchair::Yes => "yes",
        Wheelchair::Partly => "partly",
        Wheelchair::No => "no",
        Wheelchair::Unknown => "unknown",
    }
}
