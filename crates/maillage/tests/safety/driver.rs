//! Goes through the product as somebody who follows every link and fills every form in, with what people could write.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use maillage_shell::encode;
use maillage_shell::permission::Role;
use maillage_shell::testing::Answer;

use super::page::{Field, FormFound};
use super::scan::scan;
use super::strings::nasty;
use super::world::{HOST, World};

/// Addresses of one route that are looked at.
const ALIKE: usize = 3;
/// Times that one form is sent in one way, until it is taken.
const TRIES: usize = 5;
/// Screens of one form that follow one another.
const SCREENS: usize = 9;
/// What is written where a field wants something that it names.
const PLAIN: [&str; 5] = ["Manosque", "10:00", "1", "https://exemple.fr/", "Une phrase simple."];
/// Acts that end what is driven.
const LEFT_ALONE: [&str; 7] =
    ["/deconnexion", "effacer", "/connexion", "fermer", "supprimer", "/roles/retirer", "/aider"];

/// Somebody on their way.
pub struct Driver<'a> {
    world: &'a World,
    role: Role,
    patterns: Vec<Vec<&'static str>>,
    waiting: VecDeque<String>,
    seen: BTreeSet<String>,
    counts: BTreeMap<String, usize>,
    sent: BTreeMap<String, usize>,
    round: usize,
    /// Which of the choices is taken first.
    variant: usize,
    address: Option<&'static str>,
    /// What is wrong with what was answered.
    pub faults: Vec<String>,
    /// Everything that was answered, by address.
    pub answers: BTreeMap<String, Answer>,
    /// Forms that were taken, by route.
    pub taken: BTreeSet<String>,
    /// Forms that were never taken.
    pub refused: BTreeSet<String>,
}

impl<'a> Driver<'a> {
    /// Begins at every route that takes no parameter.
    pub fn new(world: &'a World, role: Role, round: usize) -> Self {
        let routes = world.routes();
        let reads: Vec<_> = routes.iter().filter(|route| route.method == http::Method::GET).collect();
        let open = |path: &&&'static str| !path.contains('{') && !left_alone(path);
        let waiting = reads.iter().map(|route| &route.path).filter(open).map(|path| (*path).to_owned());
        Self {
            world,
            role,
            patterns: routes.iter().map(|route| route.path.split('/').collect()).collect(),
            waiting: waiting.collect(),
            seen: BTreeSet::new(),
            counts: BTreeMap::new(),
            sent: BTreeMap::new(),
            round,
            variant: round,
            address: None,
            faults: Vec::new(),
            answers: BTreeMap::new(),
            taken: BTreeSet::new(),
            refused: BTreeSet::new(),
        }
    }

    /// Sends from an address.
    pub fn from(mut self, address: &'static str) -> Self {
        self.address = Some(address);
        self
    }

    /// More addresses to begin at.
    pub fn also(mut self, paths: impl IntoIterator<Item = String>) -> Self {
        self.waiting.extend(paths);
        self
    }

    /// Follows every link; with `fill`, fills every form in.
    pub async fn go(&mut self, fill: bool) {
        while let Some(path) = self.waiting.pop_front() {
            if self.is_new(&path) {
                let answer = self.world.request(self.role, "GET", &path).send().await;
                self.take(answer, &path, fill, 0).await;
            }
        }
    }

    /// The route of a path, as it is declared.
    fn pattern(&self, path: &str) -> String {
        let bare = path.split(['?', '#']).next().unwrap_or_default();
        let parts: Vec<_> = bare.split('/').collect();
        let fits = |pattern: &&Vec<&'static str>| {
            pattern.len() == parts.len()
                && pattern.iter().zip(&parts).all(|(one, other)| one == other || one.contains('{'))
        };
        let best = self
            .patterns
            .iter()
            .filter(fits)
            .min_by_key(|one| one.iter().filter(|part| part.contains('{')).count());
        best.map_or_else(|| bare.to_owned(), |pattern| pattern.join("/"))
    }

    fn is_new(&mut self, path: &str) -> bool {
        if left_alone(path) || !self.seen.insert(path.to_owned()) {
            return false;
        }
        let names = path.split_once('?').map_or_else(String::new, |(_, query)| {
            query.split('&').filter_map(|pair| pair.split('=').next()).collect::<Vec<_>>().join("&")
        });
        let count = self.counts.entry(format!("{}?{names}", self.pattern(path))).or_default();
        *count += 1;
        *count <= ALIKE
    }

    async fn take(&mut self, answer: Answer, path: &str, fill: bool, depth: usize) {
        let (faults, page) = scan(&answer);
        self.faults.extend(faults);
        for link in page.links {
            let link = asked(link.strip_prefix(HOST).unwrap_or(&link));
            if link.starts_with('/') && !link.starts_with("//") && !link.starts_with("/assets/") {
                self.waiting.push_back(link);
            } else if link.starts_with('?') {
                self.waiting.push_back(format!("{}{link}", path.split('?').next().unwrap_or_default()));
            }
        }
        if answer.status.is_redirection() {
            self.waiting.push_back(asked(answer.location()));
        }
        // Screens that follow one another have one address.
        let kept = if depth == 0 { path.to_owned() } else { format!("{path} {}", self.answers.len()) };
        self.answers.insert(kept, answer);
        if fill && depth < SCREENS {
            for form in page.forms {
                for submit in ways(&form) {
                    Box::pin(self.fill(&form, submit.as_ref(), path, depth)).await;
                }
            }
        }
    }

    /// Fills a form in, until it is taken.
    async fn fill(&mut self, form: &FormFound, submit: Option<&Field>, at: &str, depth: usize) {
        let own = at.split('?').next().unwrap_or_default();
        let action = if form.action.starts_with('/') {
            asked(&form.action)
        } else {
            format!("{own}{}", asked(&form.action))
        };
        let names: Vec<_> = form.fields.iter().map(|field| field.name.as_str()).collect();
        let screen = form.fields.iter().find(|field| field.name == "screen").map_or("", |field| &field.value);
        let way = submit.map(|field| format!("{}={}", field.name, field.value)).unwrap_or_default();
        let key = format!("{} {} {screen} {way} {}", form.method, self.pattern(&action), names.join(","));
        let count = self.sent.entry(key.clone()).or_default();
        *count += 1;
        if left_alone(&action)
            || *count > ALIKE
            || form.method != "POST" && !form.method.is_empty() && form.method != "GET"
        {
            return;
        }
        let mut plain: BTreeMap<String, usize> = BTreeMap::new();
        let mut why = String::new();
        for attempt in 0..TRIES {
            let filled = self.filled(form, submit, &plain, attempt > 2);
            let answer = self.send(form, &action, &filled).await;
            let (faults, page) = scan(&answer);
            self.faults.extend(faults);
            let status = answer.status.as_u16();
            if status < 400 {
                self.taken.insert(key.clone());
                self.world.app.settle().await;
                if status == 200 && form.method == "POST" {
                    self.take(answer, &action, true, depth + 1).await;
                } else if answer.status.is_redirection() {
                    self.waiting.push_back(asked(answer.location()));
                }
                return;
            }
            why = format!("{status}, {:?}", page.wrong);
            if page.wrong.is_empty() {
                break;
            }
            for name in page.wrong {
                *plain.entry(name).or_default() += 1;
            }
        }
        self.refused.insert(format!("{key}: {why}"));
    }

    fn filled(
        &mut self,
        form: &FormFound,
        submit: Option<&Field>,
        plain: &BTreeMap<String, usize>,
        least: bool,
    ) -> Vec<(String, String)> {
        let mut filled = Vec::new();
        for field in &form.fields {
            let tries = plain.get(&field.name).copied().unwrap_or_default();
            let may_be_left =
                matches!(field.kind.as_str(), "text" | "textarea" | "checkbox" | "url" | "number");
            if least && may_be_left && !field.required {
                continue;
            }
            if let Some(value) = self.value(field, tries) {
                filled.push((field.name.clone(), value));
            }
        }
        filled.extend(submit.map(|field| (field.name.clone(), field.value.clone())));
        filled
    }

    /// What is written into a field, and in its place where it was refused so many times.
    fn value(&mut self, field: &Field, tries: usize) -> Option<String> {
        self.round += 1;
        let first = tries + self.variant;
        let chosen = || field.options.iter().filter(|option| !option.is_empty()).cycle().nth(first).cloned();
        let today = self.world.app.app.local(self.world.app.now()).date();
        match field.kind.as_str() {
            "submit" | "file" | "reset" => None,
            "hidden" => Some(field.value.clone()),
            "radio" | "select" | "checkbox" => chosen(),
            "email" => Some(format!("zoe{}@exemple.fr", self.round)),
            "tel" => Some("0465710001".to_owned()),
            "date" => Some((today + chrono::TimeDelta::days([7, 0, -1, 30, 90][tries % 5])).to_string()),
            "time" => Some(["10:00", "11:30", "12:00"][tries % 3].to_owned()),
            "number" if tries == 0 && !field.min.is_empty() => Some(field.min.clone()),
            "number" => Some(["1", "20", "5", "60", "2"][tries % 5].to_owned()),
            "url" => Some("https://exemple.fr/".to_owned()),
            _ if tries > 0 => Some(PLAIN[(tries - 1) % PLAIN.len()].to_owned()),
            _ => Some(nasty(self.round)),
        }
    }

    async fn send(&self, form: &FormFound, action: &str, filled: &[(String, String)]) -> Answer {
        if form.method != "POST" {
            let query: Vec<_> =
                filled.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
            let bare = action.split('?').next().unwrap_or_default();
            return self.world.request(self.role, "GET", &format!("{bare}?{}", query.join("&"))).send().await;
        }
        let mut request = self.world.request(self.role, "POST", action);
        if let Some(address) = self.address {
            request = request.header("x-forwarded-for", address);
        }
        if form.multipart {
            const EDGE: &str = "----the-edge-of-a-part";
            let part = |(name, value): &(String, String)| {
                format!("--{EDGE}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
            };
            let body = filled.iter().map(part).collect::<String>() + &format!("--{EDGE}--\r\n");
            return request.body(&format!("multipart/form-data; boundary={EDGE}"), body).send().await;
        }
        let pairs: Vec<_> = filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        request.form(&pairs).send().await
    }
}

/// The buttons with which a form is sent, each a way of its own; none where they have no name.
fn ways(form: &FormFound) -> Vec<Option<Field>> {
    let named: Vec<_> = form
        .fields
        .iter()
        .filter(|field| field.kind == "submit" && field.name != "back")
        .cloned()
        .map(Some)
        .collect();
    let plain = form.fields.iter().all(|field| field.kind != "submit" || field.name == "back");
    if plain { vec![None] } else { named }
}

/// An address as a browser asks for it: without what stands after the sign of a fragment, and with what no address holds
/// written otherwise.
fn asked(link: &str) -> String {
    let bare = link.split('#').next().unwrap_or_default();
    let plain = |c: char| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c);
    bare.chars().map(|c| if plain(c) { c.to_string() } else { encode(&c.to_string()) }).collect()
}

fn left_alone(path: &str) -> bool {
    LEFT_ALONE.iter().any(|act| path.contains(act))
}
