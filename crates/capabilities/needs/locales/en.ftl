# Needs
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
