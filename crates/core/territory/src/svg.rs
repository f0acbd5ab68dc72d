//! Maps drawn on the server: outlines as SVG path data, in the same projection as tiles.

use crate::{BoundingBox, Outline, Point, mercator};
use std::fmt::Write;

/// A drawing area in SVG units, and the part of the world shown in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// Unit square of Web Mercator to SVG units: position × scale + shift.
    scale: f64,
    shift: [f64; 2],
    height: f64,
    width: f64,
}

impl Frame {
    /// The frame of a width, and the height that goes with it, that shows a box with a margin, all in SVG units.
    /// None for a box without extent, or a margin that leaves no room.
    #[must_use]
    pub fn fitting(shown: BoundingBox, width: f64, margin: f64) -> Option<Self> {
        let (west, north) = mercator::project(Point::new(shown.north, shown.west)?);
        let (east, south) = mercator::project(Point::new(shown.south, shown.east)?);
        let scale = (width - 2.0 * margin) / (east - west);
        let fits = scale.is_finite() && scale > 0.0 && south > north;
        fits.then(|| Self {
            scale,
            shift: [margin - west * scale, margin - north * scale],
            width,
            height: (south - north).mul_add(scale, 2.0 * margin),
        })
    }

    /// Value of the attribute `viewBox`.
    #[must_use]
    pub fn view_box(&self) -> String {
        format!("0 0 {} {}", self.width.ceil(), self.height.ceil())
    }

    /// Where a point is drawn, in SVG units from the top left.
    #[must_use]
    pub fn place(&self, point: Point) -> (f64, f64) {
        let (x, y) = mercator::project(point);
        (x.mul_add(self.scale, self.shift[0]), y.mul_add(self.scale, self.shift[1]))
    }

    /// Value of the attribute `d` of a path: relative coordinates with one decimal. Meant for the filling rule
    /// `evenodd`. Rings too small to be seen are left out.
    #[must_use]
    pub fn path(&self, outline: &Outline) -> String {
        let mut path = String::new();
        for ring in outline.rings() {
            let mut tenths: Vec<_> =
                ring.iter().filter_map(|[lon, lat]| Some(self.tenths(Point::new(*lat, *lon)?))).collect();
            tenths.dedup();
            if tenths.len() > 3 {
                push_ring(&mut path, &tenths);
            }
        }
        path
    }

    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates, far outside of any drawing")]
    fn tenths(&self, point: Point) -> [i64; 2] {
        let (x, y) = self.place(point);
        [x, y].map(|value| (value * 10.0).round() as i64)
    }
}

/// Rounds positions, not steps, so that errors do not add up along the way.
fn push_ring(path: &mut String, ring: &[[i64; 2]]) {
    let [first, rest @ .., _] = ring else { return };
    path.push('M');
    push_pair(path, *first);
    path.push('l');
    let mut before = *first;
    for (index, spot) in rest.iter().enumerate() {
        let step = [spot[0] - before[0], spot[1] - before[1]];
        if index > 0 && step[0] >= 0 {
            path.push(' ');
        }
        push_pair(path, step);
        before = *spot;
    }
    path.push('z');
}

/// Two numbers in tenths. A minus sign needs no separator before it.
fn push_pair(path: &mut String, [x, y]: [i64; 2]) {
    push_tenths(path, x);
    if y >= 0 {
        path.push(' ');
    }
    push_tenths(path, y);
}

fn push_tenths(path: &mut String, tenths: i64) {
    let (sign, whole, tenth) = (if tenths < 0 { "-" } else { "" }, tenths.abs() / 10, tenths.abs() % 10);
    let written = match (whole, tenth) {
        (_, 0) => write!(path, "{sign}{whole}"),
        (0, _) => write!(path, "{sign}.{tenth}"),
        _ => write!(path, "{sign}{whole}.{tenth}"),
    };
    debug_assert!(written.is_ok(), "writing to a String does not fail");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Territories;

    #[test]
    fn writes_numbers_short() {
        let mut path = String::new();
        push_ring(&mut path, &[[1234, 40], [1229, 40], [1229, 47], [1234, 60], [1234, 40]]);
        assert_eq!(path, "M123.4 4l-.5 0 0 .7 .5 1.3z");
    }

    #[test]
    fn draws_a_region_inside_its_frame() {
        let outline = Territories::embedded().outline_simplified("R93".parse().unwrap(), 500.0).unwrap();
        let frame = Frame::fitting(outline.bounding_box(), 600.0, 10.0).unwrap();
        assert!(frame.view_box().starts_with("0 0 600 "), "{}", frame.view_box());
        let (x, y) = frame.place(Point::new(43.8339, 5.7833).unwrap());
        assert!((10.0..590.0).contains(&x) && (10.0..frame.height).contains(&y));
        let path = frame.path(&outline);
        assert!(path.starts_with('M') && path.ends_with('z'));
        let mut corners: Vec<f64> =
            outline.rings().flatten().filter_map(|[x, y]| Some(frame.place(Point::new(*y, *x)?).0)).collect();
        corners.sort_by(f64::total_cmp);
        assert!((corners[0] - 10.0).abs() < 1e-6 && (corners[corners.len() - 1] - 590.0).abs() < 1e-6);
    }

    #[test]
    fn refuses_a_frame_without_room() {
        let shown = BoundingBox { west: 4.0, south: 43.0, east: 7.0, north: 45.0 };
        assert!(Frame::fitting(shown, 20.0, 10.0).is_none());
        assert!(Frame::fitting(BoundingBox { east: 4.0, ..shown }, 600.0, 10.0).is_none());
        assert!(Frame::fitting(BoundingBox { south: f64::NAN, ..shown }, 600.0, 10.0).is_none());
    }
}
