# Needs
home-door-need = Tell a need
home-door-need-about = A procedure is stuck, a service is missing? Three screens, no account.
nav-needs = Needs
nav-needs-manage = Needs to read
search-kind-need = Need
figure-needs = Needs told
figure-needs-definition = Published needs that concern a commune of the territory.
needs-for-whom = To say what blocks, and be heard
needs-description = What people lack in digital life, in their words, and who supports it.
needs-heading = { $count ->
    [0] No need
    [one] One need told here
   *[other] { $count } needs told here
 }
needs-lead = What is missing, in everybody’s words, before decisions are taken.
needs-words = With which words?
needs-where = Where?
needs-find = Search
needs-areas = Areas
needs-supported-first = Most supported first
needs-recent-first = Latest first
needs-clear = See all needs
needs-none = No need with these choices
needs-none-hint = Is something missing near you? Say it: others will support it.
needs-pages = Pages of needs
need-everywhere = Everywhere in the network
need-supports = { $count ->
    [0] No voice yet
    [one] One voice
   *[other] { $count } voices
 }
need-supports-long = { $count ->
    [0] Nobody supports this need yet
    [one] One person supports this need
   *[other] { $count } people support this need
 }

# A need
need-told = Told on { $day }. { $where }.
need-told-in = Told on { $day } at { $place }. { $where }.
need-story = What happens
need-wish = What would help
need-path = The path of this need
need-near = Needs like it
need-voice = Me too
need-voice-about = Do you live the same? Say so. Your name is not asked.
need-voice-given = Your voice is counted. Thank you.
need-voice-again = You had given your voice already. It counts once.
need-is-set-aside = The network set this need aside. Its path says why.
need-step-raised = Told by an inhabitant
need-step-raised-for = Written down by a team, for somebody
need-step-published = Read and published by the network
need-step-merged = Joined with a need that says the same
need-step-set-aside = Set aside by the network
need-step-hidden = Taken out of sight by moderation
need-step-shown = Shown again by moderation

# Telling a need
need-raise = Tell a need
need-raise-description = Three screens to say what blocks, without account or name.
need-raise-lead = In your words. No account, no name.
need-screen = Screen { $count } of 3
need-screen-what = What blocks?
need-screen-whom = What would help?
need-screen-send = Read again and send
need-title = In a sentence
need-title-hint = For instance: one can register for the bus online only.
need-story-ask = Tell
need-story-hint = What happens, where, since when. Write no name.
need-kind-ask = What would you need?
need-wish-ask = What would help
need-wish-hint = For instance: registering at a desk.
need-area-ask = Which area?
need-commune-ask = Which commune?
need-commune-hint = Leave it empty where it is the same everywhere.
need-audience-ask = Who is concerned?
need-sphere-ask = At which moment of life?
need-sphere-none = I do not know
need-place-ask = Written down for somebody
need-place-none = No, it is my need
need-place-hint = Choose your place: the need is published at once.
need-near-found = { $count ->
    [one] One need may say the same
   *[other] { $count } needs may say the same
 }
need-near-about = If one is yours, open it and support it: several are heard better.
need-on = Go on
need-back = Go back
need-send = Send
need-data = We do not keep your name. A small file on this device keeps your voice from being counted twice.
need-thanks = Thank you, it is noted
need-thanks-about = Somebody of the network reads your need. It then appears in the list, where others can support it.
need-thanks-list = See the other needs
need-thanks-place = Find help at once
need-hurried = Many messages come from the same place. Try again in an hour. Nothing that you wrote is lost.

# Faults
need-error-title = Say in a sentence what blocks.
need-error-title-long = The sentence is too long: 120 characters at most.
need-error-story = Tell what happens, even in few words.
need-error-story-long = The story is too long: 2,000 characters at most.
need-error-wish-long = The text is too long: 600 characters at most.
need-error-choose = Choose from the list.
need-error-commune = We do not find this commune in the network. Check the spelling, or leave it empty.
need-error-page = The page is a number, from 1.
need-error-key = Give a secret of 16 characters at least.
need-error-reason = Say why, in a sentence: the person will read it.
need-error-closed = This need was dealt with already. Nothing changed.
need-error-into = Choose another need, published already.

# For the network
needs-manage-for-whom = For the coordination of the network
needs-waiting = { $count ->
    [0] Nothing waits.
    [one] One need waits to be read.
   *[other] { $count } needs wait to be read.
 }
needs-all-read = All is read
needs-all-read-hint = Needs told by inhabitants arrive here before they are published.
needs-publish = Publish
needs-merge = Join with this one
needs-merge-ask = Does it say the same as another?
needs-set-aside = Set aside
needs-reason = Why?
needs-reason-hint = This sentence is public.

# Personal data
processing-voices-purpose = Counting each voice that supports a need once.
processing-voices-basis = Legitimate interest: needs counted without fraud and without account.
processing-voices-data = The fingerprint of a random secret that the browser keeps. No name, no address.
processing-voices-retention = The secret: a year in the browser. The fingerprint: as long as the need.

# Journal
journal-thing-need = Need
journal-act-needs-raise = Need told
journal-act-demo-needs = Needs of the demonstration
journal-act-needs-decide = Need dealt with

# API
api-operation-list-needs = The needs that everybody sees, the latest first.
api-operation-get-need = One need, and what happened to it.
api-operation-list-near-needs = The needs that may say the same as a sentence: to show before telling another.
api-operation-raise-need = Telling a need. Somebody of the network reads it before everybody sees it.
api-operation-support-need = Supporting a need, once.
api-operation-decide-need = Publishing a need, joining it with another, or setting it aside with a reason.
api-parameter-area = Area, by its short name
api-parameter-title = The sentence
api-parameter-page = Page, from 1

# Answers
figure-needs-answered = Needs with an answer
figure-needs-answered-definition = Needs of the territory that a body answered here.
needs-count = { $count ->
    [0] No need
    [one] One need
   *[other] { $count } needs
 }
needs-hearing = An answer?
needs-hearing-any = All
needs-hearing-unasked = Not yet addressed
needs-hearing-waiting = Waiting for an answer
needs-hearing-silent = Without an answer
needs-hearing-answered = With an answer
need-is-waiting = Answer awaited
need-is-silent = { $count ->
    [one] No answer for one day
   *[other] No answer for { $count } days
 }
need-is-answered = An answer
need-service-ask = Which online service?
need-service-hint = For instance: the site of the coaches, the school’s online space.
need-service-about = Service concerned: { $service }.
need-bodies = Who can answer
need-asked-on = This need was addressed to it on { $day }.
need-asked-waiting = This need was addressed to it on { $day }. An answer is hoped for by { $due }.
need-asked-late = This need was addressed to it on { $day }. { $count ->
    [one] The answer is one day late.
   *[other] The answer is { $count } days late.
 }
need-answer-told = Answer of { $day }, written by the body.
need-answer-told-through = Answer of { $day }, written down by the network.
need-answer-by = By { $day }.
need-answer-outcome = What do you answer?
need-answer-words = Your answer
need-answer-words-hint = In plain words: the people concerned will read it.
need-answer-when = By when?
need-answer-when-hint = If something is planned.
need-answer-for = Write down an answer that came otherwise
need-answer-write = Write the answer down
need-outcome-done = It is done
need-outcome-will-do = It will be done
need-outcome-partly = A part of it will be done
need-outcome-no = It will not be done
need-outcome-not-ours = It belongs to another body
need-step-asked = Addressed by the network
need-step-reminded = Reminder sent by the network
need-step-answered = A public answer
need-step-answered-through = An answer, written down by the network
need-respond = Answer a need
need-respond-for = For { $body }
need-respond-lead = Inhabitants say what blocks. Your answer counts.
need-respond-said = What you answered already
need-respond-public = Your answer is public, in the name of your body. Your own name is not in it.
need-respond-send = Publish the answer
need-ask = Address this need
need-ask-about = The body gets a letter with a link. It answers without an account, and its answer is public.
need-ask-body = Which body?
need-ask-body-hint = For instance: town hall of Riez, transport department.
need-ask-kind = Of which kind?
need-ask-kind-none = Choose
need-ask-email = Its e-mail address
need-ask-email-hint = It is never shown.
need-ask-days = How many days to answer?
need-ask-days-hint = Between 7 and 365. Sixty days if you write nothing.
need-ask-send = Address
need-see = See the public page
needs-decide = Decide
needs-silent = Addressed, and without an answer
needs-file = Download the needs

# Map
needs-map = See the map
needs-map-title = The map of needs
needs-map-description = All the needs told in the network, where they are lived.
needs-map-list = { $count ->
    [0] No need
    [one] See this need as a list
   *[other] See the { $count } needs as a list
 }
needs-map-about = A need is put near the middle of its commune, never at an address.
needs-map-lines = The same needs, by intercommunality
needs-map-everywhere = { $count ->
    [one] One more need concerns the whole network.
   *[other] { $count } more needs concern the whole network.
 }

# Summary
needs-summary = Summary of the year
needs-summary-heading = Needs told in { $year }
needs-summary-description = The needs of the year by area and by département, and the answers that came.
needs-summary-for-whom = For elected officials and those who decide
needs-summary-year = Year
needs-summary-show = See
needs-summary-none = No need that year
needs-summary-sentence = { $told ->
    [one] One need was told
   *[other] { $told } needs were told
 }, with { $voices ->
    [one] one voice
   *[other] { $voices } voices
 }. { $asked ->
    [0] None was addressed to a body
    [one] One was addressed to a body
   *[other] { $asked } were addressed to a body
 }, { $answered ->
    [0] none has an answer
    [one] one has an answer
   *[other] { $answered } have an answer
 }, { $silent ->
    [0] none is late
    [one] one is late
   *[other] { $silent } are late
 }.
needs-summary-delay = { $count ->
    [0] Half of the answers came the same day.
    [one] Half of the answers came within a day.
   *[other] Half of the answers came within { $count } days.
 }
needs-summary-areas = By area
needs-summary-area = Area
needs-summary-told = Told
needs-summary-voices = Voices
needs-summary-asked = Addressed
needs-summary-answered = Answered
needs-summary-silent = Late
needs-summary-where = By area and département
needs-summary-file = Download the table

# Areas of the network
needs-own-areas = Areas
needs-own-areas-lead = Add the areas of your own region. They come beside those of every network.
needs-common-areas = In every network
needs-added-areas = Added by this network
needs-area-add = Add an area
needs-area-fr = Name in French
needs-area-en = Name in English
needs-area-hint = Sixty characters at most.
needs-area-withdraw = No longer propose
needs-area-offer = Propose again
needs-area-withdrawn = No longer proposed
need-error-area-name = Give a name of 60 characters at most.
need-error-body = Name the body, in 120 characters at most.
need-error-email = This address will not do. Write it like name@example.org.
need-error-days = Write a number of days between 7 and 365.
need-error-answer = Write your answer, even a short one.
need-error-day = Write the date like 2027-03-21.
need-error-over = This need waits for no answer any more. Nothing was published.
need-error-asked-enough = That body has this need already, or six bodies do. Nothing was sent.
need-error-secret = This link answers no need.
dataset-needs = Needs of inhabitants
dataset-needs-about = The published needs, their area, commune and voices, and whether they have an answer.
processing-asked-purpose = Writing to a body that can answer a need, and reminding it.
processing-asked-basis = Legitimate interest: needs heard by those who can act.
processing-asked-data = The e-mail address of the body. It is never shown.
processing-asked-retention = One year after the last letter or answer.
journal-thing-need-area = Area
journal-act-needs-area = Area of the network changed
journal-act-needs-ask = Need addressed to a body
journal-act-needs-answer = Answer to a need
journal-act-needs-retention = Addresses of bodies forgotten
api-operation-ask-body = Addresses a need to a body, which gets a link to answer.
api-operation-answer-need = Answers a need: with the secret of the link, or for the body.
api-operation-summarise-needs = The needs of a year, by area and by département.
api-operation-list-areas = The areas to choose from.
api-operation-add-area = Adds an area of the network’s own.
api-operation-offer-area = Proposes an area of the network, or no longer.
api-parameter-answer = Where the answer stands: `unasked`, `waiting`, `silent`, `answered`
