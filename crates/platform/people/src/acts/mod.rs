//! What people and managers do with accounts: one function an act, used by pages, API and command line alike.

pub mod accounts;
pub mod erase;
pub mod export;
mod gate;
pub mod links;
pub mod openid;
pub mod passwords;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod throttle;
pub mod tokens;
