//! Outside formats: bytes ⇄ model, with remarks by line and column.

pub mod indicators;
