//! Coordination in our table.

use maillage_vocabulary::ClosedList;
use maillage_vocabulary::lists::activity::{
    AnimationKind, AnimationTheme, CoordinationKind, EventKind, Initiative, Organizer, PartnershipNature,
    TerritorialLevel,
};

use super::columns::Column;
use super::read::Row;
use super::write::Cells;
use crate::exchange::Reason;
use crate::exchange::remarks::Remarks;
use crate::exchange::values::{Words, count, line};
use crate::model::{Coordination, CoordinationWork, Partner};

pub(super) fn write(work: &Coordination, cells: &mut Cells) {
    cells.put(Column::Coordination, &work.kind().national());
    cells.maybe(Column::Title, work.name.as_ref());
    cells.one(Column::Scale, work.level);
    match &work.work {
        CoordinationWork::Animation { form, initiative, themes, mediators, bodies, others } => {
            cells.put(Column::Form, &form.national());
            cells.one(Column::Initiative, *initiative);
            cells.set(Column::AnimationThemes, *themes);
            cells.put(Column::Mediators, &mediators);
            cells.put(Column::Bodies, &bodies);
            cells.put(Column::Others, &others);
        }
        CoordinationWork::Event { form, organizers, participants } => {
            cells.put(Column::Form, &form.national());
            cells.set(Column::Organizers, *organizers);
            cells.put(Column::People, &participants);
        }
        CoordinationWork::Partnership { natures, partners } => {
            cells.set(Column::Natures, *natures);
            let partners: Vec<_> = partners.iter().map(partner_text).collect();
            cells.put(Column::Partners, &partners.join("|"));
        }
    }
}

/// `commune:Manosque`; a bar in a name stands behind a backslash.
fn partner_text(partner: &Partner) -> String {
    let name = partner.name.as_str().replace('\\', "\\\\").replace('|', "\\|");
    format!("{}:{name}", partner.form.national())
}

/// Lists of coordination, each text read once.
pub(super) struct Lists {
    kind: Words<CoordinationKind>,
    scale: Words<TerritorialLevel>,
    animation: Words<AnimationKind>,
    initiative: Words<Initiative>,
    themes: Words<AnimationTheme>,
    event: Words<EventKind>,
    organizer: Words<Organizer>,
    nature: Words<PartnershipNature>,
}

impl Lists {
    pub fn new() -> Self {
        Self {
            kind: Words::new(),
            scale: Words::new(),
            animation: Words::new(),
            initiative: Words::new(),
            themes: Words::new(),
            event: Words::new(),
            organizer: Words::new(),
            nature: Words::new(),
        }
    }

    /// The coordination of a row. None: its kind or form is unknown, the row is refused.
    pub fn read(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<Coordination> {
        let kind = required(&mut self.kind, Column::Coordination, row, remarks)?;
        let work = match kind {
            CoordinationKind::Animation => self.animation(row, remarks)?,
            CoordinationKind::Event => CoordinationWork::Event {
                form: required(&mut self.event, Column::Form, row, remarks)?,
                organizers: row.set(&mut self.organizer, Column::Organizers, remarks),
                participants: number(Column::People, row, remarks),
            },
            CoordinationKind::Partnership => CoordinationWork::Partnership {
                natures: row.set(&mut self.nature, Column::Natures, remarks),
                partners: self.partners(row, remarks),
            },
        };
        let name = line(Column::Title.name(), row.get(Column::Title), remarks);
        Some(Coordination { name, level: row.one(&mut self.scale, Column::Scale, remarks), work })
    }

    fn animation(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Option<CoordinationWork> {
        Some(CoordinationWork::Animation {
            form: required(&mut self.animation, Column::Form, row, remarks)?,
            initiative: row.one(&mut self.initiative, Column::Initiative, remarks),
            themes: row.set(&mut self.themes, Column::AnimationThemes, remarks),
            mediators: number(Column::Mediators, row, remarks),
            bodies: number(Column::Bodies, row, remarks),
            others: number(Column::Others, row, remarks),
        })
    }

    fn partners(&mut self, row: &Row<'_>, remarks: &mut Remarks<'_>) -> Vec<Partner> {
        let column = Column::Partners.name();
        let mut partners = Vec::new();
        for text in between_bars(row.get(Column::Partners)) {
            let (form, name) = text.split_once(':').unwrap_or(("", &text));
            let form = if form.is_empty() {
                Some(Organizer::Other)
            } else {
                self.organizer.one(column, form, remarks)
            };
            if let Some((form, name)) = form.zip(line(column, name, remarks)) {
                partners.push(Partner { name, form });
            }
        }
        partners
    }
}

fn number(column: Column, row: &Row<'_>, remarks: &mut Remarks<'_>) -> u16 {
    count(column.name(), row.get(column), remarks).unwrap_or(0)
}

fn required<T: ClosedList>(
    words: &mut Words<T>,
    column: Column,
    row: &Row<'_>,
    remarks: &mut Remarks<'_>,
) -> Option<T> {
    let found = row.one(words, column, remarks);
    if found.is_none() {
        remarks.refuse(column.name(), row.get(column), Reason::CoordinationBroken, "");
    }
    found
}

/// The parts of a text between bars; a backslash takes the next sign as it is.
fn between_bars(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut signs) = (Vec::new(), String::new(), text.chars());
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => part.extend(signs.next()),
            '|' => parts.push(std::mem::take(&mut part)),
            other => part.push(other),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}
