//! Tests of products with inhabitants.
pub mod model;
pub mod picture;
