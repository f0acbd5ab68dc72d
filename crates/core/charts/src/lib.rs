//! Numbers become geometry: where each bar, line, cell and word of a chart stands.
//!
//! ```
//! use maillage_charts::{Chart, Kind, Series, Value};
//!
//! let categories = ["Démarches".to_owned(), "Arnaques".to_owned()];
//! let visits = [Value::Known(120.0), Value::Hidden];
//! let chart = Chart {
//!     width: 288.0,
//!     categories: &categories,
//!     series: &[Series { name: "2026", values: &visits }],
//!     number: &|value| format!("{value}"),
//!     whole: true,
//! };
//! let drawing = chart.draw(Kind::Bars);
//! assert_eq!(drawing.marks.len(), 2, "a bar, and a hatched mark for the hidden count");
//! assert!(drawing.marks[0].area.right() < drawing.width, "there is room for the value");
//! ```
//!
//! Everything is in units of the drawing; letters are [`FONT`] units high. A drawing is made for its width: ask for
//! one that is close to the pixels it will have (288 on a phone, 480 elsewhere), so that letters keep their size.
//! Nothing leaves the drawing, and words do not cover each other: widths of letters are estimated from above.
//!
//! No language and no markup: numbers are written by the function that the caller passes.

mod axis;
mod bars;
mod chart;
mod drawing;
mod heat;
mod lines;
mod pyramid;
mod scale;
mod stacked;
mod text;
mod value;

pub use chart::{Chart, Kind, Series};
pub use drawing::{Anchor, Area, Band, Drawing, Label, LabelKind, Mark, Paint, Rule, Stroke};
pub use heat::LEVELS;
pub use scale::Scale;
pub use text::{FONT, LINE, width};
pub use value::Value;
