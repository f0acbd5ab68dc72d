//! HTTP, pages, people and words: what every capability stands on.
