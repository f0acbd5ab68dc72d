//! The values of a place, column by column.

use maillage_vocabulary::{Line, Text};
use std::borrow::Cow;

use maillage_opening_hours::Hours;
use maillage_vocabulary::{ClosedList, ClosedSet, Email, WebAddress};

use super::Ids;
use crate::exchange::national::columns::Column;
use crate::model::{Opening, Place};

/// The text of a column; empty when the place says nothing of it.
pub(super) fn text(place: &Place, column: Column, ids: Ids) -> Cow<'_, str> {
    let sheet = &place.sheet;
    let (location, contact) = (&sheet.location, &sheet.contact);
    match column {
        Column::Id if ids == Ids::Public => place.id.as_str().into(),
        Column::Id => sheet.origin.id.as_str().into(),
        Column::Pivot => sheet.pivot.as_str().into(),
        Column::Name => sheet.name.as_str().into(),
        Column::Commune => location.commune_name.as_str().into(),
        Column::PostalCode => location.postal_code.as_str().into(),
        Column::CommuneCode => location.commune.as_ref().map_or("", |code| code.as_str()).into(),
        Column::Street => location.street.as_str().into(),
        Column::Complement => line(location.complement.as_ref()),
        Column::Latitude => location.point.map_or(Cow::Borrowed(""), |point| point.lat().to_string().into()),
        Column::Longitude => location.point.map_or(Cow::Borrowed(""), |point| point.lon().to_string().into()),
        Column::Typologies => list(sheet.typologies),
        Column::Phone => contact.phone.as_ref().map_or("", |phone| phone.as_str()).into(),
        Column::Emails => joined(contact.emails.iter().map(Email::as_str)),
        Column::Websites => joined(contact.websites.iter().map(WebAddress::as_str)),
        Column::Hours => sheet.opening.as_ref().and_then(Opening::hours).map_or("", Hours::as_str).into(),
        Column::Summary => sheet.summary.as_ref().map_or("", Text::as_str).into(),
        Column::Detail => sheet.detail.as_ref().map_or("", Text::as_str).into(),
        Column::Source => line(sheet.origin.source.as_ref()),
        Column::Mobility => list(sheet.mobility),
        Column::Parent => line(sheet.parent.as_ref()),
        Column::Updated => sheet.updated.to_string().into(),
        Column::Services => list(sheet.services),
        Column::Audiences => list(sheet.audiences),
        Column::Care => list(sheet.care),
        Column::Costs => list(sheet.costs),
        Column::Programmes => list(sheet.programmes),
        Column::Labels => list(sheet.labels),
        Column::OtherLabels => joined(sheet.other_labels.iter()),
        Column::Access => list(sheet.access),
        Column::Support => list(sheet.support),
        Column::AccessibilitySheet => address(sheet.accessibility_sheet.as_ref()),
        Column::Booking => address(contact.booking.as_ref()),
        // Only v0.1 has it: its values stand in two columns since.
        Column::Publics => Cow::Borrowed(""),
    }
}

fn line<const MAX: usize>(line: Option<&Line<MAX>>) -> Cow<'_, str> {
    line.map_or("", Line::as_str).into()
}

fn address(address: Option<&WebAddress>) -> Cow<'_, str> {
    address.map_or("", WebAddress::as_str).into()
}

fn list<T: ClosedList>(values: ClosedSet<T>) -> Cow<'static, str> {
    let mut values = values.iter().map(T::national);
    match (values.next(), values.next()) {
        (None, _) => Cow::Borrowed(""),
        (Some(only), None) => Cow::Borrowed(only),
        (Some(first), Some(second)) => joined([first, second].into_iter().chain(values)).into_owned().into(),
    }
}

fn joined<'v>(values: impl Iterator<Item = &'v str>) -> Cow<'v, str> {
    let mut text = String::new();
    for (rank, value) in values.enumerate() {
        if rank > 0 {
            text.push('|');
        }
        text.push_str(value);
    }
    text.into()
}
