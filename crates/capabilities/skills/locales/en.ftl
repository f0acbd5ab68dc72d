# Skills
home-door-skills = Offer your skills
home-door-skills-about = You can do it, or want to learn: a team waits for you.
nav-skills = Skills
search-kind-skill = Skill
figure-skills = People who offer their help
figure-skills-definition = People ready to help citizen projects, counted with their consent.
dataset-skills = List of skills
dataset-skills-about = Skills that citizen projects need, by family, with synonyms in French and English.
dataset-skill-counts = Skills by territory
dataset-skill-counts-about = How many people can do it, or want to learn it. An empty cell is a number that is not shown.

# The map
skills-for-whom = To start a project, or lend a hand
skills-description = How many people can do it, and want to learn it, in each territory. Never a name.
skills-heading = Who can do what, near you
skills-lead = Inhabitants offer their help to projects that are useful to all.
skills-join = Offer my help
skills-families = Families of skills
skills-of-family = Skills of this family
skills-all = All skills
skills-network = The whole network
skills-where = Where?
skills-what = What?
skills-see = See
skills-clear = See all
skills-can = Can do it
skills-learn = Want to learn
skills-masked = under { $count }, or hidden
skills-circle = { $name }: can do it, { $can }; want to learn, { $learns }
skills-map-title = Where the people are who can do it: { $name }
skills-map-about = Each circle counts people. A dash: a hidden number.
skills-map-table = See the same numbers as a table.
skills-by-departement = By département
skills-by-epci = By intercommunality
skills-by-family = By family
skills-by-skill = By skill
skills-lacks = What is missing here
skills-lack-nobody = Nobody has come forward yet for: { $names }.
skills-lack-rare = The rarest, of those that we may show: { $names }.
skills-lack-wanted = { $learns } people want to learn: { $name }. { $can ->
    [0] Nobody can show it yet.
    [one] Only one can do it.
   *[other] { $can } can do it.
 }
skills-lacks-join = You can do it, or want to learn it? Tell us.
skills-why = How we count
skills-why-hidden = A number from 1 to { $count } is never shown. Other numbers are hidden with it, so that nobody guesses it.
skills-why-night = Numbers are made again at night, once { $count } profiles at least have changed. Nobody is seen to come.
skills-why-text = No profile is published: no name, no text, no commune.
skills-made-on = Counted on { $day }.
skills-to-list = The list of skills
skills-to-csv = These numbers as CSV
skills-to-map = See the map of skills
skills-none = The first count is coming soon
skills-none-hint = It will be made as soon as { $count } people have offered their help.

# The list
skills-list = List of skills
skills-list-for-whom = To speak of the same things with the same words
skills-list-heading = { $count ->
    [one] One skill
   *[other] { $count } skills
 }
skills-list-about = A short and free list, the same for who offers help and who looks for it.
skills-list-open = An open list
skills-list-open-about = Version { $version }, CC0 licence: take it without asking. Codes come from Wikidata (CC0) and DigComp 2.2 (European Commission, CC BY 4.0).
skills-found = { $count ->
    [0] No skill found
    [one] One skill found
   *[other] { $count } skills found
 }

# Offering help
skills-join-description = Seven screens to offer your help to citizen projects, without an account.
skills-screen = Screen { $count } of 7
skills-ask-can = What can you do?
skills-ask-can-about = Tick what you like. A little is enough. Nothing? Go on: one can come to learn.
skills-ask-levels = How well?
skills-ask-levels-about = Answer as you feel. Nobody checks.
skills-ask-learn = What do you want to learn?
skills-ask-learn-about = Many come for that. You may tick nothing.
skills-ask-time = How much time do you have?
skills-ask-time-about = A rough idea is enough. You can change, or take a break.
skills-ask-place = Where can you help?
skills-ask-place-about = We ask for the commune, nothing finer.
skills-ask-contact = How can we reach you?
skills-ask-contact-about = Your address is given to nobody. We pass messages on.
skills-ask-agree = What do you say yes to?
skills-ask-agree-about = Each consent stands apart. You can take it back whenever you like.
skills-find = Look for a word
skills-find-hint = For example: map, Python, poster, podcast.
skills-find-go = Search
skills-find-nothing = We find nothing with these words. Try another word, or open a family.
skills-chosen = Chosen or found
skills-hours = In a month
skills-hours-5 = 1 to 5 hours
skills-hours-10 = 6 to 10 hours
skills-hours-20 = 11 to 20 hours
skills-hours-more = More than 20 hours
skills-projects = How many projects at once, at most?
skills-projects-hint = One is a lot already.
skills-commune = Your commune
skills-commune-hint = For example: Manosque.
skills-radius = How far do you travel?
skills-radius-km = Up to { $km } km
skills-radius-none = I do not travel
skills-remote = I can help from afar too
skills-remote-short = from afar
skills-name = Your name, or a pseudonym
skills-name-hint = To greet you in our letters.
skills-email = Your e-mail
skills-email-hint = We send a link there, to confirm.
skills-consents = Your consents
skills-consents-hint = Tick one at least.
skills-consent-counted = To be counted on the map
skills-consent-counted-about = One more in a number, without a name. Small numbers are never shown.
skills-consent-proposed = To be proposed to teams
skills-consent-proposed-about = The network writes to you when a project needs you. You answer yes or no.
skills-consent-letters = To receive letters of the network
skills-consent-letters-about = News of projects, a few times a year.
skills-data = We keep your profile for a year, then ask whether it still holds. Unless you confirm your address, all is erased within two days. Under 15? Come and talk about it in a place of the network, with a parent.
skills-on = Continue
skills-back = Back
skills-send = Send
skills-hurried = Many messages come from the same place. Try again in an hour. Nothing that you wrote is lost.
skills-thanks = Now open your mail
skills-thanks-about = A letter has just left. Its link confirms your profile. Before that, nothing counts and nothing is shown.

# My page
skills-own = My page
skills-own-for-whom = For those who offer their help
skills-own-hello = Hello { $name }
skills-own-lead = This is what we keep of you. Nobody else sees this page.
skills-own-unconfirmed = This is what you sent. If it was you, confirm.
skills-own-paused = You are taking a break. You do not count, and nobody writes to you.
skills-own-told = What you offer
skills-own-can = I can do
skills-own-learn = I want to learn
skills-own-time = My time
skills-own-place = Where
skills-own-nothing = Nothing for now
skills-own-consents = Your consents
skills-own-time-left = Until when
skills-own-until = Your profile is kept until { $day }. We will write to you before.
skills-own-data = Your data
skills-with-level = { $skill }: { $level }
skills-time = { $count ->
    [one] One project at a time
   *[other] { $count } projects at a time
 }
skills-change = Change
skills-change-levels = Change levels
skills-save = Save
skills-back-own = Back to my page
skills-confirm = I confirm
skills-consent-since = Yes, since { $day }
skills-consent-not = No
skills-consent-give = Say yes
skills-consent-take = Take back
skills-renew = I am still available
skills-pause = Take a break
skills-resume = Start again
skills-download = Download my data
skills-erase = Erase everything
skills-erase-about = Your profile, your consents and your links are erased at once. We will not be able to find them again.
skills-erase-sure = Yes, erase everything
skills-done = It is saved.
skills-done-confirmed = It is confirmed. Thank you for your help.
skills-erased = It is erased
skills-erased-about = We keep nothing of you any more. Thank you for the time you gave.
skills-twice = You have a page already
skills-twice-about = This address has a confirmed profile already. This one is withdrawn.
skills-link = Find my page again
skills-link-about = Give your e-mail. If we know it, a link arrives there.
skills-link-go = Receive the link
skills-link-sent = Look at your mail
skills-link-sent-about = If this address has a profile, a letter arrives within a few minutes. If not, nothing leaves.

# Letters
skills-letter-hello = Hello { $name },
skills-letter-why = You agreed to receive these letters. To change your mind:

# Mistakes
skills-error-none = Tick one thing at least that you can do, or want to learn.
skills-error-many = That is a lot: keep 30 at most.
skills-error-choose = Choose from the list.
skills-error-level = Levels go from 1 to 4.
skills-error-commune = We do not find this commune in the network. Check the spelling.
skills-error-reach = Say how far you travel, or tick “from afar”.
skills-error-name = Say how to call you.
skills-error-name-long = The name is too long: 60 characters at most.
skills-error-email = Check the address: it looks like name@example.org.
skills-error-email-accent = An address has no accent.
skills-error-consents = Tick one consent at least: without it, we can do nothing with your profile.
skills-error-key = Give a word of 16 characters at least.
skills-error-closed = The profile does not stand any more where this can happen. Nothing changed.

# Personal data
processing-developers-purpose = Count skills, propose people to the teams of projects, send letters of the network.
processing-developers-basis = Consent, asked apart for each use, dated, taken back at any time.
processing-developers-data = Name or pseudonym, e-mail, commune, skills and levels, time, distance, consents and their dates.
processing-developers-retention = Two days without confirmation of the address. Then a year, renewed by the person; two letters before erasure. Links: 45 days.

# Journal
journal-thing-developer = Profile of skills
journal-thing-skill-counts = Count of skills
journal-act-skills-join = Profile sent
journal-act-skills-confirm = Profile confirmed
journal-act-skills-change = Profile changed
journal-act-skills-step = Profile paused, resumed or renewed
journal-act-skills-agree = Consent given or taken back
journal-act-skills-erase = Profile erased
journal-act-skills-retention = Profiles erased at their term
journal-act-skills-count = Skills counted
journal-act-demo-skills = Skills of the demonstration

# API
api-operation-list-skills = The list of skills of the network, open (CC0), with its families and synonyms.
api-operation-find-skills = The skills that answer to words, best first.
api-operation-count-skills = How many people can do it, and want to learn it, where. Small counts are null.
api-operation-offer-skills = Offer one’s skills and time. A letter asks to confirm.
api-operation-send-developer-link = Receive a new link to one’s own page by letter.
api-operation-get-own-profile = All that is kept of the holder of the secret of a letter.
api-operation-change-own-profile = Change one’s profile, take a break, agree to something or take it back.
api-operation-confirm-own-profile = Confirm a profile by the secret of its letter.
api-operation-erase-own-profile = Erase one’s profile, at once and for good.
api-parameter-family = Family of skills, by its slug
api-parameter-x-maillage-key = The secret: what follows “?cle=” in the link of a letter

# For the network
nav-skills-manage = Letters to developers
skills-letters-for-whom = For the coordination of the network
skills-letters-lead = Write to those who agreed to it. You see neither their names nor their addresses.
skills-letters-sent = Letters that were sent
skills-letter-family = To whom?
skills-letter-subject = Subject
skills-letter-body = Text
skills-letter-body-hint = Without “Hello”: it is added with the name. A link to stop receiving these letters is added at the end.
skills-letter-read = Read again
skills-letter-send = Send the letter
skills-letter-few = Fewer than { $count } people will receive it.
skills-letter-people = { $count ->
    [0] Nobody will receive it with these choices.
   *[other] { $count } people will receive it.
 }
skills-error-subject = Give the letter a subject.
skills-error-subject-long = The subject is too long: 120 characters at most.
skills-error-body = Write the text of the letter.
skills-error-body-long = The text is too long: 4,000 characters at most.
journal-thing-skill-letter = Letter of the network
journal-act-skills-letter = Letter sent to those who agree to it
api-operation-write-to-developers = Write to those who agree to letters of the network, without seeing their addresses.
