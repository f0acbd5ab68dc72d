# Booking an appointment
week-title = My appointments
processing-appointments-purpose = Keeping an appointment, telling people when something changes, knowing who came.
processing-appointments-basis = Mission of public interest, or legitimate interest of the place that receives.
processing-appointments-data = Name, e-mail or telephone, language, subject, presence.
processing-appointments-retention = Three months after the appointment, then erased. Only the time, the subject and whether somebody came are kept, without a name.
processing-openings-purpose = Showing when a professional receives people, and under which name.
processing-openings-basis = Mission of public interest, or legitimate interest of the place that receives.
processing-openings-data = Name shown, place, days and hours, absences.
processing-openings-retention = One year after the hours end; three months after an absence.
find-heading = Book an appointment
find-lead = Somebody receives you, near you. It is free most of the time.
find-description = The next free times to get help with digital matters, near you.
find-where = Your commune
find-about = What about?
find-search = Search
find-nothing = No free time for now
find-nothing-hint = Try another commune or another subject. Or call a place near you.
find-title = Appointments
find-days = Days
find-pages = Pages of days
find-count = { $count ->
    [one] 1 free
   *[other] { $count } free
 }
find-with = With { $name }
find-time-with = with { $name }
find-more = { $count ->
    [one] One more time
   *[other] { $count } more times
 }
find-other-places = { $count ->
    [one] One more place receives people that day. Give your commune to see the nearest.
   *[other] { $count } more places receive people that day. Give your commune to see the nearest.
 }
find-elsewhere = On another site
find-elsewhere-note = These places take appointments on their own site.
find-elsewhere-book = Book an appointment
find-at-place = Book an appointment here
find-at-place-next = Next free time: { $when }
take-title = Your appointment
take-other = Choose another time below. What you wrote is kept.
take-choose = Which other time?
take-about = What is it about?
take-about-none = I do not know yet
take-phone-hint = To tell you if something changes.
take-team-hint = For somebody on the telephone, a name is enough.
take-do = Book this appointment
take-back = See the other times of this place
take-refused-past = This time is over, or too near. Nothing was saved.
take-refused-not-offered = This time is no longer offered. Nothing was saved.
take-refused-taken = This time has just been taken. Nothing was saved.
take-refused-again = This appointment is already noted under this name. If you gave an e-mail address, the message you got lets you change it.
take-refused-too-many = You already have three appointments to come. For another one, call the place.
take-refused-closed = This appointment is cancelled, or has begun. Nothing has changed.
mine-title = My appointment
mine-booked = Your appointment is booked
mine-booked-note = See you soon! If you can no longer come, say so here: somebody else will take the time.
mine-cancelled = This appointment is cancelled
mine-cancelled-note = The time is free for somebody else. You can take a new one.
mine-over = This appointment is over
mine-over-note = Do you need another one? Choose a time.
mine-by-mail = A message waits in your mailbox, with the address of this page. A reminder leaves the day before.
mine-keep-address = Keep the address of this page: it lets you change the time or cancel.
mine-change = Change the time
mine-cancel = Cancel my appointment
mine-cancel-about = The time goes to somebody else.
mine-again = Book another appointment
change-title = Change the time
change-now = For now: { $when }
change-which = Which new time?
change-choose = Choose a time from the list.
change-do = Take this time
change-back = Keep my time
change-nothing = No other free time
change-nothing-hint = Your appointment stays as it is. You can also call the place.

# My appointments
week-of = Week of { $day }
week-booked = The appointment is noted.
week-to-call = { $count ->
    [one] One cancelled appointment without e-mail: call the person to tell them.
   *[other] { $count } cancelled appointments without e-mail: call the people to tell them.
 }
week-book = Note an appointment for somebody
week-whose = Which appointments
week-mine = Mine
week-show = Show
week-no-hours = You have not said yet when you receive people.
week-empty = Nothing this week
week-empty-note = Appointments and free times appear here.
week-total = { $count ->
    [0] No appointment this week.
    [one] One appointment this week.
   *[other] { $count } appointments this week.
 }
week-today = today
week-free = { $count ->
    [one] One time still free
   *[other] { $count } times still free
 }
week-time = Time
week-about = About
week-expected = Expected
week-came = Came
week-absent = Did not come
week-came-do = Came
week-absent-do = Did not come
week-told = Reported
week-tell = Write the report
week-tell-of = Write the report of the appointment of { $name }
week-came-of = Note that { $name } came
week-absent-of = Note that { $name } did not come
week-undo = Undo
week-undo-of = Undo what was noted of { $name }
week-cancel = Cancel
week-cancel-about = The time of { $name } is free again. A mail leaves if the person gave an address.
week-forgotten = Name erased
week-pages = Weeks
week-now = Go to the next appointments

# My hours
hours-title = My appointment hours
hours-lead = Say when you receive people. Free times appear on the public page at once.
hours-mine = When I receive
hours-none = Nothing for now. Add your first hours below.
hours-span = from { $from } to { $to }
hours-since = since { $day }
hours-from-to = { $from } to { $to }
hours-minutes = { $count } minutes
hours-as = under the name “{ $name }”
hours-over = Over
hours-withdraw = Remove
hours-withdraw-of = Remove these hours, { $hours }
hours-add = Add hours
hours-days = Which days?
hours-length = Length of an appointment
hours-name = Name shown to people
hours-name-hint = A first name is enough. It appears on the public page.
hours-equipment = Room or equipment
hours-equipment-none = Nothing in particular
hours-equipment-hint = Each appointment holds it: nobody else can take it at the same time.
hours-more = Dates, subjects
hours-first-day = From
hours-last-day-hint = Empty: no end.
hours-themes-hint = Nothing ticked: all subjects.
hours-add-do = Add these hours
hours-away = Absences
hours-away-note = Nobody can take a time on these days. Appointments already taken stay: cancel them one by one, people are told.
hours-away-from = From
hours-away-to = To
hours-away-to-hint = Empty: one day only.
hours-away-do = Add this absence
hours-back = Remove
hours-back-of = Remove the absence, { $days }
equipment-title = Rooms and equipment
equipment-note = What your appointments use and what serves one person at a time.
equipment-name = Room or equipment
equipment-name-hint = For instance: office 2, tablet, scanner.
equipment-units = How many are there?
equipment-add = Add
equipment-detail = { $place } · { $count ->
    [one] only one
   *[other] { $count } in all
 }
equipment-remove-of = Remove { $name }
equipment-error-name = Give a name, in 80 letters at most.
equipment-error-units = Write a number from 1 to 50.
equipment-error-needed = Appointment hours need it. Remove these hours first.
opening-error-days = Tick at least one day.
opening-error-length = An appointment lasts from 10 minutes to 4 hours.
opening-error-grid = Times go by five minutes.
opening-error-room = No appointment fits between these times.
opening-error-equipment = This equipment is not in this place.
opening-error-crosses = You already receive people at these hours, here or elsewhere. Nothing was saved.
calendar-appointment = Appointment

# Outside calendars
outside-title = Outside calendars
outside-lead = The agenda of your place can follow a calendar kept elsewhere: what it announces appears here, changes and leaves with it.
outside-none = No calendar followed
outside-none-note = Give the address of a calendar (it often ends with .ics): its events appear within minutes.
outside-read-at = Read on { $when }.
outside-never-read = Not read yet: it takes a few minutes.
outside-events = { $count ->
    [0] No event to come.
    [one] One event to come.
   *[other] { $count } events to come.
 }
outside-remarks = { $count ->
    [one] One remark
   *[other] { $count } remarks
 }
outside-line = Line { $line }:
outside-read = Read now
outside-read-of = Read { $name } now
outside-leave-of = Follow { $name } no more
outside-follow = Follow a calendar
outside-address = Address of the calendar
outside-address-hint = It begins with https:// or webcal://. It is read again each hour.
outside-follow-do = Follow
outside-from = Taken from the calendar
outside-tag = Calendar of the place
outside-error-address = This address is not complete. Example: https://agenda.exemple.fr/mediatheque.ics
outside-error-twice = This place already follows this calendar.
outside-problem-private = This address leads into a private network: we cannot read it. What was read before stays.
outside-problem-address = This address leads to another one that we cannot follow. Check it.
outside-problem-silent = The server does not answer. We try again in an hour; what was read before stays.
outside-problem-refused = The server refuses to give this calendar. Check the address; what was read before stays.
outside-problem-too-large = This calendar is too heavy (more than 5 MB). Give the address of a smaller one.
outside-problem-no-calendar = This address gives no calendar. Check it; what was read before stays.
outside-left-no-calendar = this is no calendar.
outside-left-line = this line is not understood, it is left out.
outside-left-letters = some letters cannot be read, they are replaced.
outside-left-unfinished = this event is not whole, it is left out.
outside-left-no-start = this event has no date that is understood, it is left out.
outside-left-no-title = this event has no title, it is left out.
outside-left-backwards = this event ends before it begins, it is left out.
outside-left-too-long = this event lasts more than a week, it is left out.
outside-left-rule = this repetition is not understood: only the first date is kept.
outside-left-budget = this repetition takes too long to unroll: only the first dates are kept.
outside-left-too-many-of-one = this event comes back too often: a thousand dates are kept.
outside-left-too-many = this calendar has too many events: the first 5,000 are kept.
outside-left-too-many-events = this file is too long: the rest is left out.
outside-left-same-day = this event meets several times on one day: the first is kept.
outside-left-zone = this time zone is not known: the clocks of the network are taken.
manage-outside = This event comes from the calendar “{ $name }”. To change it, change it there.
manage-error-outside = This event comes from an outside calendar: it is changed there. Nothing has changed.
agenda-join-outside = This event is announced by the calendar of the place. To know how to join, call the place.
