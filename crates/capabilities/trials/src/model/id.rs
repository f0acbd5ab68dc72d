//! Public identifiers.

maillage_vocabulary::public_id! {
    /// Public identifier of a campaign, in its web address, permanent.
    TrialId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a session.
    SessionId
}

maillage_vocabulary::public_id! {
    /// Public identifier of a problem that testers met.
    ProblemId
}
