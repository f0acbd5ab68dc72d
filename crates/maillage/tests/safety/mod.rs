//! The classes of published vulnerabilities of participation platforms, as tests over the assembled product: routes,
//! forms, links and outputs are found, not listed, so that what is added is tested as what was there.
//!
//! | class | where it is held |
//! |---|---|
//! | injection into pages, files, feeds, calendars, letters, headers | `writing` |
//! | broken authorisation: routes × roles | `matrix`, beside |
//! | broken authorisation: what is hidden, draft or waiting | `states` |
//! | filters and sorts from anywhere; SQL from parameters | `filters`; `Statement` takes a `&'static str` alone |
//! | bearer links, exports, tokens and their end | `bearers` |
//! | requests forged by another site | `forged` |
//! | open redirects | `redirects` |
//! | cookies out of reach of scripts and other sites; headers of every answer | `cookies` |
//! | requests of the server into private networks | `reach` |
//! | floods: public forms are counted | `floods` |
//! | races: the last seat, the only voice | `races` names the stories that hold them on both engines |

mod bearers;
mod cookies;
mod driver;
mod filters;
mod floods;
mod forged;
mod page;
mod races;
mod reach;
mod redirects;
mod scan;
mod states;
mod strings;
mod world;
mod writing;
