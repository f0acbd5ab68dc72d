//! SQL of accounts, written once for both engines; rows ⇄ model.

pub mod grants;
pub mod journal;
pub mod links;
pub mod openid;
pub mod persons;
pub mod purge;
pub mod second_factors;
pub mod sessions;
pub mod throttles;
pub mod tokens;
pub mod writing;

use maillage_store::Statement;

maillage_store::migrations! {
    /// The tables of accounts.
    pub MIGRATIONS: "people" = [both "0001_people", both "0002_writing"];
}

/// Every statement, for the test that prepares them on both engines.
pub static STATEMENTS: &[&[&Statement]] = &[
    grants::ALL,
    journal::ALL,
    links::ALL,
    openid::ALL,
    persons::ALL,
    purge::ALL,
    second_factors::ALL,
    sessions::ALL,
    throttles::ALL,
    tokens::ALL,
    writing::ALL,
];
