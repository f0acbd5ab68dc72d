//! Outlines: one topology of borders shared by all the territories of a level.

mod dissolve;
mod geojson;
mod locate;
mod mesh;
mod meshes;
mod rings;
mod shape;
mod simplify;

pub(crate) use meshes::Meshes;
pub use shape::{BoundingBox, Outline, Polygon, Ring};
