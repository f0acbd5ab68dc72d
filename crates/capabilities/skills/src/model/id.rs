//! The public identifier of a developer.

maillage_vocabulary::public_id! {
    /// Identifier of a person who offers her time. Other parts of the product know her by it alone; no page shows it.
    DeveloperId
}
