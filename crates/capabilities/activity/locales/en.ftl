# Menu
nav-report = Report
activity-crumb-home = Home

# Reporting
report-title = Report an act of help
report-for-whom = For digital mediators
report-place-line = { $day }. { $place }.
report-place-change = Change place
report-noted = Noted.
report-noted-mend = Correct it
report-again-button = Same as last time
report-to-tell = Still to be told
report-to-tell-others = { $count ->
    [one] One more to be told
   *[other] { $count } more to be told
 }
report-to-tell-more = { $count ->
    [one] And one more, older.
   *[other] And { $count } more, older.
 }
report-appointment = Appointment
report-appointment-about = Appointment: { $about }
report-who = With whom?
report-theme = What about?
report-theme-more = { $count ->
    [one] One more theme
   *[other] { $count } more themes
 }
report-theme-procedures = For a procedure, which one? “Procedures” is added by itself.
report-minutes = How many minutes?
report-minutes-other = Another duration
report-autonomy = The person did it…
report-more = Add: age, what next, remark (optional)
report-age = Age
report-gender = Gender
report-status = Situation
report-seen = Came before?
report-seen-first = First time
report-seen-again = Came before
report-redirection = Sent on to another place?
report-redirection-no = No
report-setting = Where?
report-equipment = With what?
report-day = Day
report-note = Remark
report-note-hint = About the help, not about the person: no name, no number. Erased after 12 months.
report-total = How many people?
report-level = Level
report-group-more = Add: ages, what next, remark (optional)
report-group-hint = Numbers, never names. What is missing counts as “not told”.
report-ages = Ages
report-genders = Gender
report-statuses = Situations
report-again = Came before
report-workshop-title = Title of the workshop
report-visits = How many visits?
report-visits-hint = People who came without being helped. Do not count those of acts of help and workshops again.
report-work = Which work?
report-work-name = Name
report-work-form = Which form?
report-mediators = Mediators
report-bodies = Bodies
report-others = Other people
report-work-theme = Themes
report-initiative = Whose idea was it?
report-participants = How many people?
report-organizer = Who organises?
report-nature = What for?
report-partner = With which body?
report-partner-hint = The name of a body, not of a person.
report-partner-form = What kind of body?
report-choose = Choose
report-work-level = At which level?
report-save = Save
report-today = { $count ->
    [0] Today
    [one] Today: one report
   *[other] Today: { $count } reports
 }
report-today-none = Nothing yet. The first report will show here.
report-all = See and correct all my reports
report-keys = With the keyboard
report-keys-about = Alt + R repeats the last report. Alt + E saves. On Firefox, add Shift.

# Place
report-place-title = Your place
report-place-search = Name or commune
report-place-find = Search
report-place-not-found = None of your places answers to these words.
report-place-none = No place is entrusted to you
report-place-none-hint = Ask the coordination to attach you to your place.

# Reports
reports-title = My reports
reports-for-whom = You alone see them one by one
reports-new = Report an act of help
reports-figures = My figures
reports-none = No report
reports-none-hint = Report a first act of help: it takes twenty seconds.
reports-pages = Pages of reports
reports-take = Keep my notes
reports-take-about = All your notes in one file, whenever you want.
reports-take-xlsx = A workbook for spreadsheets
reports-take-csv = A text file (CSV)
reports-take-coop = A workbook in the columns of La Coop: one row for each person helped
report-one-title = Correct a report
report-one-estimated = Some values come from a file or are estimates.
report-delete = Delete this report
report-delete-about = It leaves lists and figures. There is no way back.
report-delete-sure = Yes, delete
activity-people = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
 }
activity-visits = { $count ->
    [one] 1 visit
   *[other] { $count } visits
 }
activity-participants = { $count ->
    [0] no participant
    [one] 1 participant
   *[other] { $count } participants
 }
activity-minutes = { $count } min

# Without a network
offline-title = Report without a network
offline-about = Open this page once with a network: it then works anywhere. Your reports leave by themselves when the network is back.
offline-link = Report without a network
offline-needs-script = This page needs JavaScript. With a network, you can report without it:
offline-network-on = Network there
offline-network-off = No network
offline-page-kept = This page now opens without a network on this device.
offline-choose-title = Where do your reports wait?
offline-no-seal = This browser cannot protect reports on the device: they stay in this page only.
offline-choose-keep = On this device
offline-choose-keep-about = Your reports are protected by a secret phrase. They stay if the page closes or the battery runs out.
offline-choose-keep-button = Keep on this device
offline-choose-nothing = In this page only
offline-choose-nothing-about = Nothing is kept on the device. If the page closes before the reports are sent, they are lost.
offline-choose-nothing-button = Keep nothing
offline-phrase = Secret phrase
offline-phrase-hint = 8 characters at least. Nobody can recover it: write it down in a safe place.
offline-phrase-again = The same phrase once more
offline-phrase-short = This phrase is too short: 8 characters at least.
offline-phrase-other = The two phrases differ. Write the same one twice.
offline-unlock-title = Open your reports
offline-unlock-held = Reports waiting on this device:
offline-unlock-button = Open
offline-unlock-wrong = This is not the right phrase. Try again.
offline-forgotten = I forgot my phrase
offline-forgotten-about = Without it, nobody can read the reports that wait, not even us. You can erase them and choose a new phrase.
offline-forget = Erase these reports
offline-kept-sealed = Reports wait on this device, protected by your phrase.
offline-kept-fleeting = Reports stay in this page: do not close it before they are sent.
offline-noted = Noted.
offline-work = Or work for the network
offline-queue = Waiting to be sent
offline-send = Send now
offline-sent-done = Sent. Reports that left:
offline-sent-offline = No network yet: your reports wait. Nothing is lost.
offline-sent-signed-out = Your reports wait until you are signed in.
offline-sent-other-account = These reports belong to another account. Sign in with that account to send them.
offline-clock-wrong = The time of this device is wrong: we corrected the day. Minutes of difference:
offline-line-waiting = Waits for the network.
offline-line-refused = To mend before it is sent:
offline-line-differs = Received already, but different. Online:
offline-line-replace = Replace it with this one
offline-line-keep-theirs = Keep the one online
offline-line-drop = Erase
# Import
reports-import = Import a file
reports-import-title = Import activities
reports-import-for-whom = For the coordination and those who keep places
reports-import-lead = Send a file of La Coop or a table. You will see what it adds before you accept.
reports-import-hint = The workbook “Accompagnements” of La Coop, reports of its first version, or our CSV table. 64 MB at most.
reports-import-network = You can import for the whole network.
reports-import-own = You can import for your places. Rows of other places will be refused.
reports-import-people = Names and free text are not read. The file is erased after 30 days.
reports-import-supports = Counted in this file, one for each person helped.
reports-import-added = New
reports-import-added-note = Activities that the network did not know.
reports-import-changed = Changed
reports-import-unchanged = Unchanged
reports-import-unchanged-note = Imported already: they count once.
reports-import-refused = Rows refused
reports-import-elsewhere = Left alone
reports-import-elsewhere-note = Known already, of a place that is not yours.
reports-import-accept = { $count ->
    [one] Import the activity
   *[other] Import { $count } activities
 }
reports-import-nothing-new = Nothing new: all of this file is imported already.
reports-import-forgotten = The file is erased. Send it again to import it.
reports-import-failed = The import stopped. What is done stays. Send the file again: nothing will count twice.
reports-import-more = The others are in the file of remarks.

# La Coop
reports-coop-title = Taken from La Coop
reports-coop-last = Last time: { $when }.
reports-coop-never = La Coop was never asked. Whoever runs the site can connect it in the settings.
reports-coop-failed = It did not work. It will be tried again.
reports-coop-read = Read
reports-coop-gone = Taken away
reports-coop-outside = Outside the network
reports-coop-outside-note = They are not kept.

# Followed people
report-followed = Followed person
report-followed-nobody = Nobody, or not followed
followed-title = Followed people
followed-for-whom = For the team of the place, and it alone
followed-lead = What a person agrees to entrust to a place, to be helped better the next time.
followed-new = Follow a person
followed-new-lead = With their consent, and as little as possible: a first name is enough.
followed-none = Nobody is followed for now
followed-none-hint = Offer it to someone whom you see again. They may say no, and change their mind.
followed-no-place = No place is in your care
followed-no-place-hint = Following happens in a place, by its team. Ask to be attached to your place.
followed-places = Your places
followed-on = This place follows people, with their consent.
followed-off = This place follows nobody.
followed-ask = Whoever keeps the place can allow it.
followed-switch-on = Allow following
followed-switch-off = Stop following
followed-switch-hint = The team can then note a first name and how to get in touch, with the consent of each person.
followed-still-there = People are still followed in this place. Erase them first.
followed-retention = A person is erased one year after the last act of help. Their acts are still counted, without a name.
followed-retention-never = This clean-up has not happened yet.
followed-retention-last = { $count ->
    [0] Last clean-up: { $day }, nobody was erased.
    [one] Last clean-up: { $day }, one person erased.
   *[other] Last clean-up: { $day }, { $count } people erased.
 }
followed-name = First name, initial or alias
followed-name-hint = What is enough for you to know them.
followed-birth = Year of birth
followed-commune = Commune
followed-commune-hint = Its name, or its INSEE code.
followed-erased = The person is erased. Their acts of help stay counted, without a name.
followed-phone = Telephone
followed-email = E-mail address
followed-shared = Places
followed-shared-hint = The person agrees to be followed in these places, and in no other.
followed-consent = How did they agree?
followed-consent-hint = Tell them what is noted, for whom, how long, and that they can erase it all.
followed-consent-spoken = in words
followed-consent-written = in writing
followed-consent-on = Day of their consent
followed-consent-line = Agreed { $how }, on { $day }.
followed-save = Save
followed-acts = { $count ->
    [0] Their acts of help
    [one] One act of help
   *[other] { $count } acts of help
 }
followed-acts-none = None for now. Choose this person when you tell an act of help.
followed-change = Change
followed-rights = Their rights
followed-rights-about = The person can ask what is noted of them, have it corrected, or have it all erased.
followed-export = All that is noted of them
followed-erase = Erase this person
followed-erase-about = All that points to them goes, at once and for good. Their acts are still counted, without a name.
followed-erase-sure = Yes, erase

# Errors
activity-error-event = This appointment is a colleague’s: the report is theirs to write.
activity-error-event-told = This workshop or appointment was reported already, by you or by a colleague. Open “My reports”.
activity-error-missing = Choose an answer.
activity-error-day = Write the day, for instance 24/11/2026.
activity-error-future = This day has not come yet. Choose today or before.
activity-error-old = This day is before 2000. Check the year.
activity-error-number = Write a whole number, without letters.
activity-error-minutes = Say how many minutes, from 1 to 1440.
activity-error-list = Choose one of the answers.
activity-error-contact = Check it: a telephone number, or an e-mail address.
activity-error-followed = Choose a person whom this place follows.
activity-error-commune = This commune was not found. Write its name, or its INSEE code.
activity-error-name = Write a first name, an initial or an alias.
activity-error-shared = Choose at least one place that follows people.
activity-error-unknown = Choose your place: this one is not in the list.
activity-error-long = This is too long: { $most } characters at most.
activity-error-personal = Take the address or the number out: they lead to a person.
activity-error-theme = Choose at least one theme.
activity-error-procedure = For one procedure, choose “Procedures” too.
activity-error-out-of-use = The theme “{ $theme }” was not in use on that day. Choose another.
activity-error-redirection = Say that the person was sent on, or take the place out.
activity-error-visits = Say how many people came: one at least.
activity-error-coordination = Complete it: who took part, organised, or with whom.
activity-error-form = Choose the form.
activity-error-partner = Choose the kind of the body.
activity-error-total = Say how many people came, from 1 to 10,000.
activity-error-again = { $count } people came before: that is more than the total.
activity-error-genders = { $count } people by gender: that is more than the total.
activity-error-ages = { $count } people by age: that is more than the total.
activity-error-statuses = { $count } people by situation: that is more than the total.
activity-error-many = Send { $most } reports at most at once.
activity-error-key = A key has 1 to 64 letters, digits, “-”, “_”, “.” or “:”.
activity-error-limit = Ask for 1 to 500 reports.
activity-error-cursor = Take the value of next_cursor, unchanged.
activity-error-format = Ask for json, csv, xlsx or coop-xlsx.
activity-error-misread = “{ $text }” is no known value.

# Personal data
processing-activity-purpose = Counting and understanding the activity of the network
processing-activity-basis = Public-interest mission
processing-activity-data = Acts of help, without names: day, duration, themes, age and situation in brackets; author of the report; optional remark; workshop or appointment it tells of
processing-activity-retention = Remarks erased after 12 months; author without a name once the account is closed; counts without names kept
processing-activity-files-purpose = Take over reports kept in another tool
processing-activity-files-data = Files sent, which may name people: those columns are not read
processing-activity-files-retention = Files erased 30 days after they were sent
processing-followed-purpose = Help someone who comes back better, where a place offers it
processing-followed-basis = Consent of the person
processing-followed-data = First name or alias; year of birth, commune, telephone and e-mail address, optional; consent; help received
processing-followed-retention = Erased on request, else one year after the last act of help; counts without names are kept

# Figures
nav-figures = Figures
figures-title = Activity in figures
figures-own-title = My figures
figures-description = What the network does: acts of help, visits, themes, people, month after month.
figures-for-whom = For elected officials and managers of places
figures-own-for-whom = You alone see them
figures-network = The network in figures
figures-of = { $name } in figures
figures-period = From { $from } to { $to }, beside the same days a year before.
figures-misread = “{ $text }” was not understood, and was not used.
figures-choose = Choose
figures-where = Territory
figures-where-hint = A commune, an intercommunalité, a département.
figures-place-kept = Place: { $name }
figures-from = From
figures-to = To
figures-theme = Theme
figures-age = Age
figures-gender = Gender
figures-status = Situation
figures-all = All
figures-more-filters = More choices
figures-show = Show
figures-file = All numbers (CSV)
figures-reset = The whole network, twelve months
figures-own-reset = The last twelve months
figures-supports = Acts of help
figures-supports-about = One person helped once, alone or in a workshop. It is no number of people.
figures-visits = Visits
figures-visits-about = One person who came once to a place, helped or not.
figures-hours = Hours
figures-hours-about = Working time told by the professionals.
figures-places = Places that reported
figures-places-value = { $telling } of { $places }
figures-places-about = Places of the network where at least one act of help was told.
figures-loyal = Loyalty
figures-loyal-about = Share of the acts of help given to someone who had come before, where it is told.
figures-percent = { $percent }%
figures-unknown = unknown
figures-too-few = too few
figures-type = Kind of place
figures-label = Label
figures-organization = Organisation
figures-organization-hint = Its SIREN number, nine digits.
figures-map = The map of activity
figures-map-unit = Acts of help for 1,000 inhabitants
figures-map-note = The more a colour stands out, the more help its territory got for the same number of inhabitants.
figures-map-people = Inhabitants
figures-map-area = { $name }: { $words }
figures-map-rate = { $rate } acts of help for 1,000 inhabitants
figures-map-nothing = nothing told
figures-map-up-to = up to { $to }
figures-map-range = { $from } to { $to }
figures-map-most = { $name } gets the most help: { $rate } for 1,000 inhabitants.
figures-map-silent = { $count ->
    [one] One territory told nothing.
   *[other] { $count } territories told nothing.
 }
figures-per-thousand = Acts of help for 1,000 inhabitants
figures-per-place = Acts of help for a place that tells
figures-compare = Compared with { $name }
figures-compare-about = Rates and shares, where the answer is known. Never totals of different sizes.
figures-compare-here = Here
figures-compare-rates = How much
figures-compare-how = How
figures-compare-gap = What differs most: “{ $name }”, { $here }% here, { $there }% for { $around }.
figures-hidden = hidden
figures-more = + { $percent }% ({ $before } a year before)
figures-less = − { $percent }% ({ $before } a year before)
figures-same = as a year before
figures-before = { $before } a year before
figures-charts = The charts
figures-left-out = { $count } acts of help in groups are not counted here: a group does not tell who gives two answers at once.
figures-none = Nothing was told for this choice
figures-none-hint = Change the days or the territory.
figures-people-note = Number of different people: unknown. Acts of help are told without names.
figures-people-hidden = Number of different people: unknown. That of followed people is hidden, because it is small.
figures-people-followed = Different followed people: { $count }. Other acts of help are told without a name: the whole number is unknown.
figures-this-period = { $year }
figures-year-before = { $year }
figures-months = Acts of help, month after month
figures-visits-months = Visits, month after month
figures-kinds = Alone or in a group
figures-themes = The themes
figures-procedures = The procedures
figures-ages = Ages
figures-genders = Women and men
figures-statuses = Situations
figures-seen = First times and regulars
figures-autonomy = What the person did
figures-redirections = To whom people are sent on
figures-settings = Where help is given
figures-equipment = With what
figures-durations = How long help lasts
figures-weekdays = Days of the week
figures-territories = Where?
figures-axis-month = Month
figures-axis-theme = Theme
figures-axis-territory = Territory
figures-axis-day = Day
figures-axis-answer = Answer
figures-unit-supports = Number of acts of help
figures-unit-visits = Number of visits
figures-unit-reports = Number of reports
figures-untold = Not told
figures-not-sent = Not sent on
figures-sent = Sent on, not told where
figures-under-30 = Under 30 min
figures-30-60 = 30 to 59 min
figures-60-120 = 1 h to 1 h 59
figures-over-120 = 2 h and more
figures-seen-first = First time
figures-seen-again = Came before
figures-reading-trend = In a year: { $trend }.
figures-reading-share = In front: “{ $name }”, { $percent }%.
figures-reading-first = In front: “{ $name }”, { $count }.
figure-supports = Acts of help in 12 months
figure-supports-definition = One person helped once, alone or in a workshop.
figure-visits = Visits in 12 months
figure-visits-definition = People coming to a place, not different people.
figure-visits-coverage = Told by { $percent }% of the places.
figure-supports-coverage = Told by { $percent }% of the places.

# Yearly report
yearly-title = Report { $year }
yearly-page-title = { $title }, { $name }
yearly-description = The activity of a year: acts of help, visits, topics, people, places, with definitions and sources.
yearly-for-whom = For those who decide
yearly-period-whole = From { $from } to { $to }, compared with { $before }.
yearly-period-part = From { $from } to { $to }, compared with the same days of { $before }.
yearly-made = Made on { $day }, with the data of that day.
yearly-not-over = The year is not over. This report stops on { $day }.
yearly-demo = Invented data: this network is a demonstration.
yearly-contents = Contents
yearly-page-of = of
yearly-figures = Choose other dates
yearly-back = Back to the report
yearly-others = Other years
yearly-essential = The essential
yearly-units = Three different numbers, which do not add up: acts of help, visits and people.
yearly-caseload = Different people
yearly-caseload-unknown = unknown
yearly-caseload-about = Acts of help are noted without names. So people cannot be counted.
yearly-first-time = First times
yearly-first-time-about = Acts of help to people who came for the first time, where this was noted.
yearly-covers = What these figures cover.
yearly-coverage = { $telling ->
    [0] None of the { $places } places noted its activity.
    [one] One place out of { $places } noted its activity ({ $share }). Nothing is estimated for the others.
   *[other] { $telling } places out of { $places } noted their activity ({ $share }). Nothing is estimated for the others.
 }
yearly-share = { $percent ->
    [0] less than 1%
   *[other] { $percent }%
 }
yearly-coverage-none = No place of this territory is in the directory of the network.
yearly-coverage-one = This place noted its activity. Only what was noted is counted.
yearly-coverage-silent = This place noted nothing this year.
yearly-nothing = Nothing was noted this year
yearly-nothing-hint = The report fills as soon as an act of help is noted.
yearly-course = Through the year
yearly-course-lead = Acts of help and visits, month after month. The two do not add up.
yearly-topics = What was asked for
yearly-topics-lead = An act of help can have several topics: their total is more than the number of acts.
yearly-people = Who was helped
yearly-people-lead = What professionals noted, without names. “Not told” means that the question had no answer.
yearly-ways = How help is given
yearly-ways-lead = Alone or in a group, where, with which equipment, how long, and what came next.
yearly-where = Where
yearly-where-lead = Acts of help, by the territory where they were given.
yearly-words = Words and sources
yearly-numbers = All the numbers
yearly-numbers-lead = The numbers of the charts, a table a chart.
yearly-comparison = Comparison
yearly-hidden = Hidden small numbers
yearly-define-supports = A person helped once, alone or in a workshop. A person helped three times counts for three acts of help.
yearly-define-visits = A person who came to a place once, helped or not. A visit is not an act of help.
yearly-define-caseload = Number of distinct people. It would take recognising each person, which the network does not do.
yearly-define-hours = Working time noted by professionals, rounded to the hour.
yearly-define-comparison = Each number is compared with the same number a year before. Under twenty acts of help, no percentage is given.
yearly-define-hidden = A number under { $count } is not shown, so that nobody is recognised. Others are hidden with it where they would give it back. Zero is shown.
yearly-sources-lead = Where these figures come from
yearly-source-activity = Activity
yearly-source-activity-text = Notes of the professionals of “{ $network }”, made on this site or taken from their tools.
yearly-source-places = Places
yearly-source-places-text = Directory of the network, in the national schema of places of digital mediation. Only places in use count.
yearly-source-territories = Territories
yearly-source-territories-text = Communes, inter-communal bodies and départements of 2026 (Insee, IGN).

# Journal
journal-act-activity-change = Report corrected
journal-act-activity-delete = Report deleted
journal-act-activity-import = Import of activities
journal-act-activity-import-accept = Import of activities accepted
journal-act-activity-notes-forget = Remarks forgotten
journal-act-activity-yearly-print = Yearly report printed as PDF
journal-thing-yearly-report = A yearly report
journal-act-activity-follow-on = Following of people allowed
journal-act-activity-follow-off = Following of people stopped
journal-act-activity-follow-add = Followed person added
journal-act-activity-follow-change = Followed person changed
journal-act-activity-follow-erase = Followed person erased on request
journal-act-activity-follow-forget = Followed people erased after a year
journal-thing-followed-place = Following of people in a place
journal-thing-followed = A followed person
journal-thing-activity = A report of activity
journal-thing-activity-delivery = A file of activities

# API, as people read it
api-operation-tell-activities = Tell activities: one, or up to 500, each with the client’s own key; sent twice, counted once.
api-operation-list-activities = One’s own activities, the latest first.
api-operation-list-activities-to-tell = Workshops and appointments of a place that nobody has told yet, and that are for oneself to tell.
api-operation-send-activities = Send a file of activities: the answer says what it would change.
api-operation-list-activity-imports = The latest files of activities.
api-operation-read-activity-import = A file of activities: what it changes, how far it has come, its remarks.
api-operation-accept-activities = Accept a file: a job imports it.
api-operation-list-followed-people = The people whom your places follow, with their consent.
api-operation-read-followed-person = All that is noted of a followed person, their acts of help too.
api-operation-follow-person = Follow a person who agreed, in a place that follows people.
api-operation-change-followed-person = Change a followed person; what is left out stays.
api-operation-forget-followed-person = Erase a followed person on request; their acts stay, without a name.
api-operation-read-figures = Every number of the dashboard of the network, of a territory or of a place.
api-parameter-territory = Code of a territory: 04112, 200034700, D04 or R93
api-parameter-organization = SIREN of the body that carries the places
api-parameter-place = Public id of a place
api-parameter-format = Format of the answer: json, or a file csv, xlsx, coop-xlsx
api-parameter-name = Name of the file
api-parameter-from = First day: 2026-12-01
api-parameter-to = Last day
api-parameter-theme = Themes
api-parameter-kind = Kinds of activity or of event
api-parameter-setting = Where help is given
api-parameter-age = Age of the people, in brackets
api-parameter-gender = Gender of the people
api-parameter-status = Situation of the people
api-operation-read-yearly-report = The report of a year: network, territory, place or organization.
api-operation-read-yearly-report-pdf = How far the PDF of a report is, and where to take it.
api-operation-print-yearly-report = Ask for the PDF of a report. Where there is one that says the same, nothing is made.
api-parameter-year = Year: 2026
