# Menu, search, figures
nav-agenda = Events
nav-agenda-manage = My events
search-in-agenda = Events
search-kind-event = Event
indicator-events = Events to come
indicator-events-definition = Workshops, drop-ins and other events announced in this territory for the thirteen months to come.
processing-registrations-purpose = Keeping a seat at a workshop, telling when something changes, knowing who came.
processing-registrations-basis = Task in the public interest, or legitimate interest of the place that holds the event.
processing-registrations-data = Name, e-mail or telephone, language, presence.
processing-registrations-retention = Three months after the event, then erased. Only the number of people is kept.

# The list
agenda-for-whom = For everyone, without an account
agenda-to-appointments = Make an appointment to be helped
agenda-heading = { $count ->
    [0] No event for now
    [one] One event to come
   *[other] { $count } events to come
 }
agenda-description = Workshops, drop-ins and meetings about everything digital, near you.
agenda-filters = Choose among the events
agenda-where = Where?
agenda-everywhere = Everywhere
agenda-theme = What it is about
agenda-all-themes = All subjects
agenda-clear = Clear all
agenda-nothing = Nothing planned with these choices
agenda-nothing-hint = Try with fewer choices. Or call a place near you.
agenda-to-places = Find a place
agenda-pages = Pages of events
agenda-follow = Follow these events
agenda-follow-note = Your calendar updates itself. The choices above are kept.
agenda-subscribe = Subscribe to the calendar
agenda-embed = Show on my site
agenda-free = With free seats
agenda-online = Online
agenda-cancelled = Cancelled
agenda-full = Full, waiting list
agenda-past = Over
agenda-seats-left = { $count ->
    [one] One seat left
   *[other] { $count } seats left
 }
agenda-price = Price
agenda-price-free = Free
agenda-audience = For whom
agenda-languages = Languages
agenda-welcome = Welcome
agenda-join-open = Just come, no registration.
agenda-join-phone = Call to keep a seat.
agenda-join-registration = Keep your seat in a minute, without an account.
agenda-join-waiting = It is full. Leave your name: if a seat comes free, it is yours.
agenda-sent = Noted. A message is waiting in your mailbox: open its link to confirm.
agenda-noted = Noted. The place calls you if need be.
agenda-refused-cancelled = This event has just been cancelled. Nothing was recorded. Choose another date.
agenda-refused-over = This event is over. Nothing was recorded. Choose another date.
agenda-refused-not-here = This event takes no registration online. Come, or call the place.
agenda-refused-pace = Many requests have just come from your connection. Try again in an hour, or call the place: nothing was written.
agenda-refused-too-many = Several of your registrations wait for a confirmation. Open the links that you received first, or call the place.
agenda-error-name = Write your name, in 80 letters at most.
agenda-error-contact = Give an e-mail address or a telephone number, so that we can tell you.
agenda-error-email = This address is not complete. Example: zoe@exemple.fr
agenda-error-phone = This number is not complete. Example: 04 92 00 00 00
agenda-error-territory = There is no such territory. Examples: 04112, D04, R93.
agenda-error-place-id = The identifier of a place has eight letters and digits.
agenda-error-theme = There is no such theme.
agenda-error-kind = There is no such kind of event.
agenda-error-yes = Write yes or no.
agenda-error-day = Write the day like this: 2026-12-01.

# One event
event-cancelled = This event is cancelled.
event-cancelled-note = Those who registered are told.
event-to-agenda = See other events
event-over = This event is over.
event-moved = The date or the time has changed since it was announced.
event-where = Where to come
event-or-online = You can follow online too.
event-room = Join online
event-online = It is online: you need a computer or a phone, and the internet.
event-room-by-mail = You get the address by e-mail once you have registered.
event-about = What you will do
event-join = Take part
event-name = Your name
event-email = Your e-mail
event-email-hint = E-mail or telephone: one is enough.
event-phone = Your telephone
event-phone-hint = If you have no e-mail, the place calls you.
event-data = Your data serve for this event. They are erased three months later.
event-data-more = Your rights
event-wait = Join the waiting list
event-register = Register
event-call = A question? Call
event-aside = Price, welcome, other dates
event-facts = Good to know
event-others = Other dates
event-calendar = Add to my calendar
event-manage = Manage this event

# My registration
own-title = My registration
own-seated = Your seat is booked
own-seated-note = See you soon! If you can no longer come, say so here: somebody will take the seat.
own-kept = A seat is kept for you
own-kept-note = Confirm your seat to keep it.
own-kept-phone-note = The place calls you to confirm. Keep the address of this page: it lets you cancel.
own-waiting = You are on the waiting list
own-waiting-confirm = Confirm to keep your rank.
own-waiting-rank = { $count ->
    [one] You are next. We tell you if a seat comes free.
   *[other] Your rank is { $count }. We tell you if a seat comes free.
 }
own-cancelled = Your registration is cancelled
own-cancelled-note = You can register again, for this date or another.
own-event-cancelled = This event is cancelled
own-event-cancelled-note = We are sorry. There are other dates among the events.
own-confirm = Confirm
own-cancel = Cancel my registration
own-cancel-about = Your seat goes to somebody else.

# Saying that one is there
presence-title = I am here
presence-lead = Write your name as when you registered.
presence-who = Your name, e-mail or telephone
presence-who-hint = Nobody else sees it.
presence-submit = I am here
presence-done = Your presence is noted
presence-done-note = Enjoy the session!
presence-over = This code no longer works
presence-over-note = Ask the person in charge to show a new one.
presence-unknown = We do not find this name among those who registered. Check the spelling, or see the person in charge.

# Sign-in sheet
sheet-title = Sign-in sheet
sheet-present = { $count ->
    [0] Nobody is marked as present
    [one] One person present
   *[other] { $count } people present
 }
sheet-code = Show a code to scan
sheet-nobody = Nobody registered
sheet-nobody-note = Add those who came below.
sheet-name = Name
sheet-sign = Signature
sheet-undo = { $name } is marked as present. Undo
sheet-mark = Mark { $name } as present
sheet-is-present = Present
sheet-present-here = Mark present
sheet-walk-in = Somebody came without registering?
sheet-walk-in-hint = A first name is enough.
sheet-walk-in-add = Add, present
sheet-data = Names are erased three months after the event. The number of people is kept.
code-title = Scan to say that you are here
code-lead = This code works for a quarter of an hour.
code-alt = Code to scan with a phone. The address is written below.
code-again = A new code
code-back = Back to the sheet

# Managing
manage-for-whom = For professionals
manage-add = Announce an event
manage-whose = Which events
manage-mine = Announced by me
manage-all = All that I can manage
manage-none = Nothing to come
manage-none-note = Announce a workshop or a drop-in: it shows among the events at once.
manage-count = { $count ->
    [one] One event to come
   *[other] { $count } events to come
 }
manage-calendar = My events in my calendar
manage-calendar-note = A secret address to give to your calendar. Whoever has it can read your events: do not share it.
manage-calendar-new = This is your address. It is shown once only: copy it now.
manage-calendar-renew = Change the address
manage-calendar-make = Make the address
manage-calendar-forget = Take the address away
manage-to-call = { $count ->
    [one] One person who registered has no e-mail: call to tell them.
   *[other] { $count } people who registered have no e-mail: call to tell them.
 }
manage-edit = Change what is announced
manage-public = See the public page
manage-people = { $count ->
    [0] Nobody registered
    [one] One person registered
   *[other] { $count } people registered
 }
manage-waiting = { $count ->
    [one] one waiting
   *[other] { $count } waiting
 }
manage-came = { $count ->
    [0] Nobody came. Names were erased.
    [one] One person came. Names were erased.
   *[other] { $count } people came. Names were erased.
 }
manage-nobody = Registrations show here.
manage-people-caption = People who registered
manage-contact = Contact
manage-state = State
manage-acts = Acts
manage-is-waiting = Waiting
manage-is-seated = Seat kept
manage-call = To call back
manage-unconfirmed = Not confirmed yet
manage-confirm-of = Confirm the registration of { $name }
manage-confirm = Confirm
manage-remove = Remove
manage-remove-about = The seat of { $name } is free again. A mail leaves if the person gave an address.
manage-remove-sure = Yes, remove
manage-register = Register somebody
manage-register-note = For a person on the telephone or at the desk. The name is enough.
manage-email = E-mail
manage-phone = Telephone
manage-register-do = Register
manage-move = Change the date or the time
manage-move-note = Those who registered by e-mail are told.
manage-move-do = Change
manage-which = For which dates?
manage-which-one = This date only
manage-which-hours = This date and those that follow
manage-which-hours-note = Only the hours change; each session keeps its day.
manage-which-following = This date and all that follow
manage-cancel = Cancel
manage-cancel-note = Those who registered by e-mail are told. There is no way back.
manage-cancel-do = Cancel this event
agenda-cancel-sure = Yes, cancel
manage-error-closed = This event is cancelled or over already. Nothing changed.

# Form
form-edit-title = Change what is announced
form-edit-lead = The change holds for all dates to come. To change one date, go back to the page of the event.
form-title = Title
form-title-hint = What people will do. Example: tidy my mailbox.
form-kind = Kind of event
form-description = Description
form-description-hint = In plain words: what people do there, what to bring.
form-when = When?
form-day = Day
form-from = From
form-to = To
form-repeat = Repeats
form-repeat-no = Once only
form-repeat-weekly = Every week
form-repeat-fortnightly = Every two weeks
form-repeat-monthly-nth = Every month, on the same day of the week (for instance the first Tuesday)
form-repeat-monthly-day = Every month, on the same date
form-repeat-daily = Every day
form-repeat-more = Other days, end, days without a session
form-days = On these days too
form-days-hint = For a weekly repetition.
form-until = Until
form-until-hint = Without an end, thirteen months are shown.
form-except = Except these days
form-except-hint = Closures, public holidays. One day a line: 25/12/2026.
form-where = Where?
form-venue = How to take part
form-place-words = Name of the place
form-place-words-hint = A few words of its name and its commune.
form-place = Place of the network
form-place-none = None
form-place-choose = Choose a place
form-elsewhere = Elsewhere than in a place of the network
form-address = Address
form-address-hint = Hall, number and street.
form-commune = Commune
form-link = Address of the online room
form-link-hint = Sent to those who registered. Shown to all where no registration is asked for.
form-joining = Registration
form-capacity = Number of seats
form-capacity-hint = Empty: no limit.
form-phone = Telephone for questions
form-phone-hint = Empty: that of the place.
form-price = Price
form-price-hint = Empty: free.
form-about = What it is about, for whom
form-themes = Themes
form-audience = Audience
form-audience-hint = Nothing ticked: for everyone.
form-access = Welcome and languages
form-announce = Announce
form-save = Save
form-error-day = Give a day, for instance 2026-12-01.
form-error-time = Give a time, for instance 10:00.
form-error-past = This day is past. Choose a day to come.
form-error-far = This day is more than two years away. Choose a nearer day.
form-error-end = The end must come after the beginning.
form-error-until = The end must come after the first day.
form-error-except = Write one day a line, for instance 25/12/2026.
form-error-except-many = At most two hundred days can be left out. Give an end instead.
form-error-rule = This rule of repetition is not understood. Example: FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630
form-error-rule-change = The repetition cannot be changed. Cancel the dates that follow, then announce a new series.
form-error-repeat = Choose a repetition of the list.
form-error-no-day = This repetition gives no day. Check the end and the days left out.
form-error-title = Give a title, in 120 letters at most.
form-error-description = The description has 4,000 letters at most.
form-error-choose = Choose in the list.
form-error-link = This address is not complete. Example: https://visio.exemple.fr/workshop
form-error-capacity = Write a number of seats, 1 to 2000, or leave it empty.
form-error-line = One line, of 120 letters at most.
form-error-place = We do not find this place. Check its name.
form-error-places = Several places answer to these words. Choose in the list.
form-error-where = Say where: a place of the network, or an address elsewhere.
form-error-address = Write the address, in 200 letters at most.
form-error-commune = We do not find this commune in the network.
form-error-communes = Several communes answer. Give the whole name.
form-error-scope = You do not keep the events of this place. Choose another, or ask the coordination.

# Frame for another site
frame-title = Next events
frame-nothing = Nothing planned for now.
frame-all = See all events
frame-how = Show this list on another site

# Certificates
certificates-title = Certificates
certificates-about = One certificate for each person marked as present. Print this page, or make the PDF.
certificates-all = See all certificates
certificates-one = This one alone
certificates-nobody = No certificate to give
certificates-nobody-note = Certificates are for people marked as present on the sign-in sheet.
certificates-early = Certificates are made after the event, for people marked as present.
certificates-data = The PDF bears names: it is erased after { $count } days.
certificate-heading = Certificate of attendance
certificate-before = { $giver } certifies that
certificate-after = took part in
certificate-when = When:
certificate-length = Length:
certificate-where = Where:
certificate-online = online
certificate-about = Topics:
certificate-signed-at = Done in { $town }, on { $day }
certificate-signed = Done on { $day }
certificate-signature = Signature
certificate-foot = Made with { $network }. It tells of a presence, not of a level.
certificate-file = Certificates, { $title }
processing-certificates-purpose = Giving a certificate to who took part in a workshop.
processing-certificates-basis = Public interest mission, or legitimate interest of the place that organises.
processing-certificates-data = Name, title, date, length and place of the event, in a PDF file.
processing-certificates-retention = Seven days after the request; then the file is erased.

# Journal
journal-act-agenda-absence = Absence added
journal-act-agenda-absence-withdrawn = Absence removed
journal-act-agenda-appointment-cancel = Appointment cancelled
journal-act-agenda-appointment-mark = Presence noted
journal-act-agenda-appointment-move = Appointment moved
journal-act-agenda-book = Appointment booked
journal-act-agenda-equipment = Room or equipment added
journal-act-agenda-equipment-withdrawn = Room or equipment removed
journal-act-agenda-opening = Appointment hours added
journal-act-agenda-opening-withdrawn = Appointment hours removed
journal-act-demo-appointments = Appointments of the demonstration
journal-thing-absence = An absence
journal-thing-appointment = An appointment
journal-thing-equipment = A room or equipment
journal-thing-opening = Appointment hours
journal-act-agenda-calendar-followed = Outside calendar followed
journal-act-agenda-calendar-left = Outside calendar removed
journal-act-agenda-calendar-read = Outside calendar read
journal-thing-outside-calendar = An outside calendar
journal-act-agenda-announce = Event announced
journal-act-agenda-calendar = Calendar address made
journal-act-agenda-calendar-forgotten = Calendar address withdrawn
journal-act-agenda-cancel = Event cancelled
journal-act-agenda-certificates = Certificates made as PDF
journal-act-agenda-code = Sign-in code made
journal-act-agenda-confirm = Registration confirmed
journal-act-agenda-edit = Event changed
journal-act-agenda-move = Event moved
journal-act-agenda-register = Registration
journal-act-agenda-retention = Registrations erased
journal-act-agenda-unregister = Registration cancelled
journal-act-agenda-walk-in = Walk-in
journal-act-demo-agenda = Agenda of the demonstration
journal-thing-event-series = A series of events
journal-thing-event = An event
journal-thing-calendar-link = A calendar address
journal-thing-registration = Registrations
journal-value-team = by the team
journal-count-events = { $count ->
    [one] one event
   *[other] { $count } events
 }
journal-count-people = { $count ->
    [one] one person
   *[other] { $count } people
 }
journal-count-rows = { $count ->
    [one] one row
   *[other] { $count } rows
 }

# API, as people read it
api-operation-list-slots = The next free times for an appointment.
api-operation-book-appointment = Book an appointment.
api-operation-change-appointment = Move, cancel or note who came.
api-operation-list-appointments = The appointments of a professional, or of a place.
api-operation-list-openings = One’s appointment hours, absences and equipment.
api-operation-declare-opening = Add appointment hours.
api-operation-withdraw-opening = Remove appointment hours.
api-operation-add-absence = Add an absence.
api-operation-remove-absence = Remove an absence.
api-operation-add-equipment = Add a room or equipment.
api-operation-remove-equipment = Remove a room or equipment.
api-operation-list-calendars = The outside calendars that are followed.
api-operation-follow-calendar = Follow an outside calendar.
api-operation-read-calendar = Read a calendar now.
api-operation-leave-calendar = Follow a calendar no more.
api-operation-announce-event = Announce an event or a series.
api-operation-change-event = Change, move or cancel an event.
api-operation-list-events = Coming events that answer to the filters.
api-operation-get-event = One event.
api-parameter-free = yes: with free seats, or without registration
api-parameter-online = yes: can be followed online
api-operation-read-certificates = Certificates of an event that is over, and how far their PDF is.
api-operation-print-certificates = Ask for the PDF of the certificates of an event. It is kept seven days.
api-parameter-person = One person only, by the id that the list gives
