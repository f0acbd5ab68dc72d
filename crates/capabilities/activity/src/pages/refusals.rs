//! What to do about a field that is refused, in the person's language.

use maillage_shell::{Ctx, FieldErrors};
use maillage_vocabulary::ClosedList as _;

use crate::model::{Broken, MarginsError, Refusal, Refused};

/// The errors of a form, each beside its field.
pub fn field_errors(ctx: &Ctx, refused: &[Refused]) -> FieldErrors {
    let mut errors = FieldErrors::default();
    for one in refused {
        errors.add(one.field, sentence(ctx, one));
    }
    errors
}

fn sentence(ctx: &Ctx, refused: &Refused) -> String {
    match &refused.why {
        Refusal::Missing => ctx.t(missing(refused.field)).to_owned(),
        Refusal::Number => ctx.t(number(refused.field)).to_owned(),
        Refusal::Day => ctx.t("activity-error-day").to_owned(),
        Refusal::NotInList => ctx.t("activity-error-list").to_owned(),
        Refusal::Unknown => ctx.t(unknown(refused.field)).to_owned(),
        Refusal::TooLong(most) => ctx.tx("activity-error-long", &[("most", (*most).into())]),
        Refusal::Personal => ctx.t("activity-error-personal").to_owned(),
        Refusal::Contact => ctx.t("activity-error-contact").to_owned(),
        Refusal::Margins(error) => margins(ctx, *error),
        Refusal::Rule(broken) => rule(ctx, broken),
    }
}

fn missing(field: &str) -> &'static str {
    match field {
        "day" => "activity-error-day",
        "total" => "activity-error-total",
        "work" | "form" => "activity-error-form",
        "partner" => "activity-error-partner",
        "name" => "activity-error-name",
        "places" => "activity-error-shared",
        _ => "activity-error-missing",
    }
}

fn unknown(field: &str) -> &'static str {
    match field {
        "followed" => "activity-error-followed",
        "event" => "activity-error-event",
        "commune" | "residence" => "activity-error-commune",
        _ => "activity-error-unknown",
    }
}

fn number(field: &str) -> &'static str {
    if field == "minutes" { "activity-error-minutes" } else { "activity-error-number" }
}

fn margins(ctx: &Ctx, error: MarginsError) -> String {
    let more = |key, count: u32| ctx.tx(key, &[("count", count.into())]);
    match error {
        MarginsError::Total => ctx.t("activity-error-total").to_owned(),
        MarginsError::SeenAgain(count) => more("activity-error-again", count.into()),
        MarginsError::Gender(count) => more("activity-error-genders", count),
        MarginsError::Age(count) => more("activity-error-ages", count),
        MarginsError::Status(count) => more("activity-error-statuses", count),
    }
}

fn rule(ctx: &Ctx, broken: &Broken) -> String {
    let key = match broken {
        Broken::Future(_) => "activity-error-future",
        Broken::TooOld(_) => "activity-error-old",
        Broken::NoTheme => "activity-error-theme",
        Broken::ProcedureAlone(_) => "activity-error-procedure",
        Broken::ThemeOutOfUse(theme) => {
            let name = if ctx.lang().is_french() { theme.label() } else { theme.short_en() };
            return ctx.tx("activity-error-out-of-use", &[("theme", name.into())]);
        }
        Broken::NoMinutes => "activity-error-minutes",
        Broken::RedirectionWithout => "activity-error-redirection",
        Broken::NoVisit => "activity-error-visits",
        Broken::Coordination => "activity-error-coordination",
    };
    ctx.t(key).to_owned()
}
