//! The public identifier of a need.

maillage_vocabulary::public_id! {
    /// Public identifier of a need, in its web address, permanent.
    NeedId
}
