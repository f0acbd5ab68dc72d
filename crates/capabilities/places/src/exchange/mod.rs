//! Outside formats: bytes to places and back.
