# Spread
nav-releases = Take it up
nav-achievements = Achievements
nav-releases-manage = Release and spread
search-kind-release = Free to take up
search-kind-reuse = Reuse
search-kind-achievement = Achievement
figure-reuses = Projects taken up
figure-reuses-definition = Reuses of free projects, declared and then read.
figure-achievements = Achievements
figure-achievements-definition = Sheets that the teams of places published.
releases-for-whom = To take up at home what works elsewhere
releases-title = Free to take up
releases-description = Citizen projects to take up at home, their licences, and who took them up.
releases-lead = Code, data, texts and pictures: all of it is free, and each says how to take it up.
releases-count-given = Things to take up
releases-count-reuses = Reuses
releases-count-communes = Communes
releases-words = With which words?
releases-taken-where = Taken up where?
releases-find = Search
releases-given = To take up
releases-clear = See all
releases-none = Nothing with these choices
releases-none-hint = Projects appear here when their team releases something under a free licence.
releases-projects = See the projects
releases-pages = Pages of projects to take up
releases-file = Download the list
release-everywhere = Everywhere in the network
release-choose = Choose

# What a project gives
release-title = { $project }: free to take up
release-lead = Take, adapt, share. The licences say on which terms.
release-given = Free to take up
release-together = These licences go together.
release-no-longer = This project offers nothing any more for now. What was taken up stays free.
release-why = Why this project
release-path = What happened
release-project = See the project
release-manage-link = Manage
release-licence = Licence
release-where = Where
release-when = Version
release-version = { $version }, on { $day }
release-languages = Languages
release-asks = What it asks for
release-made-from = Made from
release-origin-closed = All rights reserved
release-origin-unknown = I do not know
release-team = The team of the project “{ $project }”
release-nature = Nature
release-nature-code = Code
release-nature-data = Data
release-nature-content = Texts and pictures
release-beside-kit = To do it again elsewhere
release-beside-reuses = Who took it up
release-count-given = { $count ->
    [one] One thing released
   *[other] { $count } things released
 }
release-count-drafts = { $count ->
    [one] One draft
   *[other] { $count } drafts
 }

# What licences ask for
release-asks-nothing = Nothing.
release-asks-cite = Name the authors and the source.
release-asks-keep-text = Keep the text of the licence.
release-asks-share-alike = Share alike.
release-asks-share-files = Share alike the files that you change.
release-asks-give-source = Give the source code.
release-asks-give-source-online = Give it to those who use it online, too.
release-asks-keep-open = Put no lock on it.

# Licences
release-licences = Which licence to choose?
release-licences-description = Free licences by nature, what they ask for, and what goes with what.
release-licences-for-whom = To release without a mistake
release-licences-lead = One licence for code, one for data, one for texts and pictures.
release-check = Do these licences go together?
release-check-about = Say what you took, and the licence that you want to give.
release-check-nature = What do you release?
release-check-source = Licence of what you took ({ $count })
release-check-no-source = Nothing more
release-check-licence = Licence that you want to give
release-check-go = Compare
release-check-answer = Answer
release-check-suits = This licence is not made for that nature.
release-fitting = Licences that fit:
release-fitting-none = No licence of the list fits for sure. Ask the network.
release-no-advice = This comparison helps to choose. It does not replace the advice of a lawyer.
release-verdict-fits = It fits
release-verdict-to-check = To check
release-verdict-refused = It does not fit
release-why-same = It is the same licence.
release-why-free = { $source } asks for nothing.
release-why-keep-notice = Name the source and keep its notices: then { $licence } will do.
release-why-files-stay = The files that were taken stay under { $source }. The rest may be under { $licence }.
release-why-other-version = { $source } lets you choose { $licence }.
release-why-named = { $source } accepts { $licence }.
release-why-beside-agpl = Both go in one program. Each part keeps its licence.
release-why-data-apart = The data stay under { $source }, in files apart from the code.
release-why-produced-work = A map or a text drawn from these data may be under { $licence }, if the source is named ({ $source }).
release-why-wrong-nature = { $licence } is not made for that nature. Choose in the list of the nature.
release-why-not-free = { $source } forbids a use or a change: it is no free licence. Replace this source.
release-why-all-rights = Nothing is allowed without consent. Ask whoever has the rights for a free licence.
release-why-unknown = Without a known licence, nothing is sure. Ask the source for its licence.
release-why-unlisted = { $source } is not in our list. A person of the network must look.
release-why-attribution-lost = { $source } asks to name the source. { $licence } no longer does. Choose a licence that does.
release-why-database-alike = A database made from data under { $source } is shared under { $source }. { $licence } does not fit.
release-why-alike = What is made from { $source } is shared under { $source }. { $licence } does not fit.
release-why-content-apart = A text or a picture under { $source } does not go into code under { $licence }. Release it apart, under its licence.
release-why-only-gpl3 = { $source } goes with GPL 3 only, without “or later”. Choose GPL-3.0-only, or release it apart.
release-why-only-gpl2 = { $source } allows version 2 only. { $licence } does not fit.
release-why-needs-version-3 = { $source } does not go with { $licence }: choose version 3.
release-why-agpl-stays = What comes from { $source } stays under AGPL. Choose AGPL.
release-why-library-only = It fits if what comes from { $source } stays a library apart, which can be replaced.
release-why-not-settled = Nobody says clearly whether { $source } goes with { $licence }. A person of the network must look.
release-why-ask-permission = { $source } forbids any lock, { $licence } allows some. Ask whoever made the data to agree.
release-why-output-or-copy = What a program computes is not under { $source }. What is copied out of it is. Tell the network which.

# Take it up at home
release-kit = Do it at home
release-kit-title = { $project }: do it at home
release-kit-for-whom = To do this project again elsewhere
release-kit-needed = What is needed
release-kit-skills = Know-how
release-kit-skills-hint = For instance: lead a workshop, put points on a map.
release-kit-data = Data
release-kit-data-hint = Which, and where to find them.
release-kit-hosting = Hosting
release-kit-hosting-hint = For instance: a folder on the site of the commune.
release-kit-cost = Money
release-kit-cost-hint = Plainly: how much, and for what.
release-kit-duration = How long
release-kit-duration-hint = For instance: three workshops, over two months.
release-kit-helped = Who helped
release-kit-helped-hint = Organisations, no names of people.
release-kit-steps = The steps
release-kit-steps-hint = One a line, twelve at most.
release-kit-take = What you take
release-kit-help = Who can help
release-kit-contact = To ask a question, go through:
release-kit-contact-network = To ask a question, go through the network.
release-kit-changed = Sheet updated on { $day }.
release-kit-lead = Say simply how to do this project again elsewhere.
release-kit-new = Write “Do it at home”
release-kit-edit = Change “Do it at home”

# Reuses
reuse-count = { $count ->
    [0] No reuse yet
    [one] One reuse
   *[other] { $count } reuses
 }
reuse-communes = { $count ->
    [0] in no known commune
    [one] in one commune
   *[other] in { $count } communes
 }
reuse-count-waiting = { $count ->
    [one] One reuse to read
   *[other] { $count } reuses to read
 }
reuse-who = Who took it up
reuse-nobody = Nobody said so yet. You took it up? Tell us.
reuse-map = Where it was taken up
reuse-map-about = One point for each intercommunality. The same reuses stand in a list.
reuse-latest = Latest reuses
reuse-file = Download the reuses
reuse-feed = { $who } takes up “{ $project }”
reuse-detail = { $kind }, since { $since }
reuse-detail-in = { $kind }, { $commune }, since { $since }
reuse-of = Takes up
reuse-from = From
reuse-link = To be seen here
reuse-changed = What changed
reuse-after = Taken up from this one
reuse-how-as-is = Taken as it is
reuse-how-adapted = Adapted
reuse-how-forked = Goes its own way
reuse-kind-commune = Commune
reuse-kind-body = Public body
reuse-kind-association = Association
reuse-kind-place = Place of mediation
reuse-kind-school = School, university
reuse-kind-company = Company, cooperative
reuse-state-waiting = To read
reuse-state-shown = Published
reuse-state-refused = Not kept
reuse-state-withdrawn = Withdrawn
reuse-state-hidden = Hidden
reuse-hidden-title = Hidden content
reuse-hidden-about = Moderation hid this content. The reason stands below.
reuse-for-whom = For those who took up a project
reuse-tell = We took it up
reuse-tell-about = Without an account. The team of the project or the network reads it before it is published.
reuse-who-ask = Who took it up?
reuse-who-hint = A commune, an association, a place. No name of a person.
reuse-kind-ask = Of which kind?
reuse-commune-ask = In which commune?
reuse-commune-hint = Anywhere in France. Leave it empty if it is in no commune.
reuse-since-ask = Since when?
reuse-since-hint = Year and month, for instance 2026-09.
reuse-how-ask = How?
reuse-changed-ask = What did you change?
reuse-changed-hint = A few sentences, if you adapted it.
reuse-from-ask = From which reuse?
reuse-from-none = From the project itself
reuse-link-ask = Where can it be seen?
reuse-link-hint = The address of a page.
reuse-data = We ask neither for a name nor for an e-mail address. A secret link will let you withdraw the reuse.
reuse-send = Send
reuse-thanks = Thank you, it is noted
reuse-thanks-waits = Somebody reads your reuse. It will then appear with the others.
reuse-thanks-shown = Your reuse is published.
reuse-yours = Your reuse
reuse-waiting-about = It waits to be read.
reuse-keep = Keep this link
reuse-keep-about = It lets you withdraw the reuse, for a year. It will not be shown again.
reuse-withdraw = Withdraw this reuse
reuse-withdraw-about = It will no longer be shown. This cannot be undone.
reuse-withdraw-yes = Yes, withdraw
reuse-waiting-title = Reuses to read
reuse-waiting-none = Nothing waits.
reuse-read = Reuses that were read
reuse-show = Publish
reuse-refuse = Do not keep

# What happened
release-step-released = Released under a free licence
release-step-overridden = The network checked the licences
release-step-changed = Updated
release-step-withdrawn = Withdrawn
release-step-taken-back = Withdrawn by whoever declared it
release-step-declared = Reuse declared
release-step-shown = Reuse read and published
release-step-refused = Reuse not kept
release-step-hidden = Hidden by moderation
release-step-restored = Shown again by moderation
release-step-published = Published by the team of the place

# Managing
releases-manage-for-whom = For the team of a project
releases-manage-lead = Release under a free licence, say how to do it elsewhere, read the reuses.
releases-manage-none = No project to release
releases-manage-none-hint = The projects that you lead appear here.
release-manage = Release: { $project }
release-manage-lead = Each thing has its nature, its licence and its sources.
release-see = See the public page
release-not-ready = Not validated yet
release-not-ready-about = The project must be validated first. You can prepare what comes next.
release-nothing = Nothing yet
release-nothing-hint = Add the code, the data, the texts or the pictures of the project.
release-fits-about = The licences go together.
release-to-check-about = A person of the network must look at the licences before the release.
release-refused-about = This licence does not go with the sources. Change the licence, or the source.
release-edit = Change
release-go = Release
release-override = Why the network answers for these licences
release-override-hint = This sentence is public.
release-override-go = Release, and answer for the licences
release-remove = Delete the draft
release-remove-about = The draft disappears.
release-withdraw = Withdraw
release-withdraw-about = The thing is no longer offered. What was taken up stays free.
release-withdraw-yes = Yes, withdraw
release-reason = Why?
release-state-draft = Draft
release-state-released = Released
release-state-withdrawn = Withdrawn

# Telling a thing to release
release-deliverable-new = Add a thing to release
release-deliverable-edit = Change
release-deliverable-lead = One thing at a time: the code, the data, or the texts and pictures.
release-nature-ask = What is it?
release-nature-hint = Each nature has its licences.
release-title-ask = Name
release-title-hint = For instance: The mills, data and map.
release-about-ask = What is it for?
release-about-hint = In simple words. For code, 150 characters at least.
release-address-ask = Where is it?
release-address-hint = The address of the repository, the dataset or the page.
release-version-ask = Version
release-day-ask = Date of this version
release-languages-ask = Languages
release-languages-hint = Codes, between commas: fr, oc, en.
release-sources-ask = What is it made from?
release-sources-hint = What you took elsewhere, and its licence. Nothing if all of it is yours.
release-source-title = Source { $count }
release-source-licence = Its licence
release-source-address = Its address
release-source-more = One more source
release-licence-ask = Which licence do you give?
release-licence-hint = We check that it goes with the sources.
release-software = For code: the card publiccode.yml
release-software-hint = These answers fill the card that public catalogues read.
release-short-ask = In one sentence
release-short-hint = 150 characters at most.
release-kind-ask = Type of software
release-status-ask = How far is it?
release-status-concept = An idea
release-status-development = On its way, not to be tried yet
release-status-beta = To be tried
release-status-stable = Ready to use
release-status-obsolete = No longer kept up
release-platforms-ask = Where does it run?
release-platforms-hint = One a line: web, windows, mac, linux, ios, android, or another.
release-features-ask = What it offers
release-features-hint = One thing a line.
release-save = Save

# Importing
release-import = Import a publiccode.yml
release-import-lead = The file fills the form. Nothing is fetched from the network.
release-import-file = The file
release-import-file-hint = A file publiccode.yml of 512 kB at most.
release-import-text = Or its content, pasted here
release-import-go = Read the file
release-import-fine = The file is well written. Check the form, then save.
release-import-found = { $count ->
    [one] One point to look at in the file
   *[other] { $count } points to look at in the file
 }
release-import-found-about = The form is filled with what is understood. Mend the file in its repository, too.
release-import-where = Where
release-import-key = Key
release-import-what = What to do
release-import-warning = Advice
release-import-error = Fault
release-import-place = Line { $line }, column { $column }

# publiccode.yml
publiccode-not-utf8 = The file is not UTF-8. Save it as UTF-8.
publiccode-too-large = The file is larger than { $max } kB. Keep the card alone.
publiccode-not-yaml = This is no YAML: { $why }. Check indents, quotes and colons.
publiccode-too-much = The file is too deep or too long. Keep the keys of the card.
publiccode-several-documents = The file holds several documents. Only the first is read.
publiccode-missing = This key is missing. Add it.
publiccode-empty = The value is missing. Write it, or remove the key.
publiccode-twice = This key stands twice. Keep one.
publiccode-unknown-key = This key does not exist. Remove it.
publiccode-unknown-key-near = This key does not exist. Did you mean { $near }?
publiccode-wants-text = Write a text.
publiccode-wants-list = Write a list, a dash a line.
publiccode-wants-section = Write keys, indented under this one.
publiccode-wants-boolean = Write true or false, without quotes.
publiccode-not-listed = This value is not in the list of the standard.
publiccode-not-listed-near = This value is not in the list of the standard. Did you mean { $near }?
publiccode-too-long = { $length } characters: { $limit } at most. Shorten it.
publiccode-too-short = { $length } characters: { $limit } at least. Complete it.
publiccode-version = Write the version of the standard: “{ $version }”.
publiccode-not-url = This is no address. Write it whole, with https://.
publiccode-not-web = The address must begin with http:// or https://.
publiccode-not-uri = Write a whole address, or a name that begins with urn:.
publiccode-not-date = Write a date like 2026-11-24.
publiccode-not-language = Write a language code, like fr or fr-FR.
publiccode-not-licence = Write an SPDX identifier, like EUPL-1.2 or AGPL-3.0-or-later.
publiccode-old-licence = This licence identifier is old. Write the present one.
publiccode-old-licence-near = This licence identifier is old. Write { $near }, or its form “or-later”.
publiccode-not-country = Write a country code of two letters, like FR.
publiccode-small-country = Write the country in capitals.
publiccode-not-media-type = Write a media type, like text/csv.
publiccode-not-email = This is no e-mail address.
publiccode-not-relative = Write a path in the repository, or an address with https://.
publiccode-not-file-kind = This kind of file will not do. Wanted: { $kinds }.
publiccode-not-alias = This alias does not exist. Known: { $aliases }. Otherwise, write an address.
publiccode-deprecated = This key will go. You can remove it.
publiccode-deprecated-instead = This key will go. Write { $key } instead.
publiccode-country-section = Sections by country will go. Use supports and organisation.
publiccode-old-boolean = Write true or false: yes and no are no longer understood everywhere.
publiccode-needs-contractors = With the type contract, say who is under contract and until when.
publiccode-forbids-contractors = Contractors go with the type contract only.
publiccode-needs-contacts = With this type of maintenance, tell one contact at least.

# Achievements
achievements-for-whom = To show what places do
achievements-description = What the places of the network did, for whom, with whom, and with which results.
achievements-heading = { $count ->
    [0] No achievement
    [one] One achievement
   *[other] { $count } achievements
 }
achievements-lead = What places did, told by their teams.
achievements-where = Where?
achievements-all = All audiences
achievements-of-place = Achievements of { $place }.
achievements-clear = See all achievements
achievements-none = No achievement with these choices
achievements-none-hint = The teams of places tell here what they did.
achievements-pages = Pages of achievements
achievements-file = Download the achievements
achievements-at-place = { $count ->
    [one] One achievement to read
   *[other] { $count } achievements to read
 }
achievements-manage = My achievements
achievements-manage-for-whom = For the team of a place
achievements-manage-none = No achievement yet
achievement-new = Tell an achievement
achievement-edit = Change the achievement
achievement-form-lead = A short sheet, to show to elected officials and inhabitants.
achievement-place-ask = Which place?
achievement-title-ask = Title
achievement-title-hint = For instance: a hundred families equipped.
achievement-done-ask = What did you do?
achievement-done-hint = In simple words, without a name of a person.
achievement-done = What was done
achievement-audience = For whom
achievement-partners = With whom
achievement-partners-hint = Organisations, no names of people.
achievement-results-ask = Results in numbers
achievement-results-hint = Four at most. For instance: 120, people helped.
achievement-value = Number { $count }
achievement-what = Of what
achievement-day = Date
achievement-link = More about it
achievement-project = Project
achievement-project-none = No project
achievement-licence = Licence of the sheet
achievement-licence-hint = Others can take up your text, and name you.
achievement-send = Publish
achievement-again = Publish again
achievement-withdraw-about = The sheet is no longer shown. You can publish it again.
achievement-not-published = This sheet is no longer shown. Only your team sees it.
achievement-hidden-title = Hidden content
achievement-embed = Show this sheet on another site
achievement-embed-about = Copy this code into your page.
achievement-embed-see = See the result
achievement-frame-title = An achievement of the network
achievement-state-published = Published
achievement-state-withdrawn = Withdrawn
achievement-state-hidden = Hidden by moderation

# Faults
release-hurried = Many messages come from the same place. Try again in an hour. Nothing that you wrote is lost.
release-error-choose = Choose in the list.
release-error-title = Give it a name.
release-error-title-long = The name is too long: 120 characters at most.
release-error-about = Say what it is for.
release-error-about-long = The text is too long: 3,000 characters at most.
release-error-about-short = For code, 150 characters at least are needed.
release-error-address = Write an address that begins with https://.
release-error-address-needed = Say where it is.
release-error-version = The version is too long: 40 characters at most.
release-error-day = Write the date like 2026-11-24.
release-error-future = This date has not come yet.
release-error-licence = Choose a licence made for that nature.
release-error-languages = Write one language code at least, like fr.
release-error-sources = Twelve sources at most.
release-error-source-title = Name the source.
release-error-source-long = The name of the source is too long: 160 characters at most.
release-error-short = Say in a sentence what this software does.
release-error-short-long = The sentence is too long: 150 characters at most.
release-error-platforms = Say where it runs, one a line: 40 characters at most.
release-error-features = Say what it offers, one thing a line: 160 characters at most.
release-error-kit = Answer, even in a few words.
release-error-kit-long = The text is too long: 1,000 characters at most, 160 for how long it takes.
release-error-steps = Write one to twelve steps, one a line, of 300 characters at most.
release-error-file = Choose a file, or paste its content.
release-error-reason = Say why, in a sentence: it is public.
release-error-closed = Things changed meanwhile. Nothing was done.
release-error-not-ready = The project is not at a stage where something can be released. It must be validated.
release-error-fit = This licence does not go with the sources. Nothing was released.
release-error-network = A person of the network must answer for these licences, and say why.
release-error-full = This project gives twenty things already, as many as it can.
release-error-page = The page is a number, from 1.
release-error-key = Give a longer key, drawn by chance.
reuse-error-who = Say who took it up.
reuse-error-who-long = The name is too long: 120 characters at most.
reuse-error-commune = We do not find this commune. Check the spelling, or leave it empty.
reuse-error-since = Write a past month, like 2026-09.
reuse-error-changed = Say what you changed.
reuse-error-changed-long = The text is too long: 1,000 characters at most.
achievement-error-place = Choose a place of whose team you are.
achievement-error-title = Give it a title.
achievement-error-done = Tell what you did.
achievement-error-partners = The text is too long: 300 characters at most.
achievement-error-value = Write a whole number.
achievement-error-what = Say what this number counts, in 80 characters at most.

# Data
dataset-releases = What is free to take up
dataset-releases-about = The code, data, texts and pictures that projects release, their licences and their sources.
dataset-reuses = Reuses of projects
dataset-reuses-about = Who took up which project, where, since when, from which reuse, and what changed.
dataset-achievements = Achievements of places
dataset-achievements-about = What places did, for whom, with whom, and their results in numbers.
processing-reuses-purpose = To know who can withdraw a reuse, and whether an account began to write lately.
processing-reuses-basis = Legitimate interest: a right register, which can be corrected without an account.
processing-reuses-data = The fingerprint of a secret link; the identifier of the account, if the person is signed in. Neither name nor e-mail.
processing-reuses-retention = One year. A reuse that was not kept, or was withdrawn, disappears after 90 days.

# Journal
journal-thing-deliverable = Thing released by a project
journal-thing-release = Release of a project
journal-thing-reuse = Reuse
journal-thing-achievement = Achievement
journal-act-releases-prepare = Draft of a release
journal-act-releases-release = Release under a free licence
journal-act-releases-change = Release changed
journal-act-releases-withdraw = Release withdrawn
journal-act-releases-kit = “Do it at home” changed
journal-act-releases-reuse = Reuse declared or read
journal-act-releases-achieve = Achievement told or changed
journal-act-releases-retention = Data of reuses forgotten
journal-act-demo-releases = Spread of the demonstration

# API
api-operation-list-licences = Licences, by nature.
api-operation-check-licence = Whether licences go together, and why.
api-operation-read-publiccode = Read a publiccode.yml: what is wrong, by line, and what to do.
api-operation-list-releases = What projects give under free licences.
api-operation-get-release = What a project gives, how to do it elsewhere, and who took it up.
api-operation-add-deliverable = Prepare a thing to release.
api-operation-change-deliverable = Change a thing to release.
api-operation-move-deliverable = Release a thing, or withdraw it.
api-operation-save-kit = Say how a project is done again elsewhere.
api-operation-list-reuses = Who took up what, and from whom.
api-operation-get-reuse = A reuse, and what happened to it.
api-operation-tell-reuse = Say “we took it up”.
api-operation-move-reuse = Publish a reuse, do not keep it, or withdraw it.
api-operation-list-achievements = Achievements of places, the latest first.
api-operation-get-achievement = An achievement.
api-operation-publish-achievement = Tell an achievement, in the name of a place.
api-operation-change-achievement = Change an achievement.
api-operation-move-achievement = Withdraw an achievement, or publish it again.
api-parameter-nature = `code`, `data` or `content`
api-parameter-licence = SPDX identifier of a licence
api-parameter-project = Public id of a project
api-parameter-deliverable = Public id of the thing released
