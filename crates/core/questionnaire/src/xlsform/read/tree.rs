//! Rows of the sheet `survey` as a tree of groups.

use crate::xlsform::table::{Row, Table};
use crate::xlsform::{FormReason, Remark, SURVEY, Severity};

/// Most groups within each other.
const DEEPEST: usize = 12;

/// A row, or a group of them.
pub(super) enum Node<'t> {
    Row(Row<'t>),
    Group(Row<'t>, Vec<Node<'t>>),
}

/// What a row does to the tree.
enum Act {
    Open,
    OpenRepeat,
    Close,
    Stay,
}

fn act(row: &Row<'_>) -> Act {
    let mut words = row.get("type").split(['_', ' ']).map(str::to_lowercase);
    match (words.next().as_deref(), words.next().as_deref()) {
        (Some("begin"), Some("group")) => Act::Open,
        (Some("begin"), Some("repeat")) => Act::OpenRepeat,
        (Some("end"), Some("group" | "repeat")) => Act::Close,
        _ => Act::Stay,
    }
}

/// Makes the tree. Loops, and groups that are not closed, are told.
pub(super) fn tree<'t>(table: &'t Table, remarks: &mut Vec<Remark>) -> Vec<Node<'t>> {
    let mut fault = |row: &Row<'_>, reason, detail: &str| {
        remarks.push(Remark::new(SURVEY, Some(row.line), Severity::Error, reason, detail));
    };
    // The last one is the innermost; the first one is the form itself.
    let mut open: Vec<(Option<Row<'t>>, Vec<Node<'t>>)> = vec![(None, Vec::new())];
    for row in table.rows() {
        match act(&row) {
            Act::Open | Act::OpenRepeat => {
                if matches!(act(&row), Act::OpenRepeat) {
                    fault(&row, FormReason::Repeat, row.get("name"));
                }
                if open.len() > DEEPEST {
                    fault(&row, FormReason::GroupsDeep, &DEEPEST.to_string());
                    return Vec::new();
                }
                open.push((Some(row), Vec::new()));
            }
            Act::Close => {
                if open.len() == 1 {
                    fault(&row, FormReason::GroupEnd, "");
                } else {
                    close(&mut open);
                }
            }
            Act::Stay => {
                if let Some((_, nodes)) = open.last_mut() {
                    nodes.push(Node::Row(row));
                }
            }
        }
    }
    while open.len() > 1 {
        if let Some((Some(row), _)) = open.last() {
            fault(row, FormReason::GroupOpen, row.get("name"));
        }
        close(&mut open);
    }
    open.pop().map(|(_, nodes)| nodes).unwrap_or_default()
}

fn close<'t>(open: &mut Vec<(Option<Row<'t>>, Vec<Node<'t>>)>) {
    if let Some((Some(row), inner)) = open.pop()
        && let Some((_, nodes)) = open.last_mut()
    {
        nodes.push(Node::Group(row, inner));
    }
}
