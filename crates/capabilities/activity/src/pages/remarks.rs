//! What is wrong in a file that was sent, by kind, the gravest first.

use maillage_shell::Ctx;
use maillage_shell::words::{Lang, typeset};

use crate::exchange::{Effect, Problem, Report};

/// Examples shown of each kind; a file holds all.
const EXAMPLES: usize = 10;

/// The problems of one kind, and some of them.
pub struct ShownKind {
    pub effect: &'static str,
    /// Colour of its tag.
    pub colour: &'static str,
    pub icon: &'static str,
    pub count: u64,
    /// What it is about; of the only one, all that there is to say.
    pub sentence: String,
    pub examples: Vec<ShownProblem>,
    pub has_more: bool,
}

/// A problem, in words.
pub struct ShownProblem {
    /// Zero: the file as a whole.
    pub line: u64,
    pub column: String,
    pub sentence: String,
}

/// The kinds of problems of a report.
pub fn kinds(ctx: &Ctx, report: &Report) -> Vec<ShownKind> {
    let mut reasons: Vec<_> = report.counts.iter().collect();
    reasons.sort_by_key(|(reason, count)| (reason.effect(), std::cmp::Reverse(**count)));
    let kind = |(reason, count): (&crate::exchange::Reason, &u64)| {
        let of_kind: Vec<_> = report.problems.iter().filter(|problem| problem.reason == *reason).collect();
        let examples = of_kind.iter().take(EXAMPLES).map(|problem| shown(problem, ctx.lang())).collect();
        let (effect, colour, icon) = words(reason.effect());
        let general = if ctx.lang().is_french() { reason.french() } else { reason.english() };
        let general = typeset(&general, ctx.lang()).into_owned();
        let mut kind = ShownKind {
            effect,
            colour,
            icon,
            count: *count,
            sentence: general,
            has_more: of_kind.len() > EXAMPLES,
            examples,
        };
        // What is met once needs no general sentence.
        if let [only] = &mut kind.examples[..] {
            kind.sentence = std::mem::take(&mut only.sentence);
            kind.examples.retain(|only| only.line > 0);
        }
        kind
    };
    reasons.into_iter().map(kind).collect()
}

/// Key, colour and icon of what becomes of a row.
const fn words(effect: Effect) -> (&'static str, &'static str, &'static str) {
    match effect {
        Effect::FileRefused => ("import-effect-file-refused", "brick", "circle-alert"),
        Effect::RowRefused => ("import-effect-row-refused", "brick", "circle-alert"),
        Effect::Kept => ("import-effect-kept", "ochre", "triangle-alert"),
        Effect::SetAside => ("import-effect-set-aside", "blue", "info"),
        Effect::Repaired => ("import-effect-repaired", "olive", "circle-check"),
    }
}

fn shown(problem: &Problem, lang: Lang) -> ShownProblem {
    ShownProblem {
        line: problem.line,
        column: problem.column.as_deref().unwrap_or_default().to_owned(),
        sentence: typeset(&if lang.is_french() { problem.french() } else { problem.english() }, lang)
            .into_owned(),
    }
}
