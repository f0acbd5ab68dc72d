//! Charts drawn on the server: a sentence, a drawing and a table that say the same.
//!
//! A capability says what it has counted; it is drawn twice, for phones and for wider screens, and shown with its
//! legend and its table. Nothing is computed here: sums, shares and sentences come from the capability.
//!
//! ```
//! use maillage_shell::chart::{Figure, Value};
//!
//! let figure = Figure::bars("themes", "Les sujets")
//!     .reading("Les démarches viennent en tête.")
//!     .unit("Nombre d’aides")
//!     .axis("Sujet")
//!     .categories(["Faire une démarche", "Se protéger des arnaques"])
//!     .series("2026", [Value::Known(2310.0), Value::Hidden])
//!     .compare("2025", [2104_u32, 370])
//!     .csv("/chiffres/themes.csv");
//! assert!(figure.hides(), "the reader is told why a count is missing");
//! ```
//!
//! In a template: `{% import "charts.html" as charts %}`, then `{{ charts::figure(figure) }}`, alone or in
//! `{{ charts::grid(figures) }}`. The page names the script `copy.js`, and says somewhere why small counts are hidden:
//! `{{ charts::why_hidden(4) }}`.

mod columns;
mod figure;
mod printed;
mod style;
mod svg;
mod table;
mod view;

pub use columns::columns;
pub use figure::Figure;
pub use maillage_charts::Value;
pub use printed::Printed;
