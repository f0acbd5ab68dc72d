//! Public identifiers.

maillage_vocabulary::public_id! {
    /// Public identifier of a need, in its web address, permanent.
    NeedId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a policy area that the network added.
    AreaId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a question to a body.
    AskedId
}
