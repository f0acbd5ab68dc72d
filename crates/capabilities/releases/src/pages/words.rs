//! Words that the screens of releases share: each value has its key.

use chrono::{DateTime, NaiveDate, Utc};
use maillage_release::{Licence, Nature, Obligation, Origin, Reason, Verdict};
use maillage_shell::words::Lang;
use maillage_shell::{Ctx, text};
use maillage_vocabulary::ClosedList;

use crate::model::{AchievementState, ByWhom, DeliverableState, How, ReuseState, Step, TakerKind};

/// A choice of a list.
pub struct Choice {
    /// Value.
    pub value: String,
    /// Words.
    pub label: String,
    /// More words, or none.
    pub detail: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// How many there are; none here.
    pub count: Option<usize>,
}

impl Choice {
    /// A choice in words.
    pub fn new(value: impl Into<String>, label: impl Into<String>, selected: bool) -> Self {
        Self { value: value.into(), label: label.into(), detail: String::new(), selected, count: None }
    }
}

/// A value of a closed list in a few words.
pub fn short<L: ClosedList>(value: L, lang: Lang) -> &'static str {
    if lang.is_french() { value.short_fr() } else { value.short_en() }
}

/// The values of a closed list, to choose from.
pub fn listed<L: ClosedList>(lang: Lang, chosen: &str) -> Vec<Choice> {
    let choice = |value: &L| Choice::new(value.slug(), short(*value, lang), value.slug() == chosen);
    L::ALL.iter().map(choice).collect()
}

/// The name of a licence.
pub fn licence(licence: Licence, lang: Lang) -> &'static str {
    if lang.is_french() { licence.fr() } else { licence.en() }
}

/// The terms of a source.
pub fn origin(ctx: &Ctx, origin: &Origin) -> String {
    match origin {
        Origin::Listed(known) => licence(*known, ctx.lang()).to_owned(),
        Origin::Other(name) => name.clone(),
        Origin::Closed => ctx.t("release-origin-closed").to_owned(),
        Origin::Unknown => ctx.t("release-origin-unknown").to_owned(),
    }
}

/// A day of the clocks of the network.
pub fn day(ctx: &Ctx, at: DateTime<Utc>) -> String {
    text::date(ctx.app().local(at).date(), ctx.lang())
}

/// A month: what is told of a reuse.
pub fn month(ctx: &Ctx, day: NaiveDate) -> String {
    text::month(day, ctx.lang())
}

/// Key of a nature.
pub const fn nature_key(nature: Nature) -> &'static str {
    match nature {
        Nature::Code => "release-nature-code",
        Nature::Data => "release-nature-data",
        Nature::Content => "release-nature-content",
    }
}

/// Icon of a nature.
pub const fn nature_icon(nature: Nature) -> &'static str {
    match nature {
        Nature::Code => "package",
        Nature::Data => "database",
        Nature::Content => "file-text",
    }
}

/// Key of what a licence asks for.
pub const fn obligation_key(obligation: Obligation) -> &'static str {
    match obligation {
        Obligation::Nothing => "release-asks-nothing",
        Obligation::Cite => "release-asks-cite",
        Obligation::KeepText => "release-asks-keep-text",
        Obligation::ShareAlike => "release-asks-share-alike",
        Obligation::ShareFiles => "release-asks-share-files",
        Obligation::GiveSource => "release-asks-give-source",
        Obligation::GiveSourceOnline => "release-asks-give-source-online",
        Obligation::KeepOpen => "release-asks-keep-open",
    }
}

/// What a licence asks for, in a sentence or two.
pub fn obligations(ctx: &Ctx, licence: Licence) -> String {
    let all: Vec<_> = licence.obligations().iter().map(|one| ctx.t(obligation_key(*one))).collect();
    all.join(" ")
}

/// Key of a verdict, and its colour.
pub const fn verdict_key(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Fits => ("release-verdict-fits", "olive"),
        Verdict::ToCheck => ("release-verdict-to-check", "ochre"),
        Verdict::Refused => ("release-verdict-refused", "brick"),
    }
}

/// Key of why.
const fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::Same => "release-why-same",
        Reason::Free => "release-why-free",
        Reason::KeepNotice => "release-why-keep-notice",
        Reason::FilesStay => "release-why-files-stay",
        Reason::OtherVersion => "release-why-other-version",
        Reason::Named => "release-why-named",
        Reason::BesideAgpl => "release-why-beside-agpl",
        Reason::DataApart => "release-why-data-apart",
        Reason::ProducedWork => "release-why-produced-work",
        Reason::WrongNature => "release-why-wrong-nature",
        Reason::NotFree => "release-why-not-free",
        Reason::AllRightsReserved => "release-why-all-rights",
        Reason::Unknown => "release-why-unknown",
        Reason::Unlisted => "release-why-unlisted",
        Reason::AttributionLost => "release-why-attribution-lost",
        Reason::DatabaseAlike => "release-why-database-alike",
        Reason::Alike => "release-why-alike",
        Reason::ContentApart => "release-why-content-apart",
        Reason::OnlyGpl3 => "release-why-only-gpl3",
        Reason::OnlyGpl2 => "release-why-only-gpl2",
        Reason::NeedsVersion3 => "release-why-needs-version-3",
        Reason::AgplStays => "release-why-agpl-stays",
        Reason::LibraryOnly => "release-why-library-only",
        Reason::NotSettled => "release-why-not-settled",
        Reason::AskPermission => "release-why-ask-permission",
        Reason::OutputOrCopy => "release-why-output-or-copy",
    }
}

/// Why, in a sentence that names both licences.
pub fn why(ctx: &Ctx, reason: Reason, source: &Origin, chosen: Licence) -> String {
    let source = origin(ctx, source);
    let chosen = licence(chosen, ctx.lang());
    ctx.tx(reason_key(reason), &[("source", (&source).into()), ("licence", chosen.into())])
}

/// Key of where a deliverable stands, and its colour.
pub const fn deliverable_state(state: DeliverableState) -> (&'static str, &'static str) {
    match state {
        DeliverableState::Draft => ("release-state-draft", "ochre"),
        DeliverableState::Released => ("release-state-released", "olive"),
        DeliverableState::Withdrawn => ("release-state-withdrawn", ""),
    }
}

/// Key of where a reuse stands, and its colour.
pub const fn reuse_state(state: ReuseState) -> (&'static str, &'static str) {
    match state {
        ReuseState::Waiting => ("reuse-state-waiting", "ochre"),
        ReuseState::Shown => ("reuse-state-shown", "olive"),
        ReuseState::Refused => ("reuse-state-refused", "brick"),
        ReuseState::Withdrawn => ("reuse-state-withdrawn", ""),
        ReuseState::Hidden => ("reuse-state-hidden", "brick"),
    }
}

/// Key of where an achievement stands, and its colour.
pub const fn achievement_state(state: AchievementState) -> (&'static str, &'static str) {
    match state {
        AchievementState::Published => ("achievement-state-published", "olive"),
        AchievementState::Withdrawn => ("achievement-state-withdrawn", ""),
        AchievementState::Hidden => ("achievement-state-hidden", "brick"),
    }
}

/// Key of how something was taken up.
pub const fn how_key(how: How) -> &'static str {
    match how {
        How::AsIs => "reuse-how-as-is",
        How::Adapted => "reuse-how-adapted",
        How::Forked => "reuse-how-forked",
    }
}

/// Key of what took it up.
pub const fn taker_key(kind: TakerKind) -> &'static str {
    match kind {
        TakerKind::Commune => "reuse-kind-commune",
        TakerKind::Body => "reuse-kind-body",
        TakerKind::Association => "reuse-kind-association",
        TakerKind::Place => "reuse-kind-place",
        TakerKind::School => "reuse-kind-school",
        TakerKind::Company => "reuse-kind-company",
    }
}

/// Key of something that happened.
pub const fn step_key(step: Step, by_whom: ByWhom) -> &'static str {
    match (step, by_whom) {
        (Step::Released, _) => "release-step-released",
        (Step::Overridden, _) => "release-step-overridden",
        (Step::Changed, _) => "release-step-changed",
        (Step::Withdrawn, ByWhom::Elsewhere) => "release-step-taken-back",
        (Step::Withdrawn, _) => "release-step-withdrawn",
        (Step::Declared, _) => "release-step-declared",
        (Step::Shown, _) => "release-step-shown",
        (Step::Refused, _) => "release-step-refused",
        (Step::Hidden, _) => "release-step-hidden",
        (Step::Restored, _) => "release-step-restored",
        (Step::Published, _) => "release-step-published",
    }
}
