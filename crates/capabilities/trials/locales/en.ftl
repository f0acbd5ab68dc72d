# Menu, recherche, chiffres
home-door-trials = Try it before others
home-door-trials-about = You say what blocks, while it can still be changed.
nav-trials = Tests
nav-trials-manage = Tests to lead
nav-trials-welcome = Tests at my place
search-kind-trial = Test campaign
figure-testers = People ready to test
figure-testers-definition = People of the test panel who confirmed. A number that is too small is hidden.
figure-trials = Test campaigns
figure-trials-definition = Public test campaigns open to people of this territory, under way or over.
trial-at-place = Test: { $title }

# La liste
trials-for-whom = To try before others do, and say what is wrong
trials-heading = Tests with you
trials-description = Services and tools tried by inhabitants, and what changes thanks to them.
trials-lead = A team prepares a service or a tool. You try it, you say what blocks. The team answers you.
trials-panel = { $count ->
    [one] One person of the network is ready to try.
   *[other] { $count } people of the network are ready to try.
 }
trials-recruiting = People are wanted
trials-none = Nobody is wanted just now
trials-none-hint = Join the panel: you will be among the next to be invited.
trials-running = Under way
trials-results = What changed
trials-results-lead = Each team tells what it made of what you said.
trials-own = You have a page already?
trials-own-lead = Your page opens with a secret link. You lost it? Ask for another.
trials-back = Back to the tests
trial-team = { $name } ({ $kind })
trial-everywhere = The whole network
trial-seats = { $count ->
    [one] One person wanted
   *[other] { $count } people wanted
 }
trial-seats-taken = { $count ->
    [0] { $wanted }, no seat taken
    [one] { $wanted }, one seat taken
   *[other] { $wanted }, { $count } seats taken
 }
trial-state-proposed = Proposed
trial-state-accepted = Being prepared
trial-state-recruiting = Wants people
trial-state-running = Being tried
trial-state-reporting = The team reads what was said
trial-state-returned = The team has answered
trial-state-closed = Over
trial-state-refused = Not taken
trial-state-stopped = Stopped

# Une campagne
trial-tried = What is tried
trial-tasks = What you try to do
trial-sessions = Sessions
trial-sessions-none = No session planned.
trial-session-event = In the agenda
trial-session-cancelled = Called off
trial-session-seats = { $count ->
    [0] full
    [one] one seat left
   *[other] { $count } seats left
 }
trial-path = The path of the campaign
trial-aside = Good to know, tools
trial-want = You want to try?
trial-want-lead = Join the panel. The network invites different people, drawn by lot.
trial-facts = Good to know
trial-seats-title = How many people
trial-quotas-title = Who is wanted
trial-quota = { $count ->
    [one] One person { $who }
   *[other] { $count } people { $who }
 }
trial-length = Length
trial-where = Where
trial-thanks = In thanks
trial-data = Data collected
trial-fate = What becomes of them
trial-manage = Lead this campaign
trial-changes = What changed
trial-answers = Point by point
trial-answer-changed = Mended
trial-answer-planned = Planned
trial-answer-kept = Kept as it is
trial-came = { $count ->
    [one] One person tried.
   *[other] { $count } people tried.
 }
trial-came-few = A few people tried.
trial-hidden = Moderation has hidden this campaign. This is why:
trial-hidden-title = Hidden campaign
trial-step-proposed = The team proposes a campaign
trial-step-accepted = The network takes it
trial-step-refused = The network does not take it
trial-step-recruits = The network looks for people
trial-step-starts = Testing begins
trial-step-ends = Testing is over
trial-step-returned = The team tells what changed
trial-step-closed = The campaign is over
trial-step-stopped = The campaign stops
trial-step-hidden = Hidden by moderation
trial-step-shown = Shown again

# La charte
trials-charter = The charter of tests
trials-charter-for-whom = For teams, and for those who try
trials-charter-lead = Each team accepts this charter before it has something tried.
trials-charter-version = { $count ->
    [one] Version { $count }
   *[other] Version { $count }
 }
trials-charter-former = This is a former version.
trials-charter-present = Read the present version
trials-charter-accept = Our team accepts this charter.
trials-charter-1-why = The service is tested, not the person
trials-charter-1-why-text = If something blocks, the service must change. We judge nobody.
trials-charter-1-free = Everyone is free
trials-charter-1-free-text = Saying no costs nothing. One may stop at any time. We accept the reason given.
trials-charter-1-clear = All is said beforehand
trials-charter-1-clear-text = We say who we are, what we try, how long it takes. We try nothing else.
trials-charter-1-thanks = The thanks are written down
trials-charter-1-thanks-text = We write what we offer, and what it is worth. Nothing is hidden, nothing more is promised.
trials-charter-1-data = As few data as possible
trials-charter-1-data-text = We take only the data we announced. We never try to find out who said what.
trials-charter-1-respect = Respect and help
trials-charter-1-respect-text = A person of the network is there during the session. Places and devices suit everyone.
trials-charter-1-answer = We answer
trials-charter-1-answer-text = After the tests we say what we changed, or why we do not.
trials-charter-1-public = Results are public
trials-charter-1-public-text = Everyone can read what we learned, in plain words. Without that answer, no other campaign.

# Proposer une campagne
trial-propose = Propose a campaign
trial-propose-for-whom = For teams that prepare a service or a tool
trial-propose-lead = Have your service tried by inhabitants. The network reads your proposal and answers you.
trial-your-team = Your team
trial-team-name = Name of the team or body
trial-team-kind = You are
trial-choose = Choose
trial-contact = Who answers for the team?
trial-contact-hint = Only the network sees this name.
trial-email = E-mail
trial-email-hint = You receive a secret link to your page. Nobody else sees this address.
trial-what = What you have tried
trial-title = Name of the campaign
trial-title-hint = For instance: Taking the coach without a phone.
trial-tried-hint = In plain words: what it is, what it is for, how far you are.
trial-phase = At which moment?
trial-tasks-ask = What people try to do
trial-tasks-hint = One task a line, eight at most. For instance: Book a seat for tomorrow.
trial-minutes = Length, in minutes
trial-sessions-wanted = Sessions wanted
trial-who = With whom
trial-seats-hint = Five to eight people are often enough to see what blocks.
trial-quotas-open = Choose quotas
trial-quotas-hint = How many people of each kind. Leave empty what does not matter.
trial-quotas-none = No quota.
trial-group-age = Age
trial-group-ease = Ease with digital tools
trial-group-devices = Devices
trial-group-assistive = Assistive means
trial-group-setting = Town or small commune
trial-fair = What you offer, and data
trial-thanks-hint = Nothing may be hidden from those who try.
trial-euros = Worth a person, in euros
trial-euros-hint = For a present, a voucher or money.
trial-data-hint = For instance: what the person does on the screen. No name, no password.
trial-fate-hint = Who sees them, for how long, and what is erased.
trial-propose-data = Your contact serves to answer you. It is erased two years after your last campaign.
trial-rights = Your rights
trial-propose-send = Send the proposal
trial-proposed = Open your mailbox
trial-proposed-lead = A message is waiting. Open its link and confirm: the network will then read your proposal.
trial-hurried = Many forms come from the same place. Try again in an hour. Nothing of what you wrote is lost.

# La page d’une équipe
trial-team-title = Your test campaigns
trial-team-lead = This is the page of your team. Keep its address for yourselves.
trial-team-confirm-title = { $count ->
    [one] One campaign waits for you to confirm
   *[other] { $count } campaigns wait for you to confirm
 }
trial-team-confirm-lead = The network reads it as soon as you confirm.
trial-team-confirm = Confirm
trial-team-owes = People tried, and wait for your answer. Say what changed: without that, no other campaign can be accepted.
trial-team-link-title = Page of my team
trial-team-link-lead = Give the address of your team. We send you a link.
tester-link-title = My tester page
tester-link-lead = Give your e-mail address. We send you a link.
trial-link-expired = This link no longer works: it is too old. Ask for another.
trial-link-sent = If this address is known, a link has just left. Look into your mailbox.
trial-link-hint = The one that you gave.
trial-link-send = Get a link

# Rejoindre le panel
tester-join = Take part in tests
tester-join-lead = Eight short questions. Without an account. You can take everything back at any time.
tester-screen = Question { $rank } of { $count }
tester-ask-age = How old are you?
tester-age-hint = A bracket is enough. You must be 15 or older.
tester-ask-ease = With digital tools, you would say:
tester-ease-hint = We look for everybody. There is no wrong answer.
tester-ease-beginning = I need somebody beside me.
tester-ease-managing = I do simple things. I ask for help with the rest.
tester-ease-alone = I find out how, even when it is new.
tester-ease-helping = People often ask me for advice.
tester-ease-digcomp = These four answers follow the European framework DigComp: levels 1 and 2, 3 and 4, 5 and 6, 7 and 8.
tester-ask-devices = With what do you go online?
tester-devices-hint = Several answers are possible.
tester-no-device = No device
tester-ask-commune = Where do you live?
tester-commune = Your commune
tester-commune-hint = Its name or postal code. For instance: Riez, or 04500.
tester-ask-assistive = Do you use assistive means?
tester-assistive-hint = Screen reader, magnifier, voice control, adapted keyboard… This may tell something of your health: answer only if you wish.
tester-assistive-yes = Yes, and I agree that it is kept
tester-assistive-yes-detail = Kept with its date. It serves only to invite people like you. You can take it back.
tester-assistive-no = No, or I prefer not to say
tester-assistive-no-detail = Nothing is kept.
tester-ask-phases = What do you want to take part in?
tester-phases-hint = You are invited only to what you tick. Each consent is kept with its date.
tester-phase-exploration = You are asked how you do today.
tester-phase-co-design = Ideas are looked for together.
tester-phase-prototype = A first version is tried, incomplete.
tester-phase-real-life = The service is used, at home or in a place.
tester-phase-evaluation = One says what is right and what is not.
tester-phase-follow-up = Some questions, weeks later.
tester-ask-contact = How can we reach you?
tester-name = What shall we call you?
tester-name-hint = A first name or a nickname is enough.
tester-email = Your e-mail
tester-email-hint = For invitations. Nobody else sees it.
tester-no-email = No e-mail? A place calls you.
tester-phone = Your telephone
tester-phone-hint = Only the team of the place that you choose sees it.
tester-place = Which place can call you?
tester-place-hint = Those nearest to you.
tester-ask-send = Read again and send
tester-sum-name = First name or nickname
tester-sum-reach = To reach you
tester-sum-age = Age
tester-sum-ease = With digital tools
tester-sum-devices = Devices
tester-sum-commune = Commune
tester-sum-assistive = Assistive means
tester-sum-phases = You agree to
tester-data = These answers serve to invite you, nothing else. If we do not hear from you, they are erased after two years.
tester-send = Send
tester-on = Continue
tester-back = Back
tester-thanks = Thank you!
tester-thanks-mail = A message is waiting in your mailbox. Open its link and confirm.
tester-thanks-phone = Noted. The place calls you if needed.

# Ma page
tester-title = My test page
tester-lead = Your invitations, your consents, your answers. All can be changed, all can be erased.
tester-lead-confirm = One more step: confirm that it is you.
tester-lead-phone = The place calls you to confirm. Keep the address of this page: it lets you change everything.
tester-confirm = Confirm
tester-welcome = Welcome to the panel. We shall write when a test suits you.
tester-done = It is saved.
tester-stay-title = Do you want to stay?
tester-stay-lead = We have not heard from you for long. Without an answer, everything will be erased.
tester-stay = Yes, I stay
tester-seats = Your invitations
tester-seats-none = No invitation yet. You will get few: two a quarter at most, mostly.
tester-seat-day = Invited on { $day }
tester-agree-title = Your consents
tester-agree-hint = Untick to take a consent back. Invitations that depend on it stop.
tester-history = All consents, with their dates
tester-consent = { $phase }: given on { $day }
tester-consent-revoked = { $phase }: given on { $day }, taken back on { $until }
tester-answers = Your answers
tester-save = Save
tester-your-data = Your data
tester-kept = We keep what stands on this page. If we do not hear from you for two years, everything is erased, after a question by mail or telephone.
tester-take = Download my data
tester-leave = Take everything back and erase it
tester-leave-about = Your name, answers, consents, words and photos are erased now. Numbers stay, without you.
tester-leave-sure = Yes, erase everything
tester-left = Everything is erased
tester-left-lead = Thank you for taking part. You can come back whenever you like.
tester-error-choose = Choose an answer.
tester-error-devices = Tick at least one answer, even “No device”.
tester-error-commune = We do not find this commune in the network. Check its spelling.
tester-error-phases = Tick at least one answer.
tester-error-name = Write a first name or a nickname, of 60 letters at most.
tester-error-contact = Give an e-mail address, or a telephone with a place.
tester-error-email = This address is not complete. Example: zoe@exemple.fr
tester-error-phone = This number is not complete. Example: 04 92 00 00 00
tester-error-place = Choose the place that calls you.

# Une invitation
trial-seat-state-invited = To answer
trial-seat-state-accepted = Yes
trial-seat-state-came = Came
trial-seat-state-dropped = Left
trial-seat-state-declined = No
trial-seat-state-silent = No answer
trial-seat-state-withdrawn = Withdrawn
trial-seat-invited = Would you like to try?
trial-seat-invited-note = A seat is kept for you until { $day }.
trial-seat-late = Would you still like to try?
trial-seat-late-note = Your seat is no longer kept. If one is left, say yes.
trial-seat-over = Too late to answer
trial-seat-over-note = This test no longer invites. Thank you all the same.
trial-seat-accepted = You take part, thank you!
trial-seat-accepted-note = If something changes, say so here.
trial-seat-accepted-choose = Now choose a session.
trial-seat-came = You were there, thank you!
trial-seat-came-note = Say how it went. The team will answer you.
trial-seat-dropped = You left this test
trial-seat-dropped-note = Thank you for saying why. That helps too.
trial-seat-declined = You said no
trial-seat-declined-note = Noted. Other invitations may come.
trial-seat-withdrawn = This invitation is withdrawn
trial-seat-withdrawn-note = The test stopped, or you took your consent back.
trial-seat-say-lead = Open each task to say how it went.
trial-seat-answer = Your answer
trial-seat-session = Which session?
trial-seat-session-hint = You can change it later.
trial-seat-no-session = Sessions are not fixed yet. You will choose later.
trial-seat-yes = Yes, I take part
trial-seat-no = No thank you
trial-seat-no-why = Why?
trial-seat-no-say = I prefer not to say
trial-seat-no-sure = Say no
trial-seat-choose = Choose this session
trial-seat-drop = I can no longer take part
trial-seat-drop-lead = It is your right. The reason helps the team to do better.
trial-seat-drop-why = What is the reason?
trial-seat-drop-sure = Leave this test
trial-seat-profile = Your answers and consents stand on another page.
trial-seat-error-session = Choose a session.
trial-seat-error-reason = Choose a reason.

# Dire comment cela s’est passé
trial-say-title = How it went
trial-say-task = Task { $rank } of { $count }
trial-say-outcome = Did you manage?
trial-say-blocked = What blocked?
trial-say-blocked-hint = In your words. Write no name. Leave empty if nothing blocked.
trial-say-severity = How much?
trial-say-severity-hint = Only if something blocked.
trial-say-spot = Where?
trial-say-spot-hint = A screen, a button, a step.
trial-say-photo = A photo of the screen
trial-say-photo-hint = JPEG, PNG or WebP, 8 MB at most. We erase where and when it was taken.
trial-say-save = Save
trial-say-back = Back
trial-say-photos = { $count ->
    [one] One photo kept
   *[other] { $count } photos kept
 }
trial-say-photo-rank = { $count ->
    [one] Photo { $count }
   *[other] Photo { $count }
 }
trial-say-photo-remove = { $count ->
    [one] Erase photo { $count }
   *[other] Erase photo { $count }
 }

# Le compte rendu
trial-report-title = Report
trial-report-lead = What people did, what blocked them, and what you answer them.
trial-report-unconfirmed = This campaign is not confirmed yet: the network does not read it.
trial-report-json = The report as JSON
trial-report-flow = People
trial-report-invited = Invited
trial-report-accepted = Said yes
trial-report-came = Came
trial-report-dropped = Left
trial-report-declined = Said no
trial-report-silent = No answer
trial-report-tasks = Tasks
trial-report-task = Task
trial-report-severities = What blocked, by severity
trial-report-groups = By people
trial-report-protected = { $count ->
    [one] Nobody should be recognised: the number 1 is hidden, and those that would give it away.
   *[other] Nobody should be recognised: numbers from 1 to { $count } are hidden, and those that would give them away.
 }
trial-report-few = Too few people to count them this way: { $groups }.
trial-report-people = People
trial-report-rest = The others
trial-report-masked = hidden
trial-report-drops = Why people left
trial-report-theme-innovation = What is tried
trial-report-theme-process = The way of testing
trial-report-theme-participant = The life of the person
trial-report-met = { $count ->
    [0] No problem named
    [one] One problem named
   *[other] { $count } problems named
 }
trial-report-met-by = { $count ->
    [0] Nobody
    [one] One person
   *[other] { $count } people
 }
trial-report-words-gone = The words were erased, as promised.
trial-report-said = Task { $task }
trial-report-photo = Photo of what blocks, task { $task }
trial-report-answer = What do you do about it?
trial-report-answer-words = In one sentence, for the people
trial-report-loose = { $count ->
    [one] One remark to name
   *[other] { $count } remarks to name
 }
trial-report-loose-lead = Several people often say the same. Tick the remarks that belong together, then name them.
trial-report-loose-choose = Remarks to join
trial-report-known = With which problem?
trial-report-new = A new problem
trial-report-name = Name of the new problem
trial-report-name-hint = For instance: The “Next” button cannot be seen. This sentence will be public.
trial-report-name-do = Name
trial-report-return = Answer the people
trial-report-return-lead = Say what you changed. The people get your answer, and everyone can read it.
trial-report-changes-hint = In plain words. Begin by saying thank you.
trial-report-return-do = Send the answer
trial-report-withdraw = Take this proposal back
trial-report-error-said = Tick at least one remark.
trial-report-error-title = Name the problem, in 140 letters at most.
trial-report-error-answer = Choose what you do.
trial-report-error-words = The sentence is too long: 300 characters at most.
trial-report-error-why = Say why you keep it as it is.
trial-report-error-changes = Say what changed, in 3,000 characters at most.

# Mener les campagnes
trials-manage-for-whom = For the coordination of the network
trials-manage-none = No campaign
trials-manage-none-hint = Campaigns proposed by teams arrive here.
trials-pile-proposed = To read
trials-pile-open = Under way
trials-pile-reporting = Waiting for an answer
trials-pile-over = Over
trials-panel-size = { $count ->
    [0] The panel is empty.
    [one] The panel has one person.
   *[other] The panel has { $count } people.
 }
trials-settings = Not to tire people
trials-most = Invitations a person, in three months
trials-most-hint = From 1 to 12. Two will do.
trials-error-most = Give a number from 1 to 12.
trial-next = What comes next
trial-next-none = Nothing to decide just now.
trial-do-accept = Accept
trial-do-refuse = Do not take
trial-do-recruit = Look for people
trial-do-start = Begin testing
trial-do-end = End testing
trial-do-close = Put the campaign away
trial-do-stop = Stop the campaign
trial-reason = Why?
trial-reason-hint = The team gets this sentence. It is public if the campaign was.
trial-public = See the public page
trial-seats-of = { $taken } seats taken of { $seats }
trial-quota-who = Who
trial-quota-wanted = Wanted
trial-quota-taken = Found
trial-answers-count = Answers
trial-draw = Invite by drawing lots
trial-draw-lead = The most wanting quotas come first. You see the draw before inviting.
trial-draw-people = People to invite, at most
trial-draw-look = Look at the draw
trial-draw-line = { $count ->
    [0] Nobody invited, of { $candidates } (draw { $seed })
    [one] One person invited, of { $candidates } (draw { $seed })
   *[other] { $count } people invited, of { $candidates } (draw { $seed })
 }
trial-draw-found = { $drawn } people drawn, of { $candidates } who suit.
trial-draw-full = No quota is wanting.
trial-draw-why = Why these people
trial-draw-drawn = Drawn
trial-draw-missing = Still wanting
trial-draw-others = Without a quota
trial-draw-rule = { $count ->
    [one] A person is invited at most once in three months.
   *[other] A person is invited at most { $count } times in three months.
 }
trial-draw-seed = With the same number, { $seed }, the draw gives the same people.
trial-draw-invite = { $count ->
    [one] Invite this person
   *[other] Invite these { $count } people
 }
trial-missing = { $count ->
    [one] One person { $who } is wanting.
   *[other] { $count } people { $who } are wanting.
 }
trial-missing-left = { $count ->
    [0] Nobody else of the panel suits.
    [one] One more person of the panel suits.
   *[other] { $count } more people of the panel suit.
 }
trial-session-plan = Add a session
trial-session-place = Place
trial-session-day = Day
trial-session-from = From
trial-session-to = To
trial-session-event-address = Or the address of an event of the agenda
trial-session-event-hint = Place, day and hours then come from the agenda.
trial-session-seats-ask = Seats
trial-session-plan-do = Add
trial-session-cancel = Call the session off
trial-session-cancel-about = The people are told, and choose another session.
trial-session-cancel-sure = Yes, call it off
trial-session-error-seats = Give a number of seats, from 1 to 50.
trial-session-error-event = We do not find this coming event in the agenda.
trial-session-error-event-place = This event is not at a place of the network.
trial-session-error-place = Choose a place.
trial-session-error-day = Write the day.
trial-session-error-hour = Write the hour. Example: 10:00
trial-session-error-past = Choose a day to come.
trial-session-error-order = The end comes after the beginning.
trial-proposal = The proposal
trial-proposed-on = Proposed on
trial-former = Other campaigns of this team

# Dans un lieu
trial-welcome-for-whom = For the team of the place
trial-welcome-lead = The sessions that you receive, and the people whom you call.
trial-welcome-sessions = Sessions
trial-welcome-sessions-none = No session planned at your places.
trial-session-taken = { $count ->
    [0] Nobody yet
    [one] One person expected
   *[other] { $count } people expected
 }
trial-welcome-calls = { $count ->
    [0] Nobody to call
    [one] One person to call
   *[other] { $count } people to call
 }
trial-welcome-calls-lead = These people have no e-mail. They chose your place to be called.
trial-welcome-others = Called already
trial-welcome-confirm-lead = Call, and ask whether it is this person.
trial-welcome-confirm = The person confirms
trial-welcome-stay-lead = No news for nearly two years. Ask whether the person wants to stay.
trial-welcome-stay = The person stays
trial-welcome-until = An answer is awaited before { $day }.
trial-welcome-yes = The person says yes
trial-welcome-no = The person says no
trial-session-title = Who comes
trial-session-not-open = Testing is not open just now.
trial-session-comers = { $count ->
    [0] Nobody yet
    [one] One person
   *[other] { $count } people
 }
trial-session-names = Each person chose the name that you read.
trial-session-came = This person is here
trial-session-drop = Did not come, or leaves
trial-session-drop-why = Which reason is given?
trial-session-drop-do = Note it

# Ce qui ne va pas
trial-refused-closed = This is not possible at this point of the campaign. Nothing changed.
trial-refused-full = There is no seat left for this person. Nothing changed.
trial-refused-session = This session is full, or past. Choose another.
trial-refused-owes = A campaign of this team still owes an answer to those who tried. No other can be accepted before.
trial-refused-unanswered = { $count ->
    [one] One problem has no answer yet.
   *[other] { $count } problems have no answer yet.
 }
trial-refused-photos = Three photos at most for a task. The rest is saved.
trial-refused-photo-large = The photo is too large: 8 MB at most. The rest is saved.
trial-refused-photo-kind = The photo must be a JPEG, PNG or WebP. The rest is saved.
trial-refused-photo-broken = The photo cannot be read. The rest is saved.
trial-error-choose = Choose from the list.
trial-error-email = This address is not complete. Example: zoe@exemple.fr
trial-error-team = Write the name of the team, in 120 letters at most.
trial-error-name = Write the name of the person who answers.
trial-error-title = Name the campaign, in 120 letters at most.
trial-error-tried = Say what is tried.
trial-error-tasks = Write one to eight tasks, one a line, of 140 letters at most.
trial-error-minutes = Give a length of 5 to 480 minutes.
trial-error-sessions = Give a number of sessions, from 1 to 30.
trial-error-territory = This territory is not in the network.
trial-error-seats = Give a number of people, from 1 to 200.
trial-error-quota = A quota asks for more people than the campaign, or is no number.
trial-error-quotas-sum = Quotas of one list ask together for more people than the campaign.
trial-error-euros = Give a worth of 1 to 500 euros.
trial-error-data = Say which data you collect, even if it is “none”.
trial-error-fate = Say what becomes of the data.
trial-error-long = The text is too long: 1,500 characters at most.
trial-error-charter = The charter must be accepted to propose a campaign.
trial-error-reason = Say why, in one sentence.
trial-error-outcome = Say whether the task was done.
trial-error-blocked-long = The text is too long: 1,000 characters at most.
trial-error-severity = Say how much it blocks.
trial-error-spot-long = The spot is too long: 120 characters at most.

# Données personnelles
processing-testers-purpose = Inviting different people to try services and tools.
processing-testers-basis = Consent, given for each phase, kept with its date, taken back at any time. Explicit consent for assistive means.
processing-testers-data = First name or nickname, e-mail or telephone, age bracket, ease, devices, commune; assistive means if the person wishes.
processing-testers-retention = Two years after the last sign of life, after a question. One week without a confirmation.
processing-trial-seats-purpose = Keeping a seat in a test, telling people, not inviting too often.
processing-trial-seats-basis = Consent of the person who takes part.
processing-trial-seats-data = Invitation, answer, chosen session, presence, reason for leaving.
processing-trial-seats-retention = As long as the person is on the panel. Then the seat is still counted, with nobody in it.
processing-trial-feedback-purpose = Knowing what blocks, so that the team changes it.
processing-trial-feedback-basis = Consent of the person who takes part.
processing-trial-feedback-data = How each task went, words, severity, photos without place or time. Never the name.
processing-trial-feedback-retention = Words and photos: six months after the end of the campaign. Numbers stay.
processing-trial-teams-purpose = Answering teams that propose a campaign.
processing-trial-teams-basis = Legitimate interest: knowing who has something tested.
processing-trial-teams-data = Name and e-mail of the person who answers.
processing-trial-teams-retention = Two years after the last campaign.

# Journal
journal-thing-trial = Test campaign
journal-thing-tester = Person of the test panel
journal-thing-setting = Setting
journal-act-trials-propose = Test campaign proposed
journal-act-trials-confirm = Campaign proposal confirmed
journal-act-trials-decide = Test campaign: step
journal-act-trials-quotas = Quotas of a campaign
journal-act-trials-hide = Campaign hidden or shown
journal-act-trials-join = Somebody joins the panel
journal-act-trials-confirm-tester = Somebody of the panel confirms
journal-act-trials-update-tester = Somebody of the panel changes answers
journal-act-trials-consent = Somebody of the panel changes consents
journal-act-trials-leave = Somebody leaves the panel
journal-act-trials-settings = Setting of invitations
journal-act-trials-invite = Invitations to a test
journal-act-trials-answer = Answer to an invitation
journal-act-trials-plan = Test session added
journal-act-trials-call-off = Test session called off
journal-act-trials-say = Feedback of a tester
journal-act-trials-take-photo-back = Photo of a test erased
journal-act-trials-name = Problem named
journal-act-trials-answer-problem = Answer to a problem
journal-act-trials-give-back = Answer to the testers
journal-act-trials-retention = Retention of tests
journal-act-trials-purge = Words and photos of a campaign erased
journal-act-demo-trials = Campaigns of the demonstration

# API
trial-error-key = Give a word of the sender, of 16 characters at least.
api-operation-list-trials = Test campaigns that everybody sees; all of them for whoever leads them.
api-operation-get-trial = One test campaign, who is wanted, and what happened to it.
api-operation-get-trial-charter = The charter that each team accepts.
api-operation-propose-trial = Propose a test campaign. The link of a mail confirms it.
api-operation-confirm-trials = Confirm what a team proposed.
api-operation-list-own-trials = The campaigns of the team of a link.
api-operation-withdraw-trial = Take a proposal back.
api-operation-ask-trial-link = Get a new secret link.
api-operation-get-trial-report = The report of a campaign, for its team or for the network.
api-operation-name-trial-problem = Name what several people met.
api-operation-answer-trial-problem = Say what the team makes of a problem.
api-operation-return-trial = Tell the people what changed.
api-operation-get-trial-photo = A photo of what blocked.
api-operation-remove-trial-photo = Erase a photo.
api-operation-decide-trial = Move a campaign to its next step, or change its quotas.
api-operation-draw-testers = Draw people by lot, and invite them.
api-operation-plan-trial-session = Add a session.
api-operation-call-off-trial-session = Call a session off.
api-operation-get-trial-settings = How often one person may be invited.
api-operation-change-trial-settings = Set how often one person may be invited.
api-operation-join-test-panel = Join the panel, with consent phase by phase.
api-operation-confirm-tester = Confirm that one joins the panel.
api-operation-get-own-tester = Everything that is kept of a person of the panel.
api-operation-change-own-tester = Change one’s answers and consents.
api-operation-leave-test-panel = Leave the panel: everything is erased.
api-operation-get-trial-seat = A seat in a test, and what was said.
api-operation-change-trial-seat = Answer an invitation, choose a session, leave.
api-operation-say-how-task-went = Say how a task went.
api-operation-add-trial-photo = Add a photo: what the camera knew is erased.
api-operation-list-trial-sessions = Test sessions that one’s places receive.
api-operation-get-trial-session = Who comes to a session, for the team of the place.
api-operation-list-tester-calls = People without a mailbox whom one’s places call.
api-operation-note-tester-call = Note what a person said on the telephone.
api-parameter-stage = Where the campaign stands: recruiting, running, reporting, returned…
api-parameter-test-phase = Phase of the test, by slug
api-parameter-key = Secret of the link
api-parameter-problem = Public id of a problem
api-parameter-photo = Id of a photo
api-parameter-session = Public id of a session
api-parameter-seat = Id of a seat
api-parameter-task = Rank of the task, from 1
api-parameter-tester = Id of a person of the panel
