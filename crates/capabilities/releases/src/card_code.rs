//! The files that go with a program: `publiccode.yml` and `LICENSE`, out of what was told.

use std::collections::BTreeMap;

use chrono::Datelike as _;
use maillage_release::publiccode::{
    Audience, Contact, Country, DependsOn, Description, Expression, Language, Maintenance, Measured,
    Organisation, PublicCode, Uri, Web, What, Words,
};
use maillage_release::{Notice, license_file};

use crate::model::{Deliverable, Software, Source};

/// What stands around a deliverable.
pub struct Around<'a> {
    /// Name of the network, or of the host place: contact goes through it.
    pub through: &'a str,
    /// Address of the network.
    pub home: &'a str,
    /// Address of the page of the releases.
    pub page: &'a str,
    /// Who makes it, in words: never the name of one person.
    pub team: &'a str,
    /// Who took it up.
    pub used_by: &'a [String],
}

/// The file `LICENSE`.
pub fn license(one: &Deliverable, around: &Around<'_>) -> String {
    let sheet = &one.sheet;
    let notice = Notice {
        title: sheet.title.as_str(),
        year: sheet.day.year(),
        holders: around.team,
        address: sheet.address.as_str(),
    };
    license_file(sheet.nature, sheet.licence, &notice)
}

/// The card of a program.
///
/// # Errors
/// Where something is told that the standard does not take: never for what was read by our own form.
pub fn publiccode(one: &Deliverable, software: &Software, around: &Around<'_>) -> Result<PublicCode, What> {
    let sheet = &one.sheet;
    let description = Description {
        localised_name: None,
        short: Measured::new(software.short.as_str())?,
        long: Some(Measured::new(sheet.about.as_str())?),
        documentation: None,
        api_documentation: None,
        features: software.features.iter().map(|one| Words::new(one.as_str())).collect::<Result<_, _>>()?,
        screenshots: Vec::new(),
        videos: Vec::new(),
        awards: Vec::new(),
    };
    let contact = Contact {
        name: Words::new(around.team)?,
        email: None,
        phone: None,
        affiliation: Some(Words::new(around.through)?),
    };
    Ok(PublicCode {
        name: Words::new(sheet.title.as_str())?,
        application_suite: None,
        url: Uri::of_repository(sheet.address.as_str())?,
        landing_url: Web::new(around.page).ok(),
        is_based_on: sheet.sources.iter().filter_map(repository).collect(),
        software_version: sheet.version.as_ref().map(|version| Words::new(version.as_str())).transpose()?,
        release_date: Some(sheet.day),
        logo: None,
        platforms: software.platforms.iter().map(|one| Words::new(one.as_str())).collect::<Result<_, _>>()?,
        categories: Vec::new(),
        used_by: around.used_by.iter().filter_map(|name| Words::new(name).ok()).collect(),
        funded_by: Vec::new(),
        organisation: Uri::of_organisation(around.home)
            .ok()
            .map(|uri| Organisation { uri: Some(uri), name: Words::new(around.through).ok() }),
        roadmap: None,
        development_status: software.status,
        software_type: software.kind,
        audience: Audience { countries: vec![Country::new("FR")?], ..Audience::default() },
        description: BTreeMap::from([(Language::new("fr")?, description)]),
        license: Expression::new(sheet.licence.code())?,
        main_copyright_owner: Some(Words::new(around.team)?),
        maintenance: Maintenance::Community(vec![contact]),
        localisation_ready: sheet.languages.len() > 1,
        available_languages: sheet.languages.clone(),
        depends_on: DependsOn::default(),
        supports: Vec::new(),
    })
}

/// The repository of a source that is a program.
fn repository(source: &Source) -> Option<Uri> {
    let of_code = match &source.origin {
        maillage_release::Origin::Listed(licence) => licence.is_of_code(),
        _ => false,
    };
    let address = source.address.as_ref().filter(|_| of_code)?;
    Uri::of_repository(address.as_str()).ok()
}
