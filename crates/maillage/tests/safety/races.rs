//! Classes that stories of each capability hold, on both engines: races (the last seat, the only voice, the one appeal:
//! Decidim CVE-2023-47634), the end of each kind of secret (CVE-2023-48220). They are named here, so that none leaves
//! unnoticed.

/// File under `crates/`, and name of the story.
const STORIES: [(&str, &str); 18] = [
    // The last seat, the only voice.
    ("capabilities/agenda/tests/stories/register.rs", "seats"),
    ("capabilities/agenda/tests/stories/appointments.rs", "at_once"),
    ("capabilities/needs/tests/stories/support.rs", "voices_given_at_once_are_counted_once_each"),
    ("capabilities/moderation/tests/stories/report.rs", "reports_sent_at_once_are_one_case"),
    ("capabilities/moderation/tests/stories/decide.rs", "of_two_who_decide_at_once_one_does"),
    ("capabilities/moderation/tests/stories/contest.rs", "of_those_who_contest_at_once_one_does"),
    ("platform/people/tests/stories/links.rs", "once"),
    // The end of each kind of secret.
    ("platform/people/tests/stories/links.rs", "minutes"),
    ("platform/people/tests/stories/tokens.rs", "expire"),
    ("platform/people/tests/stories/retention.rs", "fn "),
    ("platform/people/tests/stories/second_factor.rs", "fn "),
    ("capabilities/agenda/tests/stories/room.rs", "fn "),
    ("capabilities/agenda/tests/stories/retention.rs", "fn "),
    ("capabilities/agenda/tests/stories/calendars.rs", "fn "),
    ("capabilities/moderation/tests/stories/contest.rs", "a_decision_is_contested_within_six_months"),
    ("capabilities/moderation/tests/stories/retention.rs", "what_people_said_is_forgotten_after_a_year"),
    ("platform/people/tests/stories/gate.rs", "what_several_send_to_several_things_waits"),
    ("platform/people/tests/stories/gate.rs", "an_account_is_counted_wherever_it_sends_from"),
];

#[test]
fn what_stories_hold_is_still_told() {
    let crates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for (file, story) in STORIES {
        let text = std::fs::read_to_string(crates.join(file)).unwrap();
        assert!(text.contains(story) && text.contains("both_engines!"), "{file} no longer tells `{story}`");
    }
}
