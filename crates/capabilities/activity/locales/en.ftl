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
report-workshops = Past workshops, not reported yet
report-who = With whom?
report-theme = What about?
report-theme-more = { $count ->
    [one] One more theme
   *[other] { $count } more themes
 }
report-theme-procedures = For a procedure, which one? Choose “Procedures” too.
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

# Errors
activity-error-event-told = This workshop was reported already, by you or by a colleague. Open “My reports”.
activity-error-missing = Choose an answer.
activity-error-day = Write the day, for instance 24/11/2026.
activity-error-future = This day has not come yet. Choose today or before.
activity-error-old = This day is before 2000. Check the year.
activity-error-number = Write a whole number, without letters.
activity-error-minutes = Say how many minutes, from 1 to 1440.
activity-error-list = Choose one of the answers.
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
activity-error-misread = “{ $text }” is no known value.

# Personal data
processing-activity-purpose = Counting and understanding the activity of the network
processing-activity-basis = Public-interest mission
processing-activity-data = Acts of help, without names: day, duration, themes, age and situation in brackets; author of the report; optional remark
processing-activity-retention = Remarks erased after 12 months; author without a name once the account is closed; counts without names kept

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
figures-supports = Acts of help
figures-supports-about = One person helped once, alone or in a workshop. It is no number of people.
figures-visits = Visits
figures-visits-about = One person who came once to a place, helped or not.
figures-hours = Hours
figures-hours-about = Working time told by the professionals.
figures-places = Places that reported
figures-places-value = { $telling } of { $places }
figures-places-about = Places of the network where at least one act of help was told.
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
figures-untold = not told
figures-not-sent = not sent on
figures-sent = sent on, not told where
figures-under-30 = under 30 min
figures-30-60 = 30 to 59 min
figures-60-120 = 1 h to 1 h 59
figures-over-120 = 2 h and more
figures-seen-first = first time
figures-seen-again = came before
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
journal-act-activity-notes-forget = Remarks forgotten
journal-act-activity-yearly-print = Yearly report printed as PDF
journal-thing-yearly-report = A yearly report
journal-thing-activity = A report of activity
journal-thing-activity-delivery = A file of activities

# API, as people read it
api-operation-tell-activities = Tell activities: one, or up to 500, each with the client’s own key; sent twice, counted once.
api-operation-list-activities = One’s own activities, the latest first.
api-operation-read-figures = Every number of the dashboard of the network, of a territory or of a place.
api-parameter-territory = Code of a territory: 04112, 200034700, D04 or R93
api-parameter-place = Public id of a place
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
api-parameter-organization = SIREN number of an organization
