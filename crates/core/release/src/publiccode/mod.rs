//! `publiccode.yml` 0.7: the card of a program for public service.
//!
//! [`read`](read()) tells everything that is wrong at once, with line and column; [`write`](write()) writes what any reader
//! understands. Nothing is fetched: whether an address answers, whether a film can be embedded, is not looked at.

mod gist;
mod lists;
mod maintenance;
mod model;
mod old;
mod problem;
mod read;
mod reader;
mod write;
mod yaml;

pub use gist::Gist;
pub use lists::{
    ALIASES, CATEGORIES, DevelopmentStatus, MaintenanceType, PLATFORMS, SCOPES, SoftwareType, VERSION,
    VERSIONS,
};
pub use model::{
    Audience, Contact, Contractor, Country, Dependency, DependsOn, Description, Expression, FilePath,
    Language, Maintenance, Measured, Organisation, PublicCode, Support, Uri, Web, Words,
};
pub use problem::{Place, Problem, Severity, Wanted, What};
pub use read::{Reading, read};
pub use write::write;
pub use yaml::{MOST_BYTES, MOST_DEPTH, MOST_NODES};
