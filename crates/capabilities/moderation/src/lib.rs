//! Moderation: what people report of what others wrote, how it is decided, and what everyone may know of it.

pub mod model;
pub mod store;
