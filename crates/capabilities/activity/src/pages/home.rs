//! What activity tells other parts of the product: the figures of the home page and of territories.

use maillage_shell::{App, Figure};
use maillage_statistics::Rule;
use maillage_territory::TerritoryCode;

use super::State;
use crate::figures::{Asked, Dashboard, Question, Secrecy};

/// Supports and visits of the last twelve months; unknown while nothing was ever told.
pub fn figures(state: &State, app: &App, territory: Option<TerritoryCode>) -> Vec<Figure> {
    let facts = state.activities.facts();
    let asked =
        Asked { territory: territory.map(|code| code.to_string()).unwrap_or_default(), ..Asked::default() };
    let today = app.local(app.now()).date();
    let (question, _) = Question::read(&asked, &facts, &state.places.snapshot(), today, None);
    let rule = Rule::new(u64::from(app.settings().network.smallest_count.max(2)));
    let head = Dashboard::new(&facts, &question, Secrecy(Some(rule)), question.places).headline;
    let known = !facts.is_empty();
    let (telling, places) = head.places;
    let percent = (telling * 100).checked_div(places).and_then(|percent| u8::try_from(percent).ok());
    let place = territory.map(|code| format!("?territory={code}")).unwrap_or_default();
    let figure = |label, definition, count: crate::figures::Count, rank| Figure {
        label,
        value: count.shown().filter(|_| known),
        definition,
        coverage: percent.filter(|_| known),
        href: known.then(|| format!("/chiffres{place}")),
        rank,
    };
    vec![
        figure("figure-supports", "figure-supports-definition", head.supports[0], 28),
        figure("figure-visits", "figure-visits-definition", head.visits[0], 30),
    ]
}
