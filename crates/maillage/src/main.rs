//! The one binary of Maillage.

fn main() {}
