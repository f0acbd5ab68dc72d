//! Who keeps a program up.

use super::lists::MaintenanceType;
use super::model::{Contact, Contractor, Maintenance, Web, Words};
use super::problem::What;
use super::read::{date, email, listed};
use super::reader::{Reader, Section};

/// Reads the section.
pub(super) fn read(reader: &mut Reader, file: &Section<'_>) -> Option<Maintenance> {
    let node = reader.must_have(file, "maintenance")?;
    let section = reader.section(node, "maintenance".to_owned(), &["type", "contractors", "contacts"])?;
    let fields = ["name", "until", "email", "website"];
    let contractors = reader.sections(&section, "contractors", &fields, contractor);
    let fields = ["name", "email", "phone", "affiliation"];
    let contacts = reader.sections(&section, "contacts", &fields, contact);
    let kind = reader.required(&section, "type", listed::<MaintenanceType>)?;
    agree(reader, &section, kind);
    Some(match kind {
        MaintenanceType::Internal => Maintenance::Internal(contacts),
        MaintenanceType::Community => Maintenance::Community(contacts),
        MaintenanceType::Contract => Maintenance::Contract(contractors, contacts),
        MaintenanceType::Nobody => Maintenance::Nobody(contacts),
    })
}

/// Whether those who are told go with the type.
fn agree(reader: &mut Reader, section: &Section<'_>, kind: MaintenanceType) {
    let has = |key| section.get(key).is_some_and(|node| !reader_is_empty(node));
    let (contractors, contacts) = (has("contractors"), has("contacts"));
    let by_people = matches!(kind, MaintenanceType::Internal | MaintenanceType::Community);
    let (key, what) = match kind {
        MaintenanceType::Contract if !contractors => ("contractors", What::NeedsContractors),
        _ if kind != MaintenanceType::Contract && contractors => ("contractors", What::ForbidsContractors),
        _ if by_people && !contacts => ("contacts", What::NeedsContacts),
        _ => return,
    };
    let place = section.key(key).or_else(|| section.key("type")).map(|key| key.place).unwrap_or_default();
    reader.tell(place, section.path(key), what);
}

/// A list with nothing in it, or nothing at all.
const fn reader_is_empty(node: &super::yaml::Node) -> bool {
    match &node.value {
        super::yaml::Value::Null => true,
        super::yaml::Value::List(items) => items.is_empty(),
        _ => false,
    }
}

fn contractor(reader: &mut Reader, one: &Section<'_>) -> Option<Contractor> {
    let rest = (reader.optional(one, "email", email), reader.optional(one, "website", Web::new));
    let until = reader.required(one, "until", date);
    let name = reader.required(one, "name", Words::new);
    Some(Contractor { name: name?, until: until?, email: rest.0, website: rest.1 })
}

fn contact(reader: &mut Reader, one: &Section<'_>) -> Option<Contact> {
    let email = reader.optional(one, "email", email);
    let phone = reader.optional(one, "phone", Words::new);
    let affiliation = reader.optional(one, "affiliation", Words::new);
    Some(Contact { name: reader.required(one, "name", Words::new)?, email, phone, affiliation })
}
