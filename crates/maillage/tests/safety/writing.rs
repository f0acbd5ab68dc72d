//! Class: injection. Every text that somebody can write, in every form that is found, comes out of every page, file, feed,
//! calendar, drawing, letter and header as text (stored and reflected cross-site scripting, formulas in CSV, headers of
//! letters and answers, lines of calendars, markup of drawings and feeds).

use std::collections::BTreeSet;

use maillage_shell::permission::Role;

use super::bearers::secret_links;
use super::driver::Driver;
use super::page::PageRead;
use super::scan::{scan, scan_letter};
use super::strings::{endless, marks, nasty};
use super::world::World;

/// Identifiers with which one route is tried.
const TRIED: usize = 8;

/// Fills every form in, in the name of every role; what is wrong.
async fn write(world: &World, round: usize) -> (Vec<String>, BTreeSet<String>, BTreeSet<String>) {
    let (mut faults, mut taken, mut refused) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
    for (rank, role) in [Role::Coordinator, Role::Professional, Role::Visitor].into_iter().enumerate() {
        let mut driver = Driver::new(world, role, round + rank);
        driver.go(true).await;
        faults.append(&mut driver.faults);
        taken.append(&mut driver.taken);
        refused.append(&mut driver.refused);
    }
    (faults, taken, refused)
}

/// Every route with a parameter, for every identifier that is known.
pub fn with_ids(world: &World, ids: &BTreeSet<String>) -> Vec<String> {
    let routes = world.routes().into_iter().filter(|route| route.method == http::Method::GET);
    let holed = routes.filter(|route| route.path.matches('{').count() == 1);
    holed
        .flat_map(|route| {
            let (start, rest) = route.path.split_once('{').unwrap();
            let (_, end) = rest.split_once('}').unwrap();
            ids.iter().map(move |id| format!("{start}{id}{end}"))
        })
        .collect()
}

/// Public identifiers in what was answered.
fn ids(driver: &Driver<'_>) -> BTreeSet<String> {
    let is_id = |piece: &&str| {
        piece.len() == 8
            && piece.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            && piece.bytes().any(|byte| byte.is_ascii_digit())
    };
    let paths = driver.answers.keys().flat_map(|path| path.split(['/', '?', '=', '.', '-']));
    paths.filter(is_id).map(str::to_owned).collect()
}

/// The letters that left; nothing that people wrote is a header of one.
async fn letters(world: &World, faults: &mut Vec<String>) -> Vec<Vec<u8>> {
    let letters = world.letters().await;
    assert!(!letters.is_empty(), "some letters left");
    faults.extend(letters.iter().flat_map(|letter| scan_letter(letter)));
    letters
}

#[tokio::test(flavor = "multi_thread")]
async fn what_people_write_is_text_in_every_output() {
    let world = World::begin().await;
    let mut faults = Vec::new();
    let (mut taken, mut refused) = (BTreeSet::new(), BTreeSet::new());
    for round in [0, 5] {
        let (more, here, there) = write(&world, round).await;
        faults.extend(more);
        taken.extend(here);
        refused.extend(there);
    }
    // What letters open is filled in too.
    let links = secret_links(&letters(&world, &mut faults).await);
    let mut opened = Driver::new(&world, Role::Visitor, 2).also(links);
    opened.go(true).await;
    faults.append(&mut opened.faults);
    taken.append(&mut opened.taken);
    letters(&world, &mut faults).await;
    let (mut outputs, mut kinds) = (0, BTreeSet::new());
    for role in [Role::Visitor, Role::Professional, Role::Coordinator] {
        let mut driver = Driver::new(&world, role, 0);
        driver.go(false).await;
        let known = ids(&driver).into_iter().take(TRIED).collect();
        let mut driver = driver.also(with_ids(&world, &known));
        driver.go(false).await;
        faults.append(&mut driver.faults);
        for answer in driver.answers.values().filter(|answer| answer.status.is_success()) {
            let kind = answer.header("content-type").split(';').next().unwrap_or_default().to_owned();
            let text = String::from_utf8_lossy(&answer.bytes);
            if !marks(&text).is_empty() {
                outputs += 1;
                kinds.insert(kind);
            }
        }
    }
    faults.sort();
    faults.dedup();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    // The way is long enough to mean something.
    assert!(taken.len() >= 25, "{} forms were taken: {taken:#?}; never taken: {refused:#?}", taken.len());
    for kind in ["text/html", "application/json", "text/csv", "application/atom+xml", "text/calendar"] {
        assert!(kinds.contains(kind), "nothing that was written came out as {kind}: {kinds:?}, {outputs}");
    }
    assert!(outputs >= 100, "{outputs} outputs show what was written");
}

/// Class: injection, in what a form holds and nobody types: hidden fields, choices, keys; on either engine, as what one takes
/// may be more than the other does.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_form_holds_may_be_anything() {
    for world in World::on_both_engines().await {
        let (mut faults, mut sent) = (Vec::new(), 0);
        for role in [Role::Visitor, Role::Coordinator] {
            sent += tamper(&world, role, &mut faults).await;
        }
        assert!(sent >= 10, "the forms are found: {sent}");
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// Sends every form that is found with anything in every field; how many there are.
async fn tamper(world: &World, role: Role, faults: &mut Vec<String>) -> usize {
    let mut driver = Driver::new(world, role, 0);
    driver.go(false).await;
    let pages = driver.answers.values().filter(|one| one.header("content-type").starts_with("text/html"));
    let forms: Vec<_> = pages.flat_map(|answer| PageRead::of(&answer.text()).forms).collect();
    let mut done = BTreeSet::new();
    for form in forms.into_iter().filter(|form| form.method == "POST" && !form.multipart) {
        if form.action.contains("connexion") || !done.insert((form.action.clone(), form.fields.len())) {
            continue;
        }
        for kind in [1, 4, 7, 99] {
            let value = || if kind == 99 { endless() } else { nasty(kind) };
            let pairs: Vec<_> = form.fields.iter().map(|field| (field.name.clone(), value())).collect();
            let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = world.request(role, "POST", &form.action).form(&pairs).send().await;
            faults.extend(scan(&answer).0);
        }
    }
    done.len()
}
