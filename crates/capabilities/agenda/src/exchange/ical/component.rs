//! Events of a file (§3.6.1), as they stand: what they say, not yet when they meet. Other components are passed over.

use chrono::TimeDelta;

use super::lines::{self, Line};
use super::recur::Recurrence;
use super::value::{self, When};
use super::{Import, Left, MOST_EVENTS, Options};

/// Components inside one another, at most: more is no calendar of people.
const DEEPEST: usize = 8;
/// Days that one event may leave out, or add.
const MOST_DAYS: usize = 20_000;

/// An event, or one occurrence that was changed on its own.
#[derive(Clone, Debug)]
pub struct Component {
    /// Where it begins in the file.
    pub line: u32,
    /// Its name among all calendars.
    pub uid: String,
    /// Which occurrence it changes.
    pub recurrence_id: Option<When>,
    /// What it is.
    pub title: String,
    /// What happens there.
    pub description: String,
    /// Where.
    pub location: String,
    /// Its page elsewhere.
    pub url: String,
    /// When it begins.
    pub start: When,
    /// How long it lasts.
    pub length: TimeDelta,
    /// Its rule; none where it meets once.
    pub rule: Option<Recurrence>,
    /// Occurrences left out.
    pub except: Vec<When>,
    /// Occurrences added.
    pub added: Vec<When>,
    /// Whether it was called off.
    pub cancelled: bool,
}

/// An event being read.
#[derive(Default)]
struct Open {
    line: u32,
    uid: String,
    recurrence_id: Option<When>,
    title: String,
    description: String,
    location: String,
    url: String,
    start: Option<When>,
    end: Option<When>,
    duration: Option<TimeDelta>,
    rule: Option<Recurrence>,
    except: Vec<When>,
    added: Vec<When>,
    cancelled: bool,
    hidden: bool,
}

/// The events of a file, in its order.
pub fn events(text: &str, options: &Options, import: &mut Import) -> Vec<Component> {
    let mut reader = Reader { found: Vec::new(), open: None, inside: Vec::new(), is_calendar: false };
    for (number, whole) in lines::unfolded(text) {
        if whole.trim().is_empty() {
            continue;
        }
        match lines::parse(number, &whole) {
            Some(line) => reader.take(&line, options, import),
            None => import.remark(number, Left::Line, &whole),
        }
        if import.events > MOST_EVENTS {
            import.remark(number, Left::TooManyEvents, "");
            break;
        }
    }
    if let Some(open) = &reader.open {
        import.remark(open.line, Left::Unfinished, &open.title);
    }
    if !reader.is_calendar {
        import.remark(1, Left::NoCalendar, "");
    }
    reader.found
}

struct Reader {
    found: Vec<Component>,
    open: Option<Open>,
    /// Components around the present line, the innermost last.
    inside: Vec<String>,
    is_calendar: bool,
}

impl Reader {
    fn take(&mut self, line: &Line, options: &Options, import: &mut Import) {
        match line.name.as_str() {
            "BEGIN" => self.begin(line, import),
            "END" => self.end(line, import),
            "X-WR-CALNAME" if self.inside.len() == 1 => import.name = cut(&line.text(), 120),
            _ if self.inside.last().is_some_and(|inside| inside == "VEVENT") => {
                if let Some(open) = &mut self.open {
                    open.take(line, options, import);
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, line: &Line, import: &mut Import) {
        let name = line.value.trim().to_ascii_uppercase();
        self.is_calendar |= name == "VCALENDAR";
        if name == "VEVENT" {
            import.events += 1;
            if let Some(open) = self.open.take() {
                import.remark(open.line, Left::Unfinished, &open.title);
                self.inside.retain(|inside| inside != "VEVENT");
            }
            self.open = Some(Open { line: line.number, ..Open::default() });
        }
        if self.inside.len() < DEEPEST {
            self.inside.push(name);
        }
    }

    fn end(&mut self, line: &Line, import: &mut Import) {
        let name = line.value.trim().to_ascii_uppercase();
        if let Some(at) = self.inside.iter().rposition(|inside| *inside == name) {
            self.inside.truncate(at);
        }
        if name == "VEVENT"
            && let Some(open) = self.open.take()
        {
            self.found.extend(open.close(import));
        }
    }
}

impl Open {
    fn take(&mut self, line: &Line, options: &Options, import: &mut Import) {
        let mut unknown = |name: &str| import.remark(line.number, Left::Zone, name);
        let mut when = |text: &str| value::when(line, text, options.zone, &mut unknown);
        match line.name.as_str() {
            "UID" => self.uid = cut(line.value.trim(), 250),
            "SUMMARY" => self.title = cut(&one_line(&line.text()), 120),
            "DESCRIPTION" => self.description = cut(line.text().trim(), 3_500),
            "LOCATION" => self.location = cut(&one_line(&line.text()), 300),
            "URL" => self.url = cut(line.value.trim(), 300),
            "STATUS" => self.cancelled = line.value.trim().eq_ignore_ascii_case("CANCELLED"),
            "CLASS" => self.hidden = !line.value.trim().eq_ignore_ascii_case("PUBLIC"),
            "DTSTART" => self.start = when(&line.value),
            "DTEND" => self.end = when(&line.value),
            "DURATION" => self.duration = value::duration(&line.value),
            "RECURRENCE-ID" => self.recurrence_id = when(&line.value),
            "EXDATE" => extend(&mut self.except, line, when),
            "RDATE" => extend(&mut self.added, line, when),
            "RRULE" => match Recurrence::read(&line.value) {
                Some(rule) => self.rule = Some(rule),
                None => import.remark(line.number, Left::Rule, &line.value),
            },
            _ => {}
        }
    }

    /// The event, where it can be told; what its owner keeps private is passed over without a word.
    fn close(self, import: &mut Import) -> Option<Component> {
        if self.hidden {
            return None;
        }
        let Some(start) = self.start else {
            import.remark(self.line, Left::NoStart, &self.title);
            return None;
        };
        if self.title.is_empty() && !self.cancelled {
            import.remark(self.line, Left::NoTitle, &self.uid);
            return None;
        }
        let usual = if start.whole_day { TimeDelta::days(1) } else { TimeDelta::hours(1) };
        // On the clocks of the event, so that a day with an hour more or less stays a day.
        let until_end = |end: When| {
            if end.zone == start.zone { end.local - start.local } else { end.moment() - start.moment() }
        };
        let length = self.end.map(until_end).or(self.duration).unwrap_or(usual);
        if length < TimeDelta::zero() {
            import.remark(self.line, Left::Backwards, &self.title);
            return None;
        }
        if length > TimeDelta::days(7) {
            import.remark(self.line, Left::TooLong, &self.title);
            return None;
        }
        // Without an identifier, what it is and when it begins name it.
        let uid = if self.uid.is_empty() { format!("{}@{}", self.title, start.local) } else { self.uid };
        Some(Component {
            line: self.line,
            uid,
            recurrence_id: self.recurrence_id,
            title: self.title,
            description: self.description,
            location: self.location,
            url: self.url,
            start,
            length: if length.is_zero() { usual } else { length },
            rule: self.rule,
            except: self.except,
            added: self.added,
            cancelled: self.cancelled,
        })
    }
}

/// Adds the dates of a line; of periods, their beginning.
fn extend(days: &mut Vec<When>, line: &Line, mut when: impl FnMut(&str) -> Option<When>) {
    for text in line.value.split(',') {
        if days.len() >= MOST_DAYS {
            return;
        }
        days.extend(when(text.split('/').next().unwrap_or_default()));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most so many letters, without signs that steer.
fn cut(text: &str, most: usize) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).take(most).collect()
}
