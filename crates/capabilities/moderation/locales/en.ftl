# Reporting
nav-moderation = Reports
moderation-report = Report a problem
moderation-report-description = Say what is wrong with a text of this site, without an account. A person of the network reads and answers.
moderation-for-whom = For everyone, without an account
moderation-how = Does a text of this site shock or harm you? Tell us.
moderation-how-open = Open the page in question.
moderation-how-link = At the very bottom, follow “Report a problem”.
moderation-how-tell = Say what is wrong. A person of the network reads and decides.
moderation-how-write = It does not work? Write to
moderation-child-now = Is a child in danger now? Call, it is free, day and night:
moderation-screen = Screen { $count } of 2
moderation-screen-wrong = What is wrong?
moderation-screen-words = Say what happens
moderation-about-page = { $kind }: { $title }
moderation-wrong-ask = Choose what comes nearest
moderation-wrong-child-protection = A child is in danger
moderation-wrong-child-protection-example = Or shown as no child should be
moderation-wrong-personal-data = Somebody can be recognised
moderation-wrong-personal-data-example = A name, an address, a number, an illness
moderation-wrong-hatred = Insult or hatred
moderation-wrong-hatred-example = Against a person or a group
moderation-wrong-danger = It is false or dangerous
moderation-wrong-danger-example = A scam, bad health advice
moderation-wrong-own-right = It touches one of my rights
moderation-wrong-own-right-example = My photo, my text, my name
moderation-wrong-advertising = It is advertising
moderation-wrong-advertising-example = Something is sold there
moderation-wrong-other = Something else
moderation-wrong-other-example = You explain it on the next screen
moderation-words-ask = Explain in your words
moderation-words-hint = Which passage? What is the trouble?
moderation-email-ask = Your e-mail address
moderation-email-hint = Only if you want an answer by e-mail.
moderation-next = { $count ->
    [one] A person of the network reads and decides within a day.
   *[other] A person of the network reads and decides within { $count } days.
 }
moderation-data = The other person will not know that it is you. Your words and your address are erased a year after the end.
moderation-on = Continue
moderation-back = Back
moderation-give-up = Give up
moderation-send = Send
moderation-hurried = Many messages come from the same place. Try again in an hour. Nothing that you wrote is lost.

# Following, contesting
moderation-thanks = Thank you, it has arrived
moderation-follow = Follow a report
moderation-follow-for-whom = For those who reported, or wrote
moderation-follow-reporter = You reported
moderation-follow-author = You wrote
moderation-reference = Your reference
moderation-reference-hint = It looks like 7k2m-9qxa-b4tz. That of a hidden text has 8 signs.
moderation-find = See where it stands
moderation-unknown-reference = We find nothing under this reference. Check the letters and figures.
moderation-keep-reference = Keep this reference
moderation-keep-reference-about = With it you see the answer, and contest it. Give it to nobody.
moderation-answer-before = Answer before { $day }.
moderation-decision = The decision
moderation-no-robot = A person decided. No robot decided.
moderation-contest-ask = You do not agree?
moderation-contest-about = Another person can read the decision again, once. Ask for it before { $day }.
moderation-contest-words = Why?
moderation-contest-hint = Say what was not seen.
moderation-contest = Ask for another reading
moderation-contest-sent = Your request has arrived. Another person will read again.
moderation-mend-ask = Is it mended?
moderation-mend-about = Mend your text first. Then tell us here: we will read it again.
moderation-mend = I have mended it
moderation-mend-sent = Thank you. We will read your text again.
moderation-path = What happened
moderation-state-received = Waits for a decision
moderation-state-decided = It is decided
moderation-state-appealed = Another person reads again
moderation-state-confirmed = Read again and confirmed
moderation-state-reversed = Read again and changed
moderation-outcome-kept = The text stays
moderation-outcome-kept-about = Nothing wrong, or nothing grave enough
moderation-outcome-hidden = The text is hidden
moderation-outcome-hidden-about = Nobody sees it any more
moderation-outcome-mend = The text is to be mended
moderation-outcome-mend-about = Hidden until its author has mended it
moderation-outcome-none = No decision yet
moderation-ground-law-child = Law: protection of children
moderation-ground-law-data = Law: personal data and private life
moderation-ground-law-hatred = Law: insult, defamation, hatred, discrimination
moderation-ground-law-rights = Law: somebody’s right on a text, an image or a name
moderation-ground-law-other = Law: another prohibition
moderation-ground-rule-advertising = Rule of the network: no advertising
moderation-ground-rule-danger = Rule of the network: nothing false that harms
moderation-ground-rule-respect = Rule of the network: respect
moderation-ground-none = None: the text stays
moderation-reason-shown = { $reason } (reference { $reference })
moderation-step-reported = Reported
moderation-step-decided = Decided
moderation-step-appealed = Decision contested
moderation-step-confirmed = Decision confirmed
moderation-step-reversed = Decision changed
moderation-step-mended = Mended, to be read again
moderation-by-reporter = by who reported
moderation-by-author = by who wrote
moderation-by-moderator = by a person of the network
moderation-by-administrator = by the administration of the network
moderation-by-alone = by the only person who can decide in this network

# What everyone may know
moderation-log = Our rules, our decisions
moderation-log-description = The rules of what is published here, and how often we hid a text, for which reason, in which time.
moderation-log-for-whom = For those who write here, and those who read
moderation-log-lead = Everyone can write here. This is what does not stay, and how we decide.
moderation-rules = Our rules
moderation-rule-names = Nothing from which somebody can be recognised.
moderation-rule-respect = Respect for each person, in disagreement too.
moderation-rule-advertising = Nothing is sold.
moderation-rule-danger = Nothing false that can harm.
moderation-rule-law = The law is kept, and first of all the protection of children.
moderation-how-title = How we decide
moderation-how-anyone = Anyone can report a text, without an account.
moderation-how-days = { $count ->
    [one] We decide within a day.
   *[other] We decide within { $count } days, and within a day where a child or personal data is concerned.
 }
moderation-how-person = A person reads and decides. No robot decides.
moderation-how-contest = The decision has a written reason. It can be contested once, for six months: another person reads again.
moderation-how-court = One can also go to court, at any time.
moderation-counts = What we decided
moderation-quarter = { $number ->
    [1] 1st quarter of { $year }
    [2] 2nd quarter of { $year }
    [3] 3rd quarter of { $year }
   *[other] { $number }th quarter of { $year }
 }
moderation-reports = Reports received
moderation-median = Time taken, for half of the texts
moderation-appeals = Decisions read again
moderation-reversals = Decisions changed
moderation-hours = { $count ->
    [0] Less than an hour
    [one] 1 hour
   *[other] { $count } hours
 }
moderation-days = { $count ->
    [one] 1 day
   *[other] { $count } days
 }
moderation-few = hidden number
moderation-ground = Reason
moderation-total = All
moderation-nothing = No report
moderation-nothing-hint = Nobody has reported a text yet.
moderation-file = The whole table (CSV)
dataset-moderation = Moderation decisions
dataset-moderation-about = By quarter: reports, decisions by reason and outcome, median time, decisions contested and changed. Counts only.

# For the network
moderation-manage-for-whom = For those who decide
moderation-waiting = { $count ->
    [0] Nothing waits.
    [one] One text waits for a decision.
   *[other] { $count } texts wait for a decision.
 }
moderation-promise = { $count ->
    [one] The network promises a decision within a day.
   *[other] The network promises a decision within { $count } days; a day where a child or personal data is concerned.
 }
moderation-all-decided = All is decided
moderation-all-decided-hint = What people report comes here, the most urgent first.
moderation-author-inhabitant = Written by an inhabitant
moderation-author-professional = Written by a team
moderation-author-body = Written by a body
moderation-opened = Reported on { $day }.
moderation-reports-count = { $count ->
    [one] One report
   *[other] { $count } reports
 }
moderation-due = To be decided before { $day }
moderation-late = Late since { $day }
moderation-past = Last decisions
moderation-thing = Text
moderation-standing = Where does it stand?
moderation-day = Day
moderation-by-hand = To be done by hand
moderation-by-hand-about = This text cannot be hidden from here. Ask whoever keeps the page.
moderation-written = The text
moderation-gone = This text is no longer there.
moderation-open-page = Open the page
moderation-not-shown = The public does not see it
moderation-answer-wished = Waits for an answer
moderation-forgotten = Erased: more than a year ago.
moderation-against = The decision is contested
moderation-decide = Decide
moderation-alone = You took the first decision. You are the only person who can decide: the log will say so.
moderation-another-decides = You took this decision. Another person must read it again.
moderation-outcome-ask = What becomes of the text?
moderation-ground-ask = What does the decision stand on?
moderation-ground-hint = Needed to hide.
moderation-reason-ask = Why?
moderation-reason-hint = In 250 characters. Those who wrote and those who reported will read it. Write no name.
moderation-before = Other reports of this page

# Faults
moderation-error-wrong = Choose what is wrong.
moderation-error-words = Explain, even in few words.
moderation-error-words-long = The text is too long: 1,000 characters at most.
moderation-error-email = Check the address, or leave it empty.
moderation-error-key = Give a secret of 16 characters at least.
moderation-error-contested = This decision can no longer be contested. Nothing has changed.
moderation-error-mended = This text is being read again already. Nothing has changed.
moderation-error-outcome = Choose what becomes of the text.
moderation-error-ground = Say what the decision stands on.
moderation-error-reason = Say why, in a sentence.
moderation-error-reason-long = The reason is too long: 250 characters at most.
moderation-error-closed = It is decided already. Nothing has changed.
moderation-error-mend = Nobody can be told: hide it, or keep it.
moderation-error-decided = Write `true` or `false`.

# Personal data
processing-reports-purpose = Deciding of what is reported, answering, and letting decisions be contested.
processing-reports-basis = Legal duty: Digital Services Act, articles 16, 17 and 20.
processing-reports-data = What is reported, the words of those who report or contest, an e-mail address where an answer is wished, the fingerprint of a reference.
processing-reports-retention = A year after the last decision; counts stay.

# Journal
journal-thing-moderation-case = Report
journal-act-moderation-report = Text reported
journal-act-moderation-decide = Report decided
journal-act-moderation-contest = Decision contested
journal-act-moderation-mend = Text said to be mended
journal-act-moderation-retention = Reports erased
journal-act-demo-moderation = Reports of the demonstration

# API
api-operation-report-page = Reports what is written at a page, without an account. Sent twice with one secret, it is one report.
api-operation-follow-report = What became of a report, by its reference.
api-operation-contest-decision = Contests a decision, once, for six months: another person reads again.
api-operation-tell-mended = Says that what was to be mended is: it is read again.
api-operation-list-reported = What waits for a decision, the most urgent first; or the last decisions.
api-operation-get-reported = A report: what is said, what happened.
api-operation-decide-reported = Keeps, hides, or asks to mend, with a reason.
api-operation-get-moderation-figures = By quarter: reports, decisions, time, decisions contested. Counts only.
api-parameter-decided = `true`: the last decisions, instead of what waits
api-parameter-reference = Reference of a report, secret of a letter, or reference of a hidden text
