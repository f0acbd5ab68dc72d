//! GeoJSON (RFC 7946) of outlines.

use super::shape::{Outline, Ring};
use std::fmt::Write;

impl Outline {
    /// The geometry, a `MultiPolygon` with five decimals (about 1 m).
    #[must_use]
    pub fn geojson(&self) -> String {
        let mut text = String::from(r#"{"type":"MultiPolygon","coordinates":["#);
        for (index, polygon) in self.polygons().iter().enumerate() {
            text.push_str(if index == 0 { "[" } else { ",[" });
            push_ring(&mut text, &polygon.outer);
            for hole in &polygon.holes {
                text.push(',');
                push_ring(&mut text, hole);
            }
            text.push(']');
        }
        text.push_str("]}");
        text
    }
}

fn push_ring(text: &mut String, ring: &Ring) {
    text.push('[');
    for (index, [x, y]) in ring.iter().enumerate() {
        let comma = if index == 0 { "" } else { "," };
        // Coordinates are on a grid of 1e-5 degree: the shortest text that reads back the same has at
        // most five decimals.
        let written = write!(text, "{comma}[{x},{y}]");
        debug_assert!(written.is_ok(), "writing to a String does not fail");
    }
    text.push(']');
}
