//! The three shapes of Protocol Buffers fields that tiles need.

pub(super) const VARINT: u8 = 0;
pub(super) const FIXED_64: u8 = 1;
const LENGTH_DELIMITED: u8 = 2;

/// The key of a field numbered below 16, which is one byte.
pub(super) fn key(out: &mut Vec<u8>, field: u8, shape: u8) {
    out.push(field << 3 | shape);
}

pub(super) fn varint(out: &mut Vec<u8>, mut value: u64) {
    while let low @ 0x80.. = value {
        out.push(low.to_le_bytes()[0] | 0x80);
        value = low >> 7;
    }
    out.push(value.to_le_bytes()[0]);
}

pub(super) fn bytes_field(out: &mut Vec<u8>, field: u8, bytes: &[u8]) {
    key(out, field, LENGTH_DELIMITED);
    varint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

/// Signed to unsigned, small magnitudes to small numbers.
pub(super) const fn zigzag(value: i64) -> u64 {
    (value << 1 ^ value >> 63).cast_unsigned()
}
