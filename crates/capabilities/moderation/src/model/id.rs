//! The public identifier of a case.

maillage_vocabulary::public_id! {
    /// Public identifier of a case: it stands beside the reason of a decision, for good.
    CaseId
}
