//! Why tables cannot be published.

/// Why tables cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DisclosureError {
    /// Nothing that could be hidden keeps a cell.
    #[error("nothing keeps the cell {cell}: publish fewer cells, or merge categories")]
    Unprotected {
        /// Its codes.
        cell: String,
    },
    /// The attacker succeeded.
    #[error(
        "the attacker computes {exact} hidden cells and proves {interval} to be confidential: not to be published"
    )]
    Disclosed {
        /// Cells that he computes.
        exact: usize,
        /// Cells that he knows too well.
        interval: usize,
    },
    /// Too many hidden cells hang together.
    #[error("{cells} hidden cells hang together, too many to attack; publish fewer tables at once")]
    Large {
        /// How many.
        cells: usize,
    },
    /// The attack did not come to an end.
    #[error("the attack on the cell {cell} did not come to an end: not to be published")]
    Unfinished {
        /// Its codes.
        cell: String,
    },
}
