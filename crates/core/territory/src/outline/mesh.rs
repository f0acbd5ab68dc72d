//! Borders as arcs, each stored once, and the territories as lists of sides of arcs.

use crate::DataError;

/// A position on the grid of the file: longitude and latitude in 1e-5 degree.
pub(super) type Spot = [i32; 2];

/// Lines that meet at their ends only.
#[derive(Debug, Default)]
pub(super) struct Arcs {
    points: Vec<Spot>,
    ends: Vec<u32>,
}

impl Arcs {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn get(&self, arc: u32) -> &[Spot] {
        let arc = arc as usize;
        let start = arc.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.points[start..self.ends[arc] as usize]
    }

    /// Adds to the arc under construction. A repetition of its last point is dropped.
    pub fn push(&mut self, spot: Spot) {
        let start = self.ends.last().map_or(0, |end| *end as usize);
        if self.points[start..].last() != Some(&spot) {
            self.points.push(spot);
        }
    }

    /// Ends the arc under construction.
    pub fn finish(&mut self) {
        self.ends.push(u32::try_from(self.points.len()).unwrap_or(u32::MAX));
    }

    /// The points of an arc in the direction of a side.
    pub fn along(&self, side: Side) -> impl DoubleEndedIterator<Item = Spot> {
        let (points, turned) = (self.get(side.arc()), side.is_left());
        let last = points.len().saturating_sub(1);
        (0..points.len()).map(move |i| points[if turned { last - i } else { i }])
    }

    /// Where a side begins.
    pub fn origin(&self, side: Side) -> Option<Spot> {
        let points = self.get(side.arc());
        if side.is_left() { points.last().copied() } else { points.first().copied() }
    }
}

/// One side of an arc. Number 2i: the right of arc i, followed forwards; 2i + 1: its left, followed
/// backwards. Either way the territory is on the right hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Side(pub u32);

impl Side {
    pub const fn arc(self) -> u32 {
        self.0 >> 1
    }

    pub const fn is_left(self) -> bool {
        self.0 & 1 == 1
    }

    pub const fn opposite(self) -> Self {
        Self(self.0 ^ 1)
    }
}

/// The territories of one level.
#[derive(Debug, Default)]
pub(super) struct Mesh {
    pub arcs: Arcs,
    sides: Vec<Side>,
    ends: Vec<u32>,
}

impl Mesh {
    pub fn new(arcs: Arcs) -> Self {
        Self { arcs, sides: Vec::new(), ends: Vec::new() }
    }

    /// Adds the next territory.
    pub fn push(&mut self, sides: impl IntoIterator<Item = Side>) {
        self.sides.extend(sides);
        self.ends.push(u32::try_from(self.sides.len()).unwrap_or(u32::MAX));
    }

    fn shrink(&mut self) {
        self.arcs.points.shrink_to_fit();
        self.arcs.ends.shrink_to_fit();
        self.sides.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The sides that surround a territory, in no particular order. Empty without outline.
    pub fn sides(&self, territory: u32) -> &[Side] {
        let territory = territory as usize;
        let start = territory.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        &self.sides[start..self.ends[territory] as usize]
    }

    /// Reads the outlines of the embedded file (format: `data/territory/topology.mjs`).
    pub fn read(bytes: &[u8]) -> Result<Self, DataError> {
        Reader(bytes).mesh().ok_or(DataError::Outlines)
    }
}

/// Reads varints (LEB128; signed ones zigzag-coded).
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn unsigned(&mut self) -> Option<u32> {
        let mut value: u32 = 0;
        for shift in (0..32).step_by(7) {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        let value = self.unsigned()?;
        let magnitude = (value >> 1).cast_signed();
        Some(if value & 1 == 1 { !magnitude } else { magnitude })
    }

    fn mesh(&mut self) -> Option<Mesh> {
        let mut arcs = Arcs::default();
        let mut spot = [0_i32; 2];
        for _ in 0..self.unsigned()? {
            for _ in 0..self.unsigned()? {
                spot = [spot[0].checked_add(self.signed()?)?, spot[1].checked_add(self.signed()?)?];
                arcs.push(spot);
            }
            arcs.finish();
        }
        let limit = u32::try_from(2 * arcs.len()).ok()?;
        let mut mesh = Mesh::new(arcs);
        for _ in 0..self.unsigned()? {
            mesh.push(self.sides(limit)?);
        }
        mesh.shrink();
        Some(mesh)
    }

    fn sides(&mut self, limit: u32) -> Option<Vec<Side>> {
        let mut side = 0_u32;
        let count = self.unsigned()?;
        (0..count)
            .map(|_| {
                side = side.checked_add_signed(self.signed()?).filter(|side| *side < limit)?;
                Some(Side(side))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side: arc 0 is their common border, arcs 1 and 2 go around each.
    const TWO: &[u8] = &[
        3, 2, 0, 0, 0, 20, // (0,0) → (0,10)
        4, 0, 0, 20, 0, 0, 19, 19, 0, // (0,10) → (10,10) → (10,0) → (0,0)
        4, 0, 20, 19, 0, 0, 19, 20, 0, // (0,10) → (-10,10) → (-10,0) → (0,0)
        2, 2, 0, 0, 1, 0,
    ];

    #[test]
    fn reads_arcs_and_sides() {
        let mesh = Mesh::read(TWO).unwrap();
        assert_eq!((mesh.arcs.len(), mesh.len()), (3, 2));
        assert_eq!(mesh.arcs.get(0), [[0, 0], [0, 10]]);
        assert_eq!(mesh.arcs.get(1), [[0, 10], [10, 10], [10, 0], [0, 0]]);
        assert_eq!(mesh.sides(0), [Side(0), Side(0)]);
        assert_eq!(mesh.arcs.along(Side(1)).collect::<Vec<_>>(), [[0, 10], [0, 0]]);
        assert_eq!(mesh.arcs.origin(Side(3)), Some([0, 0]));
    }

    #[test]
    fn refuses_damaged_outlines() {
        for end in 0..TWO.len() {
            assert!(Mesh::read(&TWO[..end]).is_err(), "cut at {end}");
        }
        assert!(Mesh::read(&[0, 1, 1, 8]).is_err(), "a side of an arc that does not exist");
        assert!(Mesh::read(&[0xff; 12]).is_err(), "an endless number");
    }
}
