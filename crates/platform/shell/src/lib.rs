//! HTTP, pages, permissions and words: what every capability stands on.
//!
//! A capability implements [`Capability`]; the binary gathers capabilities into an [`App`]; [`server::router`] puts
//! the frame (identity, language, failures, headers, ready pages) around their routes.

mod app;
mod areas;
mod assets;
mod body;
mod capability;
pub mod chart;
mod compress;
mod context;
pub mod cookies;
mod declared;
mod failure;
mod failure_page;
pub mod feed;
mod follow;
mod form;
mod frame;
mod gate;
mod identity;
pub mod map;
mod metrics;
mod origin;
mod page;
pub mod pdf;
pub mod permission;
pub mod post;
mod ready;
mod routes;
mod sender;
pub mod server;
pub mod settings;
mod site;
pub mod supporter;
pub mod table;
#[cfg(feature = "testing")]
pub mod testing;
pub mod text;
mod voice;
pub mod words;
mod written;

pub use app::{App, AppError, AppParts};
pub use areas::Areas;
pub use body::Body;
pub use capability::{
    AtPlace, AtPlaceKind, Beside, Capability, Door, Figure, NavEntry, OpenDataset, Processing, SearchAll,
    SearchHit, View,
};
pub use context::Ctx;
pub use failure::Failure;
pub use failure_page::WayOut;
pub use follow::load_views;
pub use form::{FieldError, FieldErrors, Form, Query, list_length, only_parameters, parameter};
pub use gate::{Gate, Waits, Writing};
pub use identity::{Authenticator, Identity, Via};
pub use page::{
    AccountLink, Crumb, Flash, JsonBlock, Keep, NavItem, Page, PageSettings, encode, html, kept, public_json,
    see_other,
};
pub use routes::{Route, Routes};
pub use sender::Sender;
pub use site::document;
pub use voice::Voice;
pub use written::{Author, Hiding, Notice, Written, before_hiding};
