//! What a professional types, or a program sends, to announce an event: texts first, so that a refused form comes back
//! as it was; then what they mean.

mod filled;
pub mod opening;

use chrono::{NaiveDate, NaiveTime};
use maillage_places::model::PlaceId;
use maillage_places::view::Snapshot as Places;
use maillage_shell::{Ctx, FieldErrors};
use maillage_territory::Territories;
use maillage_vocabulary::Line;
use maillage_vocabulary::lists::activity::Theme;
use maillage_vocabulary::lists::agenda::{AgendaKind, Joining, SpokenLanguage, Venue, Welcome};
use maillage_vocabulary::{Audience, ClosedList, ClosedSet, WebAddress};
use serde::Deserialize;

use crate::acts::plan::NewSeries;
use crate::model::{
    Capacity, Description, End, Host, LineOfContact, Price, Rule, RuleError, Sheet, Span, Step, Title,
};
use crate::store::events::Event;
use crate::view::Entry;

/// An event, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub title: String,
    pub kind: String,
    pub description: String,
    pub venue: String,
    /// Public id of a place.
    pub place: String,
    /// Words that name a place, where the list is too long to choose from.
    pub place_words: String,
    pub address: String,
    /// Name or postal code of the commune of that address.
    pub commune: String,
    pub link: String,
    pub day: String,
    pub from: String,
    pub to: String,
    /// `no`, `daily`, `weekly`, `fortnightly`, `monthly_nth`, `monthly_day`.
    pub repeat: String,
    /// `mo` to `su`: other days of the week.
    pub days: Vec<String>,
    pub until: String,
    /// Days left out, separated by spaces, commas or line breaks.
    pub except: String,
    /// A rule as iCalendar writes it, in the place of the choices above: for programs.
    pub rule: String,
    pub joining: String,
    pub capacity: String,
    pub phone: String,
    pub price: String,
    pub languages: Vec<String>,
    pub welcome: Vec<String>,
    pub themes: Vec<String>,
    pub audience: Vec<String>,
}

/// The choices of repetition, with the key of their words.
pub const REPEATS: [(&str, &str); 6] = [
    ("no", "form-repeat-no"),
    ("weekly", "form-repeat-weekly"),
    ("fortnightly", "form-repeat-fortnightly"),
    ("monthly_nth", "form-repeat-monthly-nth"),
    ("monthly_day", "form-repeat-monthly-day"),
    ("daily", "form-repeat-daily"),
];
/// The days of the week, in the form and in the API.
pub const DAYS: [&str; 7] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/// Reads an event and its days.
pub fn read(ctx: &Ctx, places: &Places, typed: &Typed) -> Result<NewSeries, FieldErrors> {
    let mut errors = FieldErrors::default();
    let sheet = sheet(ctx, places, typed, &mut errors);
    let span = span(ctx, typed, &mut errors);
    let rule = span.and_then(|span| rule(ctx, typed, span.day(), &mut errors));
    match (sheet, span, rule) {
        (Some(sheet), Some(span), Some(rule)) if errors.is_empty() => Ok(NewSeries { sheet, span, rule }),
        _ => Err(errors),
    }
}

/// Reads what an event announces, without its days.
pub fn read_sheet(ctx: &Ctx, places: &Places, typed: &Typed) -> Result<Sheet, FieldErrors> {
    let mut errors = FieldErrors::default();
    match sheet(ctx, places, typed, &mut errors) {
        Some(sheet) if errors.is_empty() => Ok(sheet),
        _ => Err(errors),
    }
}

/// Reads an event on the clocks of the network.
pub fn span(ctx: &Ctx, typed: &Typed, errors: &mut FieldErrors) -> Option<Span> {
    let day = errors
        .take("day", typed.day.trim().parse::<NaiveDate>().map_err(|_| ctx.t("form-error-day").to_owned()));
    let from = errors.take("from", time(&typed.from).ok_or_else(|| ctx.t("form-error-time").to_owned()));
    let to = errors.take("to", time(&typed.to).ok_or_else(|| ctx.t("form-error-time").to_owned()));
    let (day, from, to) = (day?, from?, to?);
    let today = ctx.local_now().date();
    if day < today || day > today + chrono::Days::new(730) {
        errors.add("day", ctx.t(if day < today { "form-error-past" } else { "form-error-far" }));
        return None;
    }
    let start = day.and_time(from);
    let end = if to < from { (day + chrono::Days::new(1)).and_time(to) } else { day.and_time(to) };
    errors.take("to", Span::new(start, end).map_err(|_| ctx.t("form-error-end").to_owned()))
}

/// A time of day: `10:00`, `10h`, `9 h 30`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (hour, minute) = plain.split_once([':', 'h', 'H']).unwrap_or((plain.as_str(), ""));
    let minute = minute.split(':').next().unwrap_or_default();
    NaiveTime::from_hms_opt(hour.parse().ok()?, if minute.is_empty() { 0 } else { minute.parse().ok()? }, 0)
}

#[expect(clippy::option_option, reason = "wrong, or met once")]
fn rule(ctx: &Ctx, typed: &Typed, first: NaiveDate, errors: &mut FieldErrors) -> Option<Option<Rule>> {
    let read = if typed.rule.trim().is_empty() {
        chosen_rule(typed, first)
    } else {
        Rule::anchored(typed.rule.trim(), first).map(Some).map_err(|error| ("rule", error))
    };
    let (field, error) = match read {
        Ok(rule) => return Some(rule),
        Err(wrong) => wrong,
    };
    let key = match (field, error) {
        ("until", _) => "form-error-until",
        ("except", RuleError::Exceptions) => "form-error-except-many",
        ("except", _) => "form-error-except",
        ("rule", _) => "form-error-rule",
        _ => "form-error-repeat",
    };
    errors.add(field, ctx.t(key));
    None
}

fn chosen_rule(typed: &Typed, first: NaiveDate) -> Result<Option<Rule>, (&'static str, RuleError)> {
    let unknown = || RuleError::Unknown(typed.repeat.chars().take(20).collect());
    let (step, interval) = match typed.repeat.as_str() {
        "" | "no" => return Ok(None),
        "daily" => (Step::Daily, 1),
        "weekly" => (weekly(typed, first), 1),
        "fortnightly" => (weekly(typed, first), 2),
        "monthly_nth" => (Step::monthly_like(first), 1),
        "monthly_day" => (Step::MonthlyDay, 1),
        _ => return Err(("repeat", unknown())),
    };
    let end = match typed.until.trim() {
        "" => End::Open,
        text => match text.parse::<NaiveDate>() {
            Ok(day) if day >= first => End::Until(day),
            _ => return Err(("until", unknown())),
        },
    };
    let left_out = typed.except.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    let days = left_out.filter(|text| !text.is_empty()).map(|text| date(text).ok_or(("except", unknown())));
    let days: Vec<_> = days.collect::<Result<_, _>>()?;
    let rule = Rule::new(step, interval, end).map_err(|error| ("repeat", error))?;
    rule.without(days).map(Some).map_err(|error| ("except", error))
}

/// A day as people write it: `25/12/2026`, or as machines do: `2026-12-25`.
fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").or_else(|_| text.parse()).ok()
}

/// The day of the first meeting, and those that were ticked.
fn weekly(typed: &Typed, first: NaiveDate) -> Step {
    let own = 1 << chrono::Datelike::weekday(&first).num_days_from_monday();
    let ticked = DAYS.iter().enumerate().filter(|(_, day)| typed.days.iter().any(|one| one == *day));
    Step::Weekly(ticked.fold(own, |bits, (rank, _)| bits | 1 << rank))
}

fn sheet(ctx: &Ctx, places: &Places, typed: &Typed, errors: &mut FieldErrors) -> Option<Sheet> {
    let say = |key: &str| ctx.t(key).to_owned();
    let title = errors.take("title", Title::new(&typed.title).map_err(|_| say("form-error-title")));
    let description = optional(&typed.description, |text| Description::new(text).ok());
    let description = errors.take("description", description.ok_or_else(|| say("form-error-description")));
    let kind =
        errors.take("kind", AgendaKind::from_slug(&typed.kind).ok_or_else(|| say("form-error-choose")));
    let venue = Venue::from_slug(&typed.venue).ok_or_else(|| say("form-error-choose"));
    let venue = errors.take("venue", venue);
    let joining = Joining::from_slug(&typed.joining).ok_or_else(|| say("form-error-choose"));
    let joining = errors.take("joining", joining);
    let host = host(ctx, places, typed, venue, errors);
    let link = optional(&typed.link, |text| WebAddress::read(text).ok());
    let link = errors.take("link", link.ok_or_else(|| say("form-error-link")));
    let capacity = optional(&typed.capacity, |text| Capacity::try_from(text.parse::<u16>().ok()?).ok());
    let capacity = errors.take("capacity", capacity.ok_or_else(|| say("form-error-capacity")));
    let phone = optional(&typed.phone, |text| LineOfContact::new(text).ok());
    let phone = errors.take("phone", phone.ok_or_else(|| say("form-error-line")));
    let price = optional(&typed.price, |text| Price::new(text).ok());
    let price = errors.take("price", price.ok_or_else(|| say("form-error-line")));
    Some(Sheet {
        title: title?,
        kind: kind?,
        description: description?,
        host: host?,
        venue: venue?,
        link: link?,
        joining: joining?,
        capacity: capacity?,
        phone: phone?,
        price: price?,
        languages: set::<SpokenLanguage>(ctx, "languages", &typed.languages, errors),
        welcome: set::<Welcome>(ctx, "welcome", &typed.welcome, errors),
        themes: set::<Theme>(ctx, "themes", &typed.themes, errors),
        audience: set::<Audience>(ctx, "audience", &typed.audience, errors),
    })
}

/// Nothing, or what a text means; `None` where it means nothing.
#[expect(clippy::option_option, reason = "absent, or wrong")]
fn optional<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    let text = text.trim();
    if text.is_empty() { Some(None) } else { read(text).map(Some) }
}

/// The values of a closed list that slugs name.
pub fn set<T: ClosedList>(
    ctx: &Ctx,
    field: &str,
    slugs: &[String],
    errors: &mut FieldErrors,
) -> ClosedSet<T> {
    let mut values = ClosedSet::new();
    for slug in slugs.iter().filter(|slug| !slug.is_empty()) {
        let value = T::from_slug(slug).ok_or_else(|| ctx.t("form-error-choose").to_owned());
        if let Some(value) = errors.take(field, value) {
            values.insert(value);
        }
    }
    values
}

/// A place of the directory, an address elsewhere, or the network online.
fn host(
    ctx: &Ctx,
    places: &Places,
    typed: &Typed,
    venue: Option<Venue>,
    errors: &mut FieldErrors,
) -> Option<Host> {
    let named = (typed.place.trim(), typed.place_words.trim());
    if named != ("", "") {
        return directory_place(ctx, places, named, errors).map(Host::Place);
    }
    if !typed.address.trim().is_empty() || !typed.commune.trim().is_empty() {
        return elsewhere(ctx, typed, errors);
    }
    if venue == Some(Venue::Online) {
        return Some(Host::Network);
    }
    errors.add("place", ctx.t("form-error-where"));
    None
}

/// A place of the directory by its public id, or by words.
pub fn directory_place(
    ctx: &Ctx,
    places: &Places,
    (id, words): (&str, &str),
    errors: &mut FieldErrors,
) -> Option<PlaceId> {
    // Other words were typed since: they count, unless the place is one of those that answer to them.
    let answers = |id: &str| {
        let found = places.index.find(words);
        places.document(id).is_some_and(|document| found.ids().contains(document))
    };
    if !id.is_empty() && (words.is_empty() || answers(id)) {
        let known = id.parse::<PlaceId>().ok().filter(|id| places.by_id(id.as_str()).is_some());
        return errors.take("place", known.ok_or_else(|| ctx.t("form-error-place").to_owned()));
    }
    named(ctx, places, words, errors)
}

/// The one place that words name; where several answer, the form lists them.
fn named(ctx: &Ctx, places: &Places, words: &str, errors: &mut FieldErrors) -> Option<PlaceId> {
    let found = places.index.find(words);
    let best = found.best(found.ids(), 2);
    let same = |document: u32| {
        let entry = places.place(document)?;
        let is_same = maillage_search::fold(entry.place.sheet.name.as_str()) == maillage_search::fold(words);
        is_same.then_some(entry.place.id)
    };
    match best.as_slice() {
        [] => errors.add("place_words", ctx.t("form-error-place")),
        [(only, _)] => return places.place(*only).map(|entry| entry.place.id),
        [(first, _), (second, _), ..] => match (same(*first), same(*second)) {
            (Some(id), None) => return Some(id),
            _ => errors.add("place", ctx.t("form-error-places")),
        },
    }
    None
}

fn elsewhere(ctx: &Ctx, typed: &Typed, errors: &mut FieldErrors) -> Option<Host> {
    let address =
        errors.take("address", Line::new(&typed.address).map_err(|_| ctx.t("form-error-address").to_owned()));
    let text = typed.commune.trim();
    let all = Territories::embedded();
    let postal = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let found = if postal { all.by_postal_code(text) } else { all.find_commune(text, None) };
    let inside: Vec<_> = found.into_iter().filter(|commune| ctx.app().scope().contains(commune)).collect();
    let commune = match inside.as_slice() {
        [only] => Ok(only.code),
        [] => Err(ctx.t("form-error-commune").to_owned()),
        _ => Err(ctx.t("form-error-communes").to_owned()),
    };
    let commune = errors.take("commune", commune);
    Some(Host::Elsewhere { address: address?, commune: commune? })
}

/// Whether an event is one of several: its form then offers to act on those that follow.
pub fn repeats(entry: &Entry, event: &Event) -> bool {
    entry.series.rule.is_some() && event.series == entry.series.id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        for (text, expected) in [
            ("10:00", at(10, 0)),
            ("9 h 30", at(9, 30)),
            ("14h", at(14, 0)),
            ("8", at(8, 0)),
            ("10:00:00", at(10, 0)),
            ("25:00", None),
            ("midi", None),
            ("", None),
        ] {
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn choices_become_rules() {
        let first: NaiveDate = "2026-12-01".parse().unwrap();
        let typed = |repeat: &str| Typed { repeat: repeat.to_owned(), ..Typed::default() };
        let text = |typed: &Typed| chosen_rule(typed, first).unwrap().map(|rule| rule.to_string());
        assert_eq!(text(&typed("no")), None);
        assert_eq!(text(&typed("fortnightly")).as_deref(), Some("FREQ=WEEKLY;BYDAY=TU;INTERVAL=2"));
        assert_eq!(text(&typed("monthly_nth")).as_deref(), Some("FREQ=MONTHLY;BYDAY=1TU"));
        let mut several = typed("weekly");
        several.days = vec!["th".to_owned()];
        several.until = "2026-12-31".to_owned();
        several.except = "24/12/2026, 2026-12-29".to_owned();
        let expected = "FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261231 EXDATE=20261224,20261229";
        assert_eq!(text(&several).as_deref(), Some(expected));
        several.until = "2026-11-01".to_owned();
        assert_eq!(chosen_rule(&several, first).unwrap_err().0, "until");
        let mut bomb = typed("daily");
        bomb.except = "25/12/2026 ".repeat(3)
            + &(1..=28)
                .flat_map(|day| (1..=12).map(move |month| format!("{day}/{month}/2027 ")))
                .collect::<String>();
        assert_eq!(chosen_rule(&bomb, first).unwrap_err(), ("except", RuleError::Exceptions));
    }
}
