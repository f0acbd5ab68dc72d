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

# Errors
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

# Personal data
processing-activity-purpose = Counting and understanding the activity of the network
processing-activity-basis = Public-interest mission
processing-activity-data = Acts of help, without names: day, duration, themes, age and situation in brackets; author of the report; optional remark
processing-activity-retention = Remarks erased after 12 months; author detached when the account is closed; counts without names kept
