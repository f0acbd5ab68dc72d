# Consultations
nav-consultations = Consultations
nav-consultations-manage = Follow consultations
search-kind-consultation = Consultation
figure-consultations = Consultations
figure-consultations-definition = Questions asked of the network before a decision, open or closed.
figure-consultations-decided = Consultations followed by a decision
figure-consultations-decided-definition = Consultations whose decision is published, with its reasons.
dataset-consultations = Consultations and answers
dataset-consultations-about = What bodies asked the network before deciding, the counts of answers and the decisions. Small counts are hidden.
consultations-for-whom = To have a say before the decision
consultations-description = What bodies ask the network before deciding, what inhabitants answer, and what is decided.
consultations-heading = { $count ->
    [0] No consultation
    [one] One consultation
   *[other] { $count } consultations
 }
consultations-lead = A body asks a question before deciding. Places collect the answers. The decision and its reasons are published beside them.
consultations-states = State
consultations-narrow = Choose an area or a territory
consultations-areas = Areas
consultations-territories = Territories
consultations-none = No consultation with these choices
consultations-none-hint = Do you have something to say without waiting for a question? Tell a need.
consultations-needs = See the needs
consultations-clear = See all consultations
consultations-pages = Pages of consultations
consultations-follow = Follow consultations:

# States
consultation-standing-open = Open
consultation-standing-waiting = Waiting for a decision
consultation-standing-decided = Decided
consultation-standing-withdrawn = Withdrawn
consultation-state-draft = Draft
consultation-state-open = Open
consultation-state-closed = Closed, synthesis being written
consultation-state-published = Waiting for a decision
consultation-state-decided = Decided
consultation-state-withdrawn = Withdrawn
consultation-state-hidden = Taken down by moderation
consultation-followed = Followed
consultation-partly = Followed in part
consultation-not-followed = Not followed
consultation-late = { $count ->
    [one] No answer for one day
   *[other] No answer for { $count } days
 }
consultation-until = Answers up to { $day }
consultation-decision-awaited = Decision announced for { $day }
consultation-decided-on = Decided on { $day }
consultation-withdrawn-on = Withdrawn on { $day }
consultation-great-asked = Asked
consultation-great-open = Open
consultation-great-synthesis = Synthesis
consultation-great-decision = Decision

# One consultation
consultation-asked = The question
consultation-subject = What is going to be decided
consultation-commitment = What the body commits to do
consultation-facts = Key facts
consultation-deadline = Last day to answer
consultation-decision-on = Day of the decision
consultation-service = Digital service concerned
consultation-methods = How people are asked
consultation-aside = Answer and follow
consultation-your-turn = Your turn
consultation-answer = Answer
consultation-answer-about = A few questions, without an account and without a name. You have up to { $day }.
consultation-too-late = Answers are not open. Thank you for coming.
consultation-no-answer-yet = No answer yet. Yours will be the first.
consultation-few-answers = The first answers are coming in.
consultation-answers = { $count ->
    [one] One answer
   *[other] { $count } answers
 }
consultation-joined = { $count ->
    [0] The places that take part
    [one] One place takes part
   *[other] { $count } places take part
 }
consultation-joined-none = No place has joined this consultation yet.
consultation-team = Your place can take part
consultation-team-about = Ask the questions, hold a workshop, tell what you see.
consultation-team-go = Take part with my place
consultation-manage = Follow this consultation
consultation-path = The path of this consultation
consultation-next-closing = End of answers
consultation-next-decision = Announced decision
consultation-step-drafted = Asked by the body
consultation-step-drafted-network = Asked, written by the network
consultation-step-opened = Opened by the network
consultation-step-extended = Put off by the network
consultation-step-closed = Closed: the deadline has passed
consultation-step-published = Synthesis published by the network
consultation-step-corrected = Addition to the synthesis
consultation-step-reminded = Reminder sent to the body
consultation-step-decided = Decision written by the body
consultation-step-decided-network = Decision recorded by the network, for the body
consultation-step-withdrawn = Withdrawn by the network
consultation-step-withdrawn-body = Withdrawn by the body
consultation-step-hidden = Taken down by moderation
consultation-step-shown = Put back by moderation

# Synthesis
consultation-synthesis = The synthesis
consultation-published-on = Published on { $day } by the network. It does not change any more.
consultation-heard = What we heard
consultation-divides = What divides
consultation-proposes = What we propose
consultation-quotes = In their words
consultation-quote = “{ $text }”
consultation-added = Addition of { $day }
consultation-method = How these answers were collected
consultation-method-questionnaire = A short questionnaire
consultation-method-workshop = A workshop
consultation-method-observation = What teams see
consultation-method-filled = { $count ->
    [0] No questionnaire was filled.
    [one] One questionnaire was filled.
   *[other] { $count } questionnaires were filled.
 }
consultation-method-few = Fewer questionnaires than are needed to publish numbers.
consultation-method-modes-hidden = One way of answering got too few answers. So the ways are not told apart.
consultation-method-workshops = { $count ->
    [one] One workshop.
   *[other] { $count } workshops.
 }
consultation-method-people = { $count ->
    [one] One person.
   *[other] { $count } people.
 }
consultation-method-observations = { $count ->
    [one] One observation.
   *[other] { $count } observations.
 }
consultation-method-situations = { $count ->
    [one] One situation.
   *[other] { $count } situations.
 }
consultation-method-self = These people chose to answer. They do not stand for the whole population.
consultation-mode = How the answer is collected
consultation-mode-count = { $name }: { $count }
consultation-mode-online = Online
consultation-mode-spoken = Asked by a team
consultation-mode-paper = On paper
consultation-index = From knowing to being autonomous
consultation-index-about = Each step also counts those who went further.
consultation-reached-known = Know
consultation-reached-understood = Understand
consultation-reached-used = Use
consultation-reached-autonomous = Use without help
consultation-reached-of = { $count } people of { $whole }
consultation-uptake-unheard = Never heard of it
consultation-uptake-known = I have heard of it
consultation-uptake-understood = I understand what it is for
consultation-uptake-used = I use it with help
consultation-uptake-autonomous = I use it without help
consultation-uptake-of = { $name }: how far have you come?
consultation-answers-title = The answers, question by question
consultation-chart-uptake = How far have you come?
consultation-chart-ages = Age of those who answered
consultation-chart-workshop-ages = Age of those who came to workshops
consultation-chart-communes = Communes of those who answered
consultation-chart-unit = { $count ->
    [one] One person answered
   *[other] { $count } people answered
 }
consultation-chart-few = Too few answers to publish them
consultation-chart-axis = Answer
consultation-chart-series = Answers
consultation-share = Share
consultation-detail = All answers, with their share and the way of answering
consultation-reading-share = “{ $name }” comes first: { $count } answers, { $share }.
consultation-reading-first = “{ $name }” comes first: { $count } answers.
consultation-reading-mean = On average: { $mean } out of 5.
consultation-percent = { $percent }%
consultation-hidden = hidden
consultation-other-communes = Other communes
consultation-scale-least = 1, not at all
consultation-scale-most = 5, entirely
consultation-places-title = { $count ->
    [one] One place collected answers
   *[other] { $count } places collected answers
 }
consultation-place-questionnaires = { $count ->
    [one] one questionnaire
   *[other] { $count } questionnaires
 }
consultation-place-few = some questionnaires
consultation-place-workshops = { $count ->
    [one] one workshop
   *[other] { $count } workshops
 }
consultation-place-observations = { $count ->
    [one] one observation
   *[other] { $count } observations
 }
consultation-place = Place
consultation-csv = The counts of answers, as CSV

# Decision
consultation-decision = The decision
consultation-decided-by-body = Written by the body itself, on { $day }.
consultation-decided-by-network = Recorded by the network for the body, on { $day }.
consultation-awaited = The body has announced its decision for { $day }. It will stand here, with its reasons.
consultation-late-about = The decision was announced for { $day }. The network has reminded the body of it.
consultation-writing = The synthesis is being written
consultation-writing-about = Answers are closed. The body has announced its decision for { $day }.
consultation-withdrawn-about = This consultation was withdrawn. The reason is in its path.
consultation-decide = Your decision
consultation-decide-for-whom = For { $name }
consultation-decide-about = This text is public. It appears at once, beside the synthesis, and the link serves no more.
consultation-verdict = What inhabitants said
consultation-why = What you decide, and why
consultation-why-hint = 3,000 characters at most. Answer the proposals one by one.
consultation-record = Publish the decision
consultation-spent = This link serves no more
consultation-spent-about = It has served already, or its time has passed. The coordination of the network can record your decision.

# Answering
consultation-screen = Screen { $rank } of { $count }
consultation-hint-single = Choose one answer
consultation-hint-multiple = Choose one or several answers
consultation-hint-scale = Choose from 1 to 5
consultation-hint-text = 500 characters at most. Write no name.
consultation-your-words = In your words
consultation-may-skip = You can go on without answering this question.
consultation-on = Go on
consultation-back = Back
consultation-about-you = To end with, two words about you
consultation-age = Your age
consultation-commune = Your commune
consultation-optional = You may leave it out.
consultation-data = We keep neither name nor address. A small file on this device keeps your answer from being counted twice. Answers are erased a year after the synthesis.
consultation-send = Send my answers
consultation-hurried = Many messages come from the same place. Try again in an hour. Nothing of what you answered is lost.
consultation-thanks = Thank you, it is counted
consultation-thanks-about = The network will write the synthesis. The decision is announced for { $day }. It will be published with its reasons.
consultation-thanks-again = You had answered already
consultation-thanks-again-about = One answer a browser: the first one counts. Nothing has changed.
consultation-thanks-page = See the consultation
consultation-thanks-needs = Tell a need

# Taking part with a place
consultation-team-for-whom = For the teams of places
consultation-team-title = Take part with a place
consultation-team-which = For which place?
consultation-team-choose = Choose this place
consultation-team-none = None of your places stands in the territory of this consultation.
consultation-team-aside = What your place brought
consultation-team-joined = Your place takes part.
consultation-team-taken-back = It is taken back.
consultation-team-brought = It is noted.
consultation-join = Join the consultation
consultation-join-about = Your place will stand in the list of those that take part. You will be able to ask the questions, note your workshops and tell what you see.
consultation-typing = Note an answer
consultation-typing-about = One person after the other. No name. Tab to move on, arrows to choose, Enter to save.
consultation-type = Save and go on to the next
consultation-typed = The answer is saved. On to the next.
consultation-typed-title = Mend an answer
consultation-team-answers = { $count ->
    [0] No answer here yet
    [one] One answer collected here
   *[other] { $count } answers collected here
 }
consultation-team-last = The last ones, to mend or to take back
consultation-online = Have people answer online
consultation-online-about = Give this address: the answers will count for your place.
consultation-brought = Workshops and observations
consultation-add-workshop = Note a workshop
consultation-add-observation = Note an observation
consultation-no-name = Write no name, nor anything that tells who somebody is.
consultation-day = Which day?
consultation-people = How many people came?
consultation-ages = Their age
consultation-said = What was said
consultation-said-hint = What comes up again, and what people disagree about.
consultation-proposals = What is proposed
consultation-situations = How many situations?
consultation-situations-hint = How many times your team saw it.
consultation-seen = What you see
consultation-seen-hint = What blocks, and how people manage.
consultation-save = Save
consultation-take-back = Take back
consultation-take-back-about = It will be erased, and not counted any more.
consultation-take-back-sure = Yes, take it back
consultation-message = Write to the body
consultation-message-text = Your message
consultation-message-about = The network hands it on with the name and the page of your place. Nobody sees the other’s address.
consultation-message-send = Hand on
consultation-message-sent = Your message is handed on.

# Asking
consultation-ask = Ask for a consultation
consultation-ask-for-whom = For whoever prepares a decision
consultation-ask-lead = Tell what you are going to decide, what you want to know, and what you will do with the answer. The network then opens the consultation.
consultation-form-who = Who asks?
consultation-form-body = Name of the body
consultation-form-body-hint = For instance: Region, department of transport.
consultation-form-kind = It is
consultation-form-choose = Choose
consultation-form-contact = E-mail address
consultation-form-contact-hint = The network sends its letters there. It is never shown.
consultation-form-contact-kept = Leave it empty to keep the address that was given. It is never shown.
consultation-form-what = What?
consultation-form-title = In a sentence
consultation-form-title-hint = For instance: one application for all coaches.
consultation-form-subject-hint = The project, its possible choices, what is settled already.
consultation-form-question-hint = One or two questions, in everyday words.
consultation-form-commitment-hint = For instance: answering each proposal before the vote.
consultation-form-service-hint = If there is one: its name, as people know it.
consultation-form-where = Who, where, when?
consultation-form-territory = Territory
consultation-form-territory-hint = A commune, an intercommunality, a département or the region.
consultation-form-audience = Who is concerned?
consultation-form-area = Area
consultation-form-deadline-hint = Two weeks at least after the opening.
consultation-form-decision-hint = After the last day of answers.
consultation-form-how = How?
consultation-form-methods-hint = At least one way, so that the network can open it.
consultation-form-questions-about = The questionnaire has eight questions at most. One question is always added: how far have you come, from knowing to being autonomous?
consultation-form-question = Question { $count }
consultation-form-question-text = The question
consultation-form-question-kind = Expected answer
consultation-form-choices = Possible answers
consultation-form-choices-hint = One a line, from 2 to 10. Leave it empty for a mark or a text.
consultation-question-single = One answer
consultation-question-multiple = Several answers
consultation-question-scale = A mark from 1 to 5
consultation-question-text = A few words
consultation-form-send = Send to the network

# Following
consultation-manage-for-whom = For whoever asks, and for the coordination
consultations-to-open = To open
consultations-to-write = Syntheses to write
consultations-to-decide = Awaited decisions
consultations-running = Open
consultations-over = Over
consultations-manage-none = Nothing to follow
consultations-manage-none-hint = A consultation is asked for before a decision is taken.
consultation-see = See the page of the consultation
consultation-done = It is done.
consultation-done-drafted = It is saved. The network can open the consultation.
consultation-done-opened = The consultation is open.
consultation-draft = The draft
consultation-open = Open the consultation
consultation-open-about = Everybody will see it, and places will be able to take part. The questions will not change any more.
consultation-extend = Put the deadline off
consultation-extend-about = The last day is now { $day }.
consultation-extend-to = New last day
consultation-reason = Why?
consultation-reason-hint = This sentence is public.
consultation-withdraw = Withdraw the consultation
consultation-write = Write the synthesis
consultation-write-about = Answers are closed. Read them, then tell what they teach you.
consultation-decide-for = Record the decision for the body
consultation-decide-for-about = The body got a link to write it itself, before { $day }. If you record it for it, the page will say so.
consultation-correct = Add to the synthesis
consultation-correct-text = Addition
consultation-correct-about = The synthesis does not change any more. An addition stands under it, with its date.
consultation-correct-add = Publish the addition
consultation-saved = It is saved. Nothing is public yet.
consultation-nothing = Nothing was collected. Say so in the synthesis.
consultation-heard-hint = The facts and their numbers, then the reasons.
consultation-divides-hint = The disagreements, without making them smaller. If there are none, say so.
consultation-proposes-hint = One proposal a line: the body will answer each.
consultation-quotes-hint = Choose on the right. Cut here what would tell who somebody is.
consultation-quotes-none = No quotation chosen.
consultation-quote-number = Quotation { $count }
consultation-cite = Quote
consultation-material = What was collected
consultation-material-about = Only the coordination reads these texts. They appear only if you quote them.
consultation-texts = { $count ->
    [one] One text
   *[other] { $count } texts
 }
consultation-preview = The numbers that will appear
consultation-preview-about = Small counts are hidden already.
consultation-publish = Publish the synthesis
consultation-publish-about = Once published, the synthesis does not change any more. The body gets a link to write its decision.
consultation-publish-sure = Yes, publish

# Mistakes
consultation-error-choose = Choose from the list.
consultation-error-one = Choose one answer only.
consultation-error-title = Say in a sentence what is going to be decided.
consultation-error-body = Give the name of the body that asks.
consultation-error-subject = Say what is going to be decided, and what is settled already.
consultation-error-asked = Write the question, in everyday words.
consultation-error-commitment = Say what the body commits to do with the answer.
consultation-error-territory = We do not find this territory in the network. Write its whole name.
consultation-error-not-yours = You may not ask the network about the whole of this territory.
consultation-error-deadline = Give a day to come, within three years.
consultation-error-decision-on = The decision comes after the last day of answers, within three years.
consultation-error-soon = The last day must be two weeks from now at least.
consultation-error-methods = Choose at least one way of asking.
consultation-error-contact = Give a whole e-mail address.
consultation-error-key = Give a word of 16 characters at least.
consultation-error-long-120 = The text is too long: 120 characters at most.
consultation-error-long-500 = The text is too long: 500 characters at most.
consultation-error-long-600 = The text is too long: 600 characters at most.
consultation-error-long-1000 = The text is too long: 1,000 characters at most.
consultation-error-long-2000 = The text is too long: 2,000 characters at most.
consultation-error-long-4000 = The text is too long: 4,000 characters at most.
consultation-error-long-6000 = The text is too long: 6,000 characters at most.
consultation-error-question = Write the question.
consultation-error-question-long = The question is too long: 200 characters at most.
consultation-error-questions = The questionnaire has eight questions at most.
consultation-error-choices = Give from 2 to 10 possible answers, one a line.
consultation-error-choices-long = A possible answer has 100 characters at most.
consultation-error-choices-same = Two possible answers are the same.
consultation-error-nothing = Answer one question at least.
consultation-error-commune = We do not find this commune. Check the spelling, or leave it empty.
consultation-error-day = Give a day that has passed, less than a year ago.
consultation-error-people = Say how many people came: from 1 to 2,000.
consultation-error-situations = Say how many situations you saw: from 1 to 2,000.
consultation-error-ages = There are more people by age than people who came.
consultation-error-said = Say what was said or seen, even in few words.
consultation-error-message = Write your message, in 1,000 characters at most.
consultation-error-messages = Five messages a day at most. Try again tomorrow.
consultation-error-extend = Give a later day, before that of the decision.
consultation-error-reason = Say why, in a sentence.
consultation-error-why = Say what is decided, and why, in 3,000 characters at most.
consultation-error-added = Write the addition, in 3,000 characters at most.
consultation-error-finding = This text is missing before publishing.
consultation-error-quotes = Twenty quotations at most.
consultation-error-elsewhere = This place does not stand in the territory of the consultation.
consultation-error-not-joined = This place has not joined the consultation yet.
consultation-error-closed = The consultation does not stand there any more. Nothing has changed.
consultation-error-spent = This link has served already, or its time has passed.
consultation-error-page = The page is a number, from 1.

# Personal data
processing-consultation-basis = Task in the public interest: inhabitants are heard before a decision.
processing-consultation-answers-purpose = Counting the answers to consultations, once each.
processing-consultation-answers-data = The answers, an age bracket and a commune where they are told, the fingerprint of a random secret for each consultation. No name, no address.
processing-consultation-answers-retention = A year after the synthesis. Protected counts and chosen quotations stay.
processing-consultation-contacts-purpose = Writing to the bodies that ask for a consultation, and handing on the messages of places.
processing-consultation-contacts-data = The name of the body, an e-mail address that is never shown, the messages of places.
processing-consultation-contacts-retention = The address: a year after the decision, two years without one. Messages: a year.

# Journal
journal-thing-consultation = Consultation
journal-act-consultations-draft = Consultation asked for
journal-act-consultations-change = Draft of a consultation changed
journal-act-consultations-open = Consultation opened
journal-act-consultations-extend = Consultation put off
journal-act-consultations-withdraw = Consultation withdrawn
journal-act-consultations-close = Consultation closed
journal-act-consultations-join = Place joined a consultation
journal-act-consultations-answer = Answer to a consultation noted by a team
journal-act-consultations-contribute = Workshop or observation noted
journal-act-consultations-mend = Contribution to a consultation mended
journal-act-consultations-move = Consultation hidden or shown again by moderation
journal-act-consultations-take-back = Contribution to a consultation taken back
journal-act-consultations-write = Message of a place to a body
journal-act-consultations-save = Synthesis saved
journal-act-consultations-publish = Synthesis published
journal-act-consultations-correct = Addition to a synthesis
journal-act-consultations-decide = Decision recorded
journal-act-consultations-remind = Reminder sent to a body
journal-act-consultations-retention = Answers to consultations erased
journal-act-demo-consultations = Consultations of the demonstration

# API
api-operation-list-consultations = Consultations: the open ones first, then those that wait for a decision, then the decided.
api-operation-get-consultation = One consultation: its questions, who takes part, its synthesis, what was decided and its path.
api-operation-get-consultation-results = The protected counts of a published synthesis, question by question and by mode of collection.
api-operation-ask-consultation = Write the draft of a consultation, which the network may open.
api-operation-change-consultation = Write a draft anew.
api-operation-open-consultation = Open a consultation. The network alone does.
api-operation-extend-consultation = Put the deadline of an open consultation off, and say why.
api-operation-withdraw-consultation = Withdraw a consultation before its synthesis, and say why.
api-operation-join-consultation = Have a place of the territory join an open consultation.
api-operation-answer-consultation = Answer the questionnaire of an open consultation, once a secret.
api-operation-list-consultation-answers = The last answers that the team of a place typed.
api-operation-mend-consultation-answer = Mend an answer that the team of a place typed.
api-operation-take-back-consultation-answer = Take an answer back that the team of a place typed.
api-operation-contribute-to-consultation = Tell a workshop, or what a team sees.
api-operation-list-consultation-contributions = Workshops and observations of a place.
api-operation-mend-consultation-contribution = Mend a workshop or an observation.
api-operation-take-back-consultation-contribution = Take a workshop or an observation back.
api-operation-write-to-consulting-body = Write to the body, by a letter of the network: nobody sees the other’s address.
api-operation-get-consultation-material = Free texts, workshops and observations: for the network alone.
api-operation-save-consultation-synthesis = Keep the synthesis. Nothing is public yet.
api-operation-publish-consultation-synthesis = Publish the synthesis with its protected counts. It does not change any more.
api-operation-correct-consultation-synthesis = Add a dated text to a published synthesis.
api-operation-decide-consultation = Record the decision and its reasons, for the body.
api-operation-decide-consultation-by-link = Write the decision by the link of a letter: without an account, once.
api-parameter-line = What the list calls it
api-parameter-state = State: open, waiting, decided or withdrawn
