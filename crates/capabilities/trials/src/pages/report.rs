//! The report of a campaign: for its team, by its link, and for the network. Made to be read, to be printed, and to be answered.

use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::response::Response;
use maillage_shell::{Ctx, Failure, Keep, Page, Query, encode, html};
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::trials::{Severity, TaskOutcome};

use super::card::{Choice, Line, line, state as state_words};
use super::key::{Key, open};
use super::propose::group_name;
use crate::model::{Answer, Cell, Theme, Trial, TrialId};
use crate::report::{self, Flow, Met, Report};
use crate::state::{State, rule};
use crate::store::feedback::Said;
use crate::store::links::LinkKind;
use crate::store::{steps, trials};
use crate::words;

/// Something said, in words.
pub(super) struct SaidLine {
    pub id: String,
    pub task: usize,
    pub outcome: &'static str,
    pub severity: String,
    pub words: String,
    pub spot: String,
    pub photos: Vec<PhotoSeen>,
}

/// A photo in the page.
pub(super) struct PhotoSeen {
    pub href: String,
    pub width: u32,
    pub height: u32,
}

/// Something that was named.
pub(super) struct MetCard {
    pub id: String,
    pub title: String,
    pub severity: String,
    pub colour: &'static str,
    pub testers: String,
    pub said: Vec<SaidLine>,
    pub answers: Vec<Choice>,
    pub answer: String,
    pub words: String,
}

/// A row of the table of brackets.
pub(super) struct BracketRow {
    pub name: String,
    pub cells: [Option<u64>; 4],
}

/// A group of brackets.
pub(super) struct GroupTable {
    pub name: &'static str,
    pub rows: Vec<BracketRow>,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a question of the template")]
#[derive(Template)]
#[template(path = "trial_report.html")]
struct ReportPage {
    page: Page,
    team: bool,
    key: String,
    /// Where forms go.
    action: String,
    title: String,
    state: (String, &'static str),
    flow: Flow,
    tasks: Vec<(String, [u64; 3])>,
    outcomes: Vec<&'static str>,
    severities: Vec<(&'static str, u64)>,
    groups: Vec<GroupTable>,
    /// Groups of which nothing may be told.
    few: String,
    /// The largest number that is hidden.
    most_hidden: u64,
    drops: Vec<(&'static str, Vec<(&'static str, u64)>)>,
    met: Vec<MetCard>,
    loose: Vec<SaidLine>,
    problems: Vec<Choice>,
    can_answer: bool,
    can_return: bool,
    can_withdraw: bool,
    unanswered: usize,
    changes: String,
    lines: Vec<Line>,
    problem: String,
    confirmed: bool,
    public_href: Option<String>,
    json_href: String,
}

/// Who reads: a team, by the secret of its link, or the network.
pub(super) enum Reader {
    /// A team.
    Team(String),
    /// The network.
    Network,
}

/// `GET /tests/equipe/{id}?cle=…`.
pub async fn of_team(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Path(id): Path<String>,
    Query(key): Query<Key>,
) -> Result<Response, Failure> {
    match find_of_team(&ctx, &id, &key.cle).await? {
        Ok(trial) => show(&ctx, (&trial, &Reader::Team(key.cle)), "").await,
        Err(page) => Ok(*page),
    }
}

/// The campaign of an address, where it is one of the team of a link.
pub(super) async fn find_of_team(
    ctx: &Ctx,
    id: &str,
    key: &str,
) -> Result<Result<Trial, Box<Response>>, Failure> {
    let team = match open(ctx, key, &[LinkKind::Team]).await? {
        Ok((_, team)) => team,
        Err(page) => return Ok(Err(page)),
    };
    let trial = find(ctx, id).await?;
    if trial.team == team { Ok(Ok(trial)) } else { Err(Failure::NotFound) }
}

/// The campaign of an address.
pub(super) async fn find(ctx: &Ctx, id: &str) -> Result<Trial, Failure> {
    let id = TrialId::of_address(id).map_err(|_| Failure::NotFound)?;
    trials::by_id(ctx.app().db(), &id).await?.ok_or(Failure::NotFound)
}

/// `GET /gestion/tests/{id}/compte-rendu`.
pub async fn of_network(
    ctx: Ctx,
    Shared(_): Shared<State>,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    show(&ctx, (&find(&ctx, &id).await?, &Reader::Network), "").await
}

/// The report.
pub(super) async fn show(
    ctx: &Ctx,
    (trial, reader): (&Trial, &Reader),
    problem: &str,
) -> Result<Response, Failure> {
    let report = report::load(ctx.app().db(), trial, rule(ctx)).await?;
    let lines = steps::of_trial(ctx.app().db(), &trial.id).await?;
    let lang = ctx.lang();
    let (groups, few) = groups(ctx, &report);
    let unanswered = report.met.iter().filter(|met| met.problem.answer.is_none()).count();
    let returns = trial.state.after(crate::model::Step::Returned).is_some() && trial.is_public();
    let template = ReportPage {
        page: frame(ctx, trial, reader),
        team: matches!(reader, Reader::Team(_)),
        key: key_of(reader),
        action: action(trial, reader),
        title: trial.sheet.title.to_string(),
        state: state_words(ctx, trial.state),
        flow: report.flow,
        tasks: report.tasks.iter().map(|task| (task.words.clone(), task.outcomes)).collect(),
        outcomes: TaskOutcome::ALL.iter().map(|outcome| words::short(*outcome, lang)).collect(),
        severities: severities(ctx, &report),
        groups,
        few,
        most_hidden: rule(ctx).threshold().saturating_sub(1),
        drops: drops(ctx, &report),
        met: report.met.iter().map(|met| met_card(ctx, reader, &report, met)).collect(),
        loose: report.loose.iter().map(|said| said_line(ctx, reader, &report, said)).collect(),
        problems: problems(&report),
        can_answer: trial.state.takes_answers(),
        can_return: returns,
        can_withdraw: matches!(trial.state, crate::model::State::Proposed | crate::model::State::Accepted),
        unanswered,
        changes: trial.changes.as_ref().map(ToString::to_string).unwrap_or_default(),
        lines: lines.iter().map(|one| line(ctx, one)).collect(),
        problem: problem.to_owned(),
        confirmed: trial.confirmed_at.is_some(),
        public_href: trial.is_public().then(|| format!("/tests/{}", trial.id)),
        json_href: json_href(trial, reader),
    };
    html(ctx, Keep::Private, &template)
}

fn key_of(reader: &Reader) -> String {
    match reader {
        Reader::Team(key) => key.clone(),
        Reader::Network => String::new(),
    }
}

fn action(trial: &Trial, reader: &Reader) -> String {
    match reader {
        Reader::Team(_) => format!("/tests/equipe/{}", trial.id),
        Reader::Network => format!("/gestion/tests/{}/compte-rendu", trial.id),
    }
}

fn json_href(trial: &Trial, reader: &Reader) -> String {
    let key = key_of(reader);
    let key = if key.is_empty() { key } else { format!("?key={}", encode(&key)) };
    format!("/api/v1/trials/{}/report{key}", trial.id)
}

fn frame(ctx: &Ctx, trial: &Trial, reader: &Reader) -> Page {
    let page = ctx.page(ctx.t("trial-report-title")).hidden().script("print.js");
    let title = trial.sheet.title.as_str();
    match reader {
        Reader::Team(key) => page
            .crumb(ctx.t("nav-trials"), "/tests")
            .crumb(ctx.t("trial-team-title"), format!("/tests/equipe?cle={}", encode(key)))
            .crumb(title, ""),
        Reader::Network => page
            .crumb(ctx.t("nav-trials-manage"), "/gestion/tests")
            .crumb(title, format!("/gestion/tests/{}", trial.id))
            .crumb(ctx.t("trial-report-title"), ""),
    }
}

const fn colour(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Blocking) => "brick",
        Some(Severity::Serious) => "ochre",
        _ => "",
    }
}

/// The most serious first.
fn severities(ctx: &Ctx, report: &Report) -> Vec<(&'static str, u64)> {
    let names = Severity::ALL.iter().map(|severity| words::short(*severity, ctx.lang()));
    let mut counted: Vec<_> = names.zip(report.severities).collect();
    counted.reverse();
    counted
}

/// Tables of the groups of which something may be told, and the names of the others.
fn groups(ctx: &Ctx, report: &Report) -> (Vec<GroupTable>, String) {
    let name = |cell: Cell| match cell {
        Cell::Of(on) => words::short(on, ctx.lang()).to_owned(),
        Cell::Rest(_) => ctx.t("trial-report-rest").to_owned(),
    };
    let row = |bracket: &report::Bracket| {
        let [alone, helped, not_done] = bracket.outcomes;
        BracketRow { name: name(bracket.cell), cells: [bracket.people, alone, helped, not_done] }
    };
    let table = |(group, brackets): &(crate::model::Group, Vec<report::Bracket>)| GroupTable {
        name: group_name(*group),
        rows: brackets.iter().map(row).collect(),
    };
    let told = |table: &GroupTable| table.rows.iter().any(|row| row.cells.iter().any(Option::is_some));
    let (told, few): (Vec<_>, Vec<_>) = report.groups.iter().map(table).partition(told);
    (told, few.iter().map(|table| ctx.t(table.name)).collect::<Vec<_>>().join(", "))
}

fn drops(ctx: &Ctx, report: &Report) -> Vec<(&'static str, Vec<(&'static str, u64)>)> {
    let theme = |theme: Theme| match theme {
        Theme::Innovation => "trial-report-theme-innovation",
        Theme::Process => "trial-report-theme-process",
        Theme::Participant => "trial-report-theme-participant",
    };
    let told = |(name, reasons): &(Theme, Vec<(maillage_vocabulary::lists::trials::DropReason, u64)>)| {
        let reasons = reasons.iter().map(|(reason, count)| (words::short(*reason, ctx.lang()), *count));
        (theme(*name), reasons.collect())
    };
    report.drops.iter().map(told).collect()
}

fn problems(report: &Report) -> Vec<Choice> {
    report
        .met
        .iter()
        .map(|met| Choice::new(met.problem.id.as_str(), met.problem.title.as_str(), false))
        .collect()
}

/// Something said, in words.
fn said_line(ctx: &Ctx, reader: &Reader, report: &Report, said: &Said) -> SaidLine {
    let photo = |photo: &crate::store::photos::Photo| PhotoSeen {
        href: match reader {
            Reader::Team(key) => format!("/tests/equipe/photo/{}?cle={}", photo.id, encode(key)),
            Reader::Network => format!("/gestion/tests/photo/{}", photo.id),
        },
        width: photo.width,
        height: photo.height,
    };
    let gone = || ctx.t("trial-report-words-gone").to_owned();
    SaidLine {
        id: said.id.clone(),
        task: said.task + 1,
        outcome: words::short(said.outcome, ctx.lang()),
        severity: said.severity.map(|one| words::short(one, ctx.lang()).to_owned()).unwrap_or_default(),
        words: said.blocked.as_ref().map_or_else(gone, ToString::to_string),
        spot: said.spot.as_ref().map(ToString::to_string).unwrap_or_default(),
        photos: report.photos_of(said).map(photo).collect(),
    }
}

/// The word of an answer.
pub(super) const fn answer_word(answer: Answer) -> &'static str {
    match answer {
        Answer::Changed => "trial-answer-changed",
        Answer::Planned => "trial-answer-planned",
        Answer::Kept => "trial-answer-kept",
    }
}

fn met_card(ctx: &Ctx, reader: &Reader, report: &Report, met: &Met) -> MetCard {
    let chosen = met.problem.answer;
    let choice =
        |answer: &Answer| Choice::new(answer.code(), ctx.t(answer_word(*answer)), chosen == Some(*answer));
    MetCard {
        id: met.problem.id.to_string(),
        title: met.problem.title.to_string(),
        severity: met.worst.map(|one| words::short(one, ctx.lang()).to_owned()).unwrap_or_default(),
        colour: colour(met.worst),
        testers: ctx.tx("trial-report-met-by", &[("count", met.testers.into())]),
        said: met.said.iter().map(|said| said_line(ctx, reader, report, said)).collect(),
        answers: Answer::ALL.iter().map(choice).collect(),
        answer: chosen.map(|answer| ctx.t(answer_word(answer)).to_owned()).unwrap_or_default(),
        words: met.problem.words.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}
