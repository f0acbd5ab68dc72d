# Menu
nav-places = Places
nav-map = Map
nav-import = Imports
search-in-places = Places
search-kind-place = Place

# Home
home-title = Find help near you
home-description = Places and people who help you with digital life, near you.
home-for-whom = For everyone, no account needed
home-question = A question about digital life? Someone can help you.
home-need = What do you need?
home-need-hint = In your own words. For example: my health card.
home-where = Where?
home-where-hint = A town or a postal code.
home-find = Find a place
home-shortcuts = Often asked for
home-need-procedures = Do some paperwork
home-need-phone = Use my phone
home-need-scam = Avoid a scam
home-need-work = Find work
home-need-print = Print
home-map-title = { $count ->
    [one] Map of the network: one place
   *[other] Map of the network: { $count } places
 }
home-map-about = { $count ->
    [0] No place yet.
    [one] One place in the network.
   *[other] { $count } places in the network, counted with their neighbours. The thread ties each group to the nearest.
 }
home-map-list = Read the same as a list
home-today = The network today
home-computed = Computed on { $date }
home-departements = Places by département
home-open-now = Open now
home-part = Take part
home-doors = Other ways in
home-door-easy = Easy to read
home-door-easy-about = Short sentences, one idea at a time.
home-door-data = Open data
home-door-data-about = The list of places, to take and reuse.
places-count = { $count ->
    [0] no place
    [one] one place
   *[other] { $count } places
 }

# Figures
figure-places = Places
figure-places-definition = Places present in their source and open to the network.
figure-places-coverage = Sheet updated less than 6 months ago for { $percent } % of them.
figure-unknown = unknown
indicator-places-definition = Places of digital mediation in this territory.
indicator-procedures = Help with paperwork
indicator-procedures-definition = Places that help with administrative procedures online.
indicator-equipment = Lend an access
indicator-equipment-definition = Places that offer internet access or equipment.

# List
list-for-whom = To find help near you
list-description = Places that help with digital life: hours, services, addresses, map.
list-title = { $count ->
    [0] No place
    [one] One place
   *[other] { $count } places
 }
list-title-about = { $count ->
    [0] No place for “{ $about }”
    [one] One place for “{ $about }”
   *[other] { $count } places for “{ $about }”
 }
list-around = around { $place }
list-in-bounds = in this area
around-you = you
list-search = Search
list-find = Search
list-filter = Filter
list-what = What are you looking for?
list-where = Where?
list-radius = Within
list-chosen = Your choices:
list-clear = Remove all
list-to-map = See the map
list-print = Print the list
list-nothing = No place matches
list-nothing-hint = Widen the search:
list-pages = Pages of the list of places
list-map-title = Map of the places in the list
list-map-numbers = The numbers are those of the list.
list-whole-map = Large map
order-distance = Nearest first
order-relevance = Best match first
order-name = By name
card-distance = { $distance } away
legend-place = a place in the list
legend-other = another place
legend-group = several places, counted
legend-me = where you start
wider-radius = Search up to 50 km
wider-bounds = Beyond this area too
wider-open = Whatever the hours
wider-text = Without the words
wider-all = See all places
chip-text = “{ $q }”
chip-around = Around { $place }
chip-bounds = In this area
chip-open-at = Open: { $at }
filter-more = Another…
filter-apply = Apply
filter-chosen = { $count ->
    [one] chosen
   *[other] chosen
 }
panel-open = Open
panel-services = Services
panel-welcome = Welcome
panel-terms = Terms
panel-more = More
filter-open = At this moment
filter-open-at = Open at that moment
open-now = Open now
filter-service = Help offered
filter-day = In the next 7 days
filter-audience = Audiences
filter-care = Adapted welcome
filter-cost = Price
filter-access = How to get help
filter-support = How help is given
filter-wheelchair = Wheelchair
filter-mobility = Fixed or mobile
filter-type = Kind of place
filter-programme = National programmes
filter-label = Training and labels
filter-departement = Département
filter-epci = Group of towns
filter-commune = Town
query-unknown-value = A filter in the address does not exist: it was left aside.
query-unknown-departement = This département does not exist. Use a number such as 04 or 2A.
query-unknown-epci = This group of towns does not exist. Use a SIREN number such as 200034700.
query-unknown-commune = This town does not exist. Use an INSEE code such as 04112.
query-unknown-value-of = This value does not exist. Possible values: { $values }.
query-unknown-territory = This territory does not exist. Use a code such as 04112, 200034700, D04 or R93.
query-radius = The distance must be a number between 0 and 200 km.
query-near = Write the position as “latitude,longitude”, for example 43.83,5.78.
query-where = We did not understand where to look. Write a town, a postal code such as 04100 or a département. For now, the list leaves it aside.
query-understood = We understood: { $name }.
query-outside = { $name } is outside the territory of this network.
query-bounds = Write the area as “west,south,east,north”, for example 5.1,43.2,6.9,44.1.
query-open = The filter “open” only knows “now”.
query-open-at = Write the moment as 2026-11-28T10:00.
query-sort = The order is “distance”, “relevance” or “name”.
query-cursor = This cursor cannot be read: start again at the beginning of the list.

# Opening
status-open = Open
status-open-until = Open until { $time }
status-closes-soon = Closes soon, at { $time }
status-by-appointment = By appointment at the moment
status-appointment-only = by appointment
status-closed = Closed
status-opens-today = Closed, opens at { $time }
status-opens-tomorrow = Closed, opens tomorrow at { $time }
status-opens-day = Closed, opens { $day } at { $time }
status-opens-date = Closed, opens on { $date }
hours-range = { $start } to { $end }
hours-holiday = public holiday
hours-by-appointment = { $range } by appointment
hours-uncertain = { $range } to be checked
hours-closed = closed
hours-today = { $day }, today
hours-caption = Week of { $date }
hours-of-day = { $day }: { $hours }
hours-unknown-short = hours unknown
hours-as-given = The place adds:
hours-unknown = Hours are not known. Check before you come.

# Sheet of a place
place-for-whom = To get help, learn, use a computer
place-contact = Contact
place-book = Book an appointment
place-no-contact = No telephone or e-mail is known for this place.
place-hours = Opening hours
place-services = What you can do there
place-about = About
place-labels = Programmes and labels
place-aside = How to come, access, sheet
place-come = How to come
place-map-title = Map around the place
place-map-about = The place has number 1. The other numbers are those of the list “Close by”.
place-directions = See the street map
place-access = Access
place-coming = Coming up here
place-near = Close by
place-sheet = This sheet
place-report = Report a mistake
place-report-subject = A mistake on the sheet “{ $name }”
place-fresh = Information of { $date }
place-aging = Information of { $date }, to be checked
place-stale = Old information, of { $date }
place-undated = Date of the information unknown
date-unknown = unknown date
position-approximate = Approximate position (town)
place-absent = This place is no longer in its source since { $date }. It may have closed: check before you come.
fact-parent = Carried by
fact-updated = Updated on
fact-source = Source
fact-id = Identifier
access-cost = Price
access-ways = How to come
access-support = How you are helped
access-care = Adapted welcome
access-audiences = Audiences
access-mobility = Place
access-wheelchair = Wheelchair
access-wheelchair-yes = You can get in.
access-wheelchair-partly = In part, or with help.
access-wheelchair-no = You cannot get in.
access-wheelchair-unknown = We do not know: ask the place.
service-procedures = Taxes, health, pension, residence permit: someone helps you.
service-everyday-tools = Computer, phone, e-mail: learn at your own pace.
service-employment = CV, applications, online account: move towards work.
service-safety = Passwords, scams, data: protect yourself.
service-parenting = Children and screens, school online: talk about it, get equipped.
service-creation = Make, play, create, repair.
service-understanding = Networks, news, artificial intelligence: understand.
service-access = A computer, a connection, a printer.
service-affordable = A computer or a phone at a low price.

# Print
print-date = List of { $date }
print-back = Back to the list
print-place = Place
print-address = Address
print-phone = Telephone
print-hours = Hours
print-hours-are = Hours: { $hours }
print-services = Services

# Map
map-page-title = Map of places
map-page-description = All the places of the network on a map.
map-page-about = Each circle counts places that are close to each other. Choose it to see them.
map-page-list = { $count ->
    [0] No place
    [one] One place as a list
   *[other] The { $count } places as a list
 }

# Territories
territories-title = Territories
territories-lead = The régions, départements and groups of towns of the network, and their places.
territory-title = { $name }: places and figures
territory-description = Places of digital mediation in { $name }.
territory-description-commune = Places of digital mediation in { $place }.
territory-outside = This territory is outside the network: we know no place there.
territory-outside-all = See the places of the network
territory-for-whom = For inhabitants and elected officials
territory-population = { $count } inhabitants
territory-area = { $area } km²
territory-places = { $count ->
    [0] No place
    [one] One place
   *[other] { $count } places
 }
territory-all-places = All places of this territory
territory-no-place = No place here yet
territory-no-place-hint = A place nearby can help you.
territory-around = Search around
territory-map = Map: { $name }
territory-parts = In this territory
territory-part = Territory
territory-parts-without = { $count ->
    [one] One territory has no place.
   *[other] { $count } territories have no place.
 }
territory-files = Take these data

# Data
dataset-places = Places of digital mediation
dataset-places-about = All the places of the network: address, position, hours, services, contacts, audiences, access. The format is that of the national schema.
processing-places-purpose = Let everyone find a place and reach it.
processing-places-basis = Mission of public interest.
processing-places-data = Public contacts of places: telephone, e-mail, site
processing-places-retention = As long as the place is in its source

# Imports
imports-title = Imports of places
imports-for-whom = For the coordination of the network
imports-lead = Send a file in the national schema. You will see what it changes before you accept.
imports-past = Past imports
imports-none = No import yet.
import-file = File
import-file-hint = CSV or JSON, 64 MB at most.
import-source = Source
import-source-hint = The same name each time. Without an answer: the name of the file without its date.
import-whole = This file holds all the places of this source
import-whole-hint = Places that are not in it will be marked absent. Untick to send mended rows only.
import-send = Send and check
import-no-file = Choose a file that is not empty.
import-title = Import of { $file }
import-from = Source: { $source }
import-date = Date
import-state = State
import-state-done = done
import-state-running = running
import-state-waiting = to be accepted
import-running = Import running
import-leave = You can leave this page and come back.
import-read = Rows read
import-added = New
import-changed = Changed
import-unchanged = Unchanged
import-absent = Absent
import-absent-note = They are marked, not deleted.
import-refused = Refused
import-refused-note = Mend them and send them again.
import-accept = { $count ->
    [one] Import the place
   *[other] Import { $count } places
 }
import-cancel = Change nothing
import-nothing-kept = No row of this file can be imported. The reasons are below.
import-done = The import is done.
import-problems = { $count ->
    [one] One remark
   *[other] { $count } remarks
 }
import-report = All remarks (CSV)
import-refused-file = Refused rows to mend
import-state-refused = refused
import-again = Send another file
import-times = { $count ->
    [one] Once
   *[other] { $count } times
 }
import-see-all = { $count ->
    [one] See the remark
   *[other] See the { $count } remarks
 }
import-at-line = Line { $count }
import-kind = Remarks
import-effect-file-refused = file refused
import-effect-row-refused = row refused
import-effect-kept = to check
import-effect-set-aside = set aside
import-effect-repaired = repaired
import-clean = No remark: the file is clean.

# Professionals
figure-professionals = Professionals
figure-professionals-definition = People who work in a place of the network today. Someone who works in two places counts twice.
figure-professionals-coverage = Team known for { $percent } % of places.
indicator-professionals-definition = People who work in a place of this territory today.
processing-professionals-purpose = To count the professionals of the network and, if they agree, to present them.
processing-professionals-basis = Task in the public interest; consent for the name that is shown.
processing-professionals-data = Place, trade, hours a week, dates of work; name shown where the person has agreed
processing-professionals-retention = As long as the place is in the network. Without consent, no name is kept.

# Journal
journal-act-places-import = Import of places
journal-act-places-import-accept = Import accepted
journal-act-demo-professionals = Teams of the demonstration
journal-thing-place-import = A file of places
journal-thing-professional = The professionals
journal-count-professionals = { $count ->
    [one] one person
   *[other] { $count } people
 }
journal-count-added = { $count } new
journal-count-changed = { $count } changed
journal-count-returned = { $count } back
journal-count-absent = { $count } absent
journal-count-refused = { $count } refused

# API, as people read it
api-operation-list-places = Places that answer to filters, with the counts of every filter.
api-operation-get-place = One place, by its public id.
api-operation-get-territory = A commune, intercommunality, département or région, and what the network knows of it.
api-parameter-commune = INSEE codes of communes
api-parameter-epci = SIREN of intercommunalities
api-parameter-departement = Codes of départements
api-parameter-service = Services
api-parameter-audience = Audiences
api-parameter-care = Care
api-parameter-cost = Costs
api-parameter-access = Ways to get help
api-parameter-support = Ways to be helped
api-parameter-programme = National programmes
api-parameter-label = Training and labels
api-parameter-type = Kinds of structure
api-parameter-mobility = Fixed or mobile
api-parameter-wheelchair = Wheelchair access: yes or partly
api-parameter-day = Open on that day of the coming week: mo to su
api-parameter-open = now: where anybody can walk in at this moment
api-parameter-open-at = Where anybody can walk in at that local moment: 2026-11-28T10:00
api-parameter-near = Origin: latitude,longitude
api-parameter-ou = Origin: a commune or a postal code
api-parameter-bounds = Within this rectangle: west,south,east,north
api-parameter-radius-km = Radius around the origin, in kilometres: 20 by default, 200 at most
api-parameter-sort = Order: distance, relevance or name
api-parameter-cursor = Where the list goes on: the value of next_cursor
api-parameter-limit = Length of the list: 50 by default, 500 at most
api-parameter-code = Code: 04112, 200034700, D04 or R93
