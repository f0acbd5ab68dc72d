# Projects
home-door-projects = See what is made together
home-door-projects-about = Maps, sites and apps, with those who live here.
nav-projects = Projects
nav-projects-manage = My projects
search-kind-project = Project
figure-projects = Citizens’ projects
figure-projects-definition = Projects that the network accepted, under way or finished.
figure-projects-here = Accepted projects that concern a commune of the territory.
project-beside-need = This need became a project
project-beside-idea = Something to build?
project-beside-make = Make it a project
project-beside-make-about = Five questions tell whether the network can take it on.
projects-for-whom = For those who want to make things with inhabitants
projects-network-for = For the coordination of the network
projects-description = Maps, sites and applications made together, free for all.
projects-lead = A need, a team, workshops with inhabitants. What is made is free: anybody can take it up.
projects-join = Offer my skills
projects-words = With which words?
projects-where = Where?
projects-skill = With which skill?
projects-skill-any = Any
projects-find = Search
projects-phases = Where projects stand
projects-areas = Areas
projects-phase-open = Looking for people
projects-phase-made = Being made
projects-phase-out = Ready to take up
projects-phase-ended = Stopped
projects-clear = See all projects
projects-none = No project with these choices
projects-none-hint = A need can become a project.
projects-needs = See needs to build
projects-pages = Pages of projects
projects-file = Download the projects
project-everywhere = Everywhere in the network
project-choose = Choose

# Where it stands
project-state-proposed = Proposed
project-state-open = Team to form
project-state-teamed = Team complete
project-state-making = Under way
project-state-prototype = On trial
project-state-validated = Validated with inhabitants
project-state-released = Free and open
project-state-dormant = Dormant
project-state-archived = Finished
project-state-refused = Not taken
project-state-abandoned = Stopped
project-state-hidden = Taken out of sight
project-stage-idea = Idea
project-stage-team = Team
project-stage-making = Workshop and trial
project-stage-out = Open
project-step-proposed = Proposed by its team
project-step-accepted = Accepted by the network
project-step-refused = Not taken by the network
project-step-team-proposed = People were asked
project-step-joined = Somebody joins the team
project-step-left = A seat comes free
project-step-team-formed = The team is complete
project-step-begun = Work begins
project-step-workshop = A workshop with inhabitants
project-step-prototype = Something to try
project-step-validated = Validated with those concerned
project-step-released = Released under a free licence
project-step-reused = Taken up elsewhere
project-step-slept = Nobody looks after it any more
project-step-woken = Somebody looks after it again
project-step-archived = Finished
project-step-abandoned = Stopped
project-step-reopened = Taken up again by the network
project-step-hidden = Taken out of sight by moderation
project-step-shown = Shown again by moderation

# A project
project-why = For whom, and why
project-team = The team
project-seat-filled = Seat taken
project-seat-free = Free seat
project-join-about = Can you do one of these, or do you want to learn it? Offer your skills.
project-learner = learners welcome
project-remote = from afar
project-workshops = Workshops with inhabitants
project-workshop-come = I take part
project-path = The path of this project
project-around = Around the project
project-need = To answer this need:
project-host = Hosted by:
project-tutor = Accompanied by:
project-cohort = With:
project-free = All that is made here is free: anybody can take it up.
project-manage = Lead this project
project-see = See the page of the project
project-cohort-gen = training with the Grande École du Numérique label
project-cohort-infolab = InfoLab
project-cohort-school = school or university

# The test
project-test = Is it a project for us?
project-test-description = Five questions to know whether an idea is a citizens’ project.
project-test-lead = Five questions, one minute. Nothing is kept.
project-test-see = See the result
project-about-need = About the need: { $title }
project-test-serves = Whom does it serve?
project-test-serves-public = Everybody, or a public service
project-test-serves-social = An association, people who are helped
project-test-serves-private = A company, a private use
project-test-market = Does a company do it already?
project-test-market-nothing = No, nothing does
project-test-market-too-dear = Yes, but it is too dear for us
project-test-market-affordable = Yes, at a price that we can pay
project-test-free = Can all that is made be free for all?
project-test-free-yes = Yes
project-test-free-no = No
project-test-part = Do the people concerned take part?
project-test-part-from-the-start = Yes, from the start
project-test-part-at-the-end = At the end, to try it
project-test-part-no = No
project-test-data = Will it hold data about people?
project-test-data-none = No, none
project-test-data-some = Some, such as a name
project-test-data-sensitive = Yes, about health, papers or shelter
project-test-private = Projects here serve everybody. A company can pay a supplier.
project-test-competes = A company does it at a price that can be paid: the network does not compete with it.
project-test-not-free = What is made here is free, so that others can take it up.
project-test-nobody = Plan at least one workshop with the people concerned.
project-test-late = Let the people concerned take part sooner: the trial will go better.
project-test-personal = Names call for care: see it with the network.
project-test-sensitive = These data can harm people. First see with the network how to do without.
project-verdict-eligible = Yes, it is a project for the network
project-verdict-discuss = Yes, and it must be talked about
project-verdict-no = No, not in this form
project-verdict-talk = To see with the network:
project-verdict-else = Change an answer if the project changes. Otherwise, a mediator can point you elsewhere.
project-propose-account = An account is needed to propose: the network must be able to answer you.

# Proposing
project-propose = Propose a project
project-change = Change the project
project-title = What you want to make
project-title-hint = For instance: a map of the fountains of the village.
project-pitch = For whom, and why?
project-pitch-hint = Who will use it, where, and what it changes.
project-makes = What is made?
project-area = Which area?
project-commune = Which commune?
project-commune-hint = Leave empty if it is for the whole network.
project-place = Which place hosts the project?
project-place-none = None for now
project-place-hint = Workshops are held there.
project-place-id = Its name, as in the directory. If there are several: the name, a comma, the commune.
project-tutor-ask = Who accompanies the team?
project-tutor-hint = A first name and a role are enough.
project-cohort-ask = Do learners take it as their work?
project-cohort-none = No
project-cohort-hint = A training, an InfoLab or a school.
project-cohort-name = Name of the group
project-slots-ask = Whom do you need?
project-slots-about = A seat is one thing to be able to do. You can add more later.
project-slot-skill = To be able to do what?
project-slot-none = No seat here
project-slot-level = At which level?
project-slot-hours = How many hours a month?
project-slot-priority = Does it matter?
project-priority-3 = Cannot do without
project-priority-2 = Matters
project-priority-1 = Nice to have
project-slot-learner = Somebody who wants to learn is welcome
project-slot-remote = Can be done from afar
project-proposed = Your project is proposed. The network answers here.
project-done = Done.

# Invitation
project-invitation-for = For you, who offer your skills
project-invitation-until = Answer before { $day }.
project-why-you = Why you?
project-why-learner = You want to learn it, and the team welcomes learners.
project-why-remote = It is done from afar, as you chose.
project-why-level = You said: “{ $level }”.
project-not-looked-at = We looked neither at your name, nor at your age, nor at what you declined before.
project-say-yes = I will
project-say-no = Not this time
project-member = You are in the team. Thank you!
project-leave = Leave the team
project-leave-about = Your seat comes free. Nobody will ask you why.
project-leave-yes = Yes, leave
project-invitation-over = This proposal waits for no answer any more.
project-invitation-yes = Noted: the seat is yours. The team will write to you through the network.
project-invitation-no = Noted. Thank you for answering.
project-invitation-left = You left the team. Thank you for what you did.

# Leading
projects-manage-for = For those who lead a project
projects-led = Those that you lead
projects-hosted = Those that your place hosts
projects-all = All others
projects-led-none = You lead no project yet
projects-led-hint = A need can become a project. Begin with five questions.
project-moves = What next?
project-moves-none = There is nothing to decide.
project-move-accept = Accept the project
project-move-refuse = Do not take
project-move-refuse-about = Whoever proposes it will read your reason.
project-move-begin = Begin the work
project-move-begin-about = The team is complete.
project-move-prototype = There is something to try
project-move-prototype-about = However small or ugly: what can be shown.
project-move-validate = Those concerned validate
project-move-validate-about = A workshop with inhabitants was held.
project-move-validate-without = No workshop with inhabitants was held. Say why: the reason is public.
project-move-wake = Somebody looks after it again
project-move-sleep = Nobody looks after it any more
project-move-sleep-about = The project can still be taken up.
project-move-archive = Finish
project-move-archive-about = The project can still be read and taken up.
project-move-reopen = Take the project up again
project-move-abandon = Stop the project
project-move-abandon-about = Say why: others will learn from it.
project-reason = Why?
project-seat-away = Take this seat away
project-seat-leave = Free the seat
project-seat-add = Add a seat
project-seat-asked = Somebody was asked, and answers before { $day }.
project-workshops-none = No workshop for now.
project-workshop-plan = Announce a workshop
project-workshop-aim = What for?
project-workshop-aim-hint = For instance: choose the stories to keep.
project-workshop-event = In the agenda of the place
project-workshop-no-event = Not in the agenda yet
project-workshop-event-hint = Inhabitants register there. The day is that of the agenda.
project-workshop-day = Which day?
project-workshop-tell = Tell what happened
project-workshop-mend = Mend what is told
project-workshop-count = How many people came?
project-workshop-inhabitants = Of whom inhabitants concerned
project-workshop-decided = What was decided
project-workshop-keep = Keep
project-workshop-cancel = Take this workshop away

# Teams
teams = Teams
teams-proved = No other choice completes more teams.
teams-complete = Complete team
teams-incomplete = Incomplete team
teams-asked = asked already
teams-learns = to learn
teams-about = Each person that is ticked gets a letter, and says yes or no. Nobody is enrolled.
teams-send = Send the proposals
teams-none = No project waits for a team
teams-none-hint = Accept a project, or add a seat to it.
teams-training = What training would unlock
teams-missing-far = Missing: { $skill } (“{ $level }”). The nearest person lives { $km } away, farther than she goes.
teams-missing-nobody = Missing: { $skill } (“{ $level }”). Nobody in the network said so.
teams-missing-busy = Missing: { $skill } (“{ $level }”). Those who can do it are taken elsewhere.

# Mistakes
project-error-title = Say in a sentence what you want to make.
project-error-title-long = It is too long: 120 characters at most.
project-error-pitch = Say for whom and why, even in few words.
project-error-pitch-long = It is too long: 3,000 characters at most.
project-error-choose = Choose in the list.
project-error-commune = We do not find this commune in the network. Check the spelling, or leave empty.
project-error-place = We do not find this place, or several have this name. Add a comma and the commune.
project-error-need = This need is not published.
project-error-cohort = Give the name of the group, in 120 characters at most.
project-error-test = Take the test again: as it stands, this project is not for the network.
project-error-slot = Open at least one seat.
project-error-slots = A project has ten seats at most.
project-error-hours = Write a number of hours between 1 and 80.
project-error-reason = Say why, in a sentence: it is public.
project-error-day = Write the date like 2027-03-21.
project-error-aim = Say what for, in a sentence.
project-error-people = Write a number of people, 2,000 at most.
project-error-inhabitants = There are more inhabitants than people.
project-error-decided = Say what was decided, even in few words.
project-error-closed = The project does not stand there any more. Nothing changed.
project-error-no-workshop = No workshop with inhabitants was held. Hold one, or say why not.
project-error-taken = This seat is taken. Nothing changed.
project-error-no-room = You have as many seats as you take. Leave one, or change your profile.
project-error-page = The page is a number, from 1.
project-error-key = Give a key of 16 characters at least.
project-error-secret = This link opens no proposal.

# Data
dataset-projects = Citizens’ projects
dataset-projects-about = Accepted projects, their area, commune and seats, and where they stand.
processing-seats-purpose = Offering somebody a seat in a team, and knowing who took it.
processing-seats-basis = The consent given with the profile of skills.
processing-seats-data = The public id of the profile, the seat, the answer. No name, no address.
processing-seats-retention = One year after the answer. Seats of an erased profile come free.

# Journal
journal-thing-project = Project
journal-act-projects-propose = Project proposed
journal-act-projects-move = Project moved on
journal-act-projects-change = Project changed
journal-act-projects-slots = Seats of a project changed
journal-act-projects-seat = Seat taken or freed
journal-act-projects-workshop = Workshop of a project
journal-act-projects-invite = Proposals sent
journal-act-projects-upkeep = Unanswered proposals closed
journal-act-demo-projects = Projects of the demonstration

# API
api-operation-list-projects = Projects that everybody sees, the latest first.
api-operation-get-project = A project, its seats and workshops, and what happened to it.
api-operation-test-project = Takes the test of a project; nothing is kept.
api-operation-propose-project = Proposes a project.
api-operation-move-project = Moves a project on.
api-operation-change-project = Changes what is told of a project.
api-operation-add-seat = Adds a seat to a project.
api-operation-remove-seat = Takes a free seat of a project away.
api-operation-plan-workshop = Announces a workshop with inhabitants.
api-operation-hold-workshop = Tells what happened in a workshop.
api-operation-propose-teams = Teams that the network can propose, with their reasons.
api-operation-invite-people = Sends the proposals of seats.
api-operation-answer-invitation = Answers a proposal, or leaves the team, with the secret of the link.
api-parameter-phase = Where the project stands: `open`, `made`, `out`, `ended`
api-parameter-makes = What is made, by slug
api-parameter-skill = Skill that a free seat asks for, by slug
api-parameter-rank = Rank of the seat, from 0
api-parameter-workshop = Public id of the workshop

projects-heading = { $count ->
    [0] No project
    [one] One citizens’ project
   *[other] { $count } citizens’ projects
 }
projects-waiting = { $count ->
    [0] No project waits for a decision
    [one] One project waits for a decision
   *[other] { $count } projects wait for a decision
 }
project-seats-free = { $count ->
    [one] Looks for one person
   *[other] Looks for { $count } people
 }
project-hours = { $count ->
    [one] one hour a month
   *[other] { $count } hours a month
 }
project-slot-rank = Seat { $count }
project-workshop-people = { $people ->
    [0] Nobody came
    [one] One person came
   *[other] { $people } people came
 }, of whom { $inhabitants ->
    [0] no inhabitant concerned
    [one] one inhabitant
   *[other] { $inhabitants } inhabitants
 }.
project-why-near = { $count ->
    [0] You live in { $place }, or close by.
    [one] You live one kilometre from { $place }.
   *[other] You live { $count } kilometres from { $place }.
 }
project-why-others = { $count ->
    [0] Nobody else could take it
    [one] One other person could take it
   *[other] { $count } other people could take it
 }
teams-sentence = { $teams ->
    [0] No complete team
    [one] One complete team
   *[other] { $teams } complete teams
 } for { $projects ->
    [0] no project
    [one] one project
   *[other] { $projects } projects
 } that wait, among { $people ->
    [0] nobody
    [one] one person
   *[other] { $people } people
 }.
teams-bound = { $count ->
    [one] At most one team can be complete.
   *[other] At most { $count } teams can be complete.
 }
teams-even = { $people ->
    [one] One person is proposed
   *[other] { $people } people are proposed
 }, for { $most ->
    [one] one seat each
   *[other] { $most } seats at most
 } (Gini { $gini }).
teams-sent = { $count ->
    [0] No letter left.
    [one] One letter leaves.
   *[other] { $count } letters leave.
 }
teams-training-one = { $skill }: one more person unlocks { $projects ->
    [one] one project
   *[other] { $projects } projects
 }. { $learners ->
    [0] Nobody who is free lives near enough to learn it.
    [one] One person nearby could learn it.
   *[other] { $learners } people nearby could learn it.
 }
