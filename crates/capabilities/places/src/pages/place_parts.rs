//! The parts of the page of a place, in words.

use maillage_shell::words::Lang;
use maillage_shell::{Ctx, JsonBlock, text};
use maillage_vocabulary::{Access, ClosedList, Cost, Service};
use serde_json::{Value, json};

use crate::model::{Sheet, Wheelchair};
use crate::view::Entry;

/// A sentence with its icon.
pub struct Sentence {
    /// Icon.
    pub icon: &'static str,
    /// Bold words.
    pub title: String,
    /// What follows them.
    pub text: String,
}

/// Kinds of structure, in words.
pub fn kinds(_ctx: &Ctx, sheet: &Sheet) -> Vec<&'static str> {
    sheet.typologies.iter().map(ClosedList::label).collect()
}

/// The long presentation, paragraph by paragraph.
pub fn paragraphs(sheet: &Sheet) -> Vec<String> {
    let detail = sheet.detail.as_ref().map_or("", |text| text.as_str());
    detail.split('\n').map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The address, a line each.
pub fn address_lines(entry: &Entry) -> Vec<String> {
    let location = &entry.place.sheet.location;
    let mut lines = vec![location.street.as_str().to_owned()];
    lines.extend(location.complement.as_ref().map(|text| text.as_str().to_owned()));
    lines.push(format!("{} {}", location.postal_code, entry.commune_name()));
    lines
}

/// How old the information is.
pub struct Freshness {
    /// The words.
    pub words: String,
    /// Colour of their tag.
    pub colour: &'static str,
}

/// How old the information is, in words.
pub fn freshness(ctx: &Ctx, sheet: &Sheet) -> Freshness {
    let today = ctx.local_now().date();
    let Some(updated) = sheet.updated_by(today) else {
        return Freshness { words: ctx.t("place-undated").to_owned(), colour: "ochre" };
    };
    let days = (today - updated).num_days();
    let date = text::date(updated, ctx.lang());
    let (key, colour) = match days {
        i64::MIN..=183 => ("place-fresh", "olive"),
        184..=365 => ("place-aging", "ochre"),
        _ => ("place-stale", "brick"),
    };
    Freshness { words: ctx.tx(key, &[("date", (&date).into())]), colour }
}

/// What one can do there: each service, and what it costs.
pub fn services(ctx: &Ctx, sheet: &Sheet) -> Vec<Sentence> {
    sheet
        .services
        .iter()
        .map(|service| Sentence {
            icon: service_icon(service),
            title: short(service, ctx.lang()).to_owned(),
            text: ctx.t(service_key(service)).to_owned(),
        })
        .collect()
}

fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => value.short_fr(),
        Lang::En => value.short_en(),
    }
}

const fn service_icon(service: Service) -> &'static str {
    match service {
        Service::Procedures => "file-text",
        Service::EverydayTools => "smartphone",
        Service::Employment => "briefcase",
        Service::Safety => "shield-check",
        Service::Parenting => "users",
        Service::Creation => "hammer",
        Service::Understanding => "lightbulb",
        Service::AccessAndEquipment => "laptop",
        Service::AffordableEquipment => "hand-coins",
    }
}

const fn service_key(service: Service) -> &'static str {
    match service {
        Service::Procedures => "service-procedures",
        Service::EverydayTools => "service-everyday-tools",
        Service::Employment => "service-employment",
        Service::Safety => "service-safety",
        Service::Parenting => "service-parenting",
        Service::Creation => "service-creation",
        Service::Understanding => "service-understanding",
        Service::AccessAndEquipment => "service-access",
        Service::AffordableEquipment => "service-affordable",
    }
}

/// Access, told in sentences: price, ways in, ways of help, care, audiences, wheelchair.
pub fn access(ctx: &Ctx, sheet: &Sheet) -> Vec<Sentence> {
    let lang = ctx.lang();
    let mut sentences = Vec::new();
    let mut say = |icon, key: &str, words: Vec<&'static str>| {
        if !words.is_empty() {
            sentences.push(Sentence { icon, title: ctx.t(key).to_owned(), text: words.join(", ") });
        }
    };
    say("euro", "access-cost", sheet.costs.iter().map(|cost: Cost| short(cost, lang)).collect());
    say("door-open", "access-ways", sheet.access.iter().map(|way: Access| short(way, lang)).collect());
    say("heart-handshake", "access-support", sheet.support.iter().map(|way| short(way, lang)).collect());
    say("ear", "access-care", sheet.care.iter().map(|care| short(care, lang)).collect());
    say("users", "access-audiences", sheet.audiences.iter().map(|who| short(who, lang)).collect());
    say("bus", "access-mobility", sheet.mobility.iter().map(|how| short(how, lang)).collect());
    let wheelchair = match sheet.wheelchair {
        Wheelchair::Yes => "access-wheelchair-yes",
        Wheelchair::Partly => "access-wheelchair-partly",
        Wheelchair::No => "access-wheelchair-no",
        Wheelchair::Unknown => "access-wheelchair-unknown",
    };
    sentences.push(Sentence {
        icon: "accessibility",
        title: ctx.t("access-wheelchair").to_owned(),
        text: ctx.t(wheelchair).to_owned(),
    });
    sentences
}

/// Programmes and labels, in the words of the schema.
pub fn programmes(sheet: &Sheet) -> Vec<String> {
    let programmes = sheet.programmes.iter().map(|one| one.label().to_owned());
    let labels = sheet.labels.iter().map(|one| one.label().to_owned());
    programmes.chain(labels).chain(sheet.other_labels.iter().map(str::to_owned)).collect()
}

/// What is known of the sheet itself.
pub fn facts(ctx: &Ctx, entry: &Entry) -> Vec<(String, String)> {
    let sheet = &entry.place.sheet;
    let mut facts = Vec::new();
    let mut fact = |key: &str, value: String| facts.push((ctx.t(key).to_owned(), value));
    if let Some(parent) = &sheet.parent {
        fact("fact-parent", parent.as_str().to_owned());
    }
    let updated = sheet.updated_by(ctx.local_now().date());
    fact(
        "fact-updated",
        updated.map_or_else(|| ctx.t("date-unknown").to_owned(), |day| text::date(day, ctx.lang())),
    );
    let source = sheet.origin.source.as_ref().map_or(entry.source.as_str(), |source| source.as_str());
    fact("fact-source", source.to_owned());
    fact("fact-id", entry.place.id.as_str().to_owned());
    facts
}

/// The place as schema.org JSON-LD: what the page shows, for machines.
pub fn json_ld(ctx: &Ctx, entry: &Entry) -> JsonBlock {
    let sheet = &entry.place.sheet;
    let location = &sheet.location;
    let base = ctx.app().settings().server.public_url.clone().unwrap_or_default();
    let mut place = json!({
        "@context": "https://schema.org",
        "@type": ["Place", "CivicStructure"],
        "@id": format!("{base}{}", entry.href()),
        "url": format!("{base}{}", entry.href()),
        "name": sheet.name.as_str(),
        "address": {
            "@type": "PostalAddress",
            "streetAddress": location.street.as_str(),
            "postalCode": location.postal_code.to_string(),
            "addressLocality": entry.commune_name(),
            "addressCountry": "FR",
        },
        "publicAccess": !sheet.access.contains(Access::NoPublic),
    });
    let mut set = |name: &str, value: Option<Value>| {
        if let (Some(map), Some(value)) = (place.as_object_mut(), value) {
            map.insert(name.to_owned(), value);
        }
    };
    set("description", sheet.summary.as_ref().map(|text| json!(text.as_str())));
    set("telephone", sheet.contact.phone.as_ref().map(|phone| json!(phone.as_str())));
    set("email", sheet.contact.emails.first().map(|email| json!(email.as_str())));
    set("sameAs", sheet.contact.websites.first().map(|site| json!(site.as_str())));
    set(
        "geo",
        entry.point.filter(|_| !entry.approximate).map(
            |point| json!({ "@type": "GeoCoordinates", "latitude": point.lat(), "longitude": point.lon() }),
        ),
    );
    let free = sheet.costs.contains(Cost::Free) && sheet.costs.len() == 1;
    set("isAccessibleForFree", free.then_some(Value::Bool(true)));
    set("openingHours", entry.hours().map(|hours| json!(hours.as_str())));
    JsonBlock::new(&place)
}
