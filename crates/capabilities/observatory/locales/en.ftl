# Observatory
nav-observatory = Observatory
observatory-for-whom = For those who decide, and for everybody
observatory-heading = The digital observatory
observatory-about = Who lives far from help, where to open some, and how we know.
observatory-sentence = Today, { $share } of inhabitants live 5 km or less from a place of the network.
observatory-network = The whole network
observatory-where = Where?
observatory-departements = Départements
observatory-epcis = Intercommunalités
observatory-territory = Territory
observatory-commune = Commune
observatory-see = Show
observatory-clear = Show the whole network
observatory-no-data = No data
observatory-named = { $name }: { $words }
observatory-percent = { $share }%
observatory-under-percent = less than { $share }%
observatory-up-to = Up to { $to }
observatory-range = From { $from } to { $to }
observatory-over = Over { $from }
observatory-to-table = The same as a table
observatory-how = How to read these figures
observatory-csv = Download as CSV
observatory-error-choose = Choose one of the values that are offered.

# Distances
reach-band-near = 5 km or less
reach-band-10 = 5 to 10 km
reach-band-20 = 10 to 20 km
reach-band-far = Over 20 km
coverage = How far is help?
coverage-door = How many people live 5, 10 or 20 km from a place, commune by commune.
coverage-for-whom = To see who is far from help
coverage-about = The distance between each commune and the nearest place, for all services or for one.
coverage-service = For which service?
coverage-any-service = Any
coverage-any-help = from help
coverage-help-with = from a place that offers “{ $service }”
coverage-sentence = { $count ->
    [one] One person ({ $share }) lives over 20 km { $help }.
   *[other] { $count } people ({ $share }) live over 20 km { $help }.
 }
coverage-sentence-all = Nobody lives over 20 km { $help }. { $near } of inhabitants are at 5 km or less.
coverage-nobody = Nobody is counted in this territory.
coverage-unknown = { $count ->
    [one] One person lives in a commune whose position is not known, and is not counted.
   *[other] { $count } people live in communes whose position is not known, and are not counted.
 }
coverage-bands = Inhabitants by distance
coverage-people = Inhabitants
coverage-distance = Distance
coverage-place = Nearest place
coverage-mean = Mean distance
coverage-far-communes = Communes over 20 km
coverage-map = The distance { $help }
coverage-map-about = The darker the colour, the farther the help.
coverage-map-share = Share of inhabitants over 10 km
coverage-map-distance = Distance to the nearest place
coverage-map-nobody = Nobody
coverage-map-title = { $share } of inhabitants over 10 km
coverage-no-place = No place
coverage-by-epci = By intercommunalité
coverage-by-departement = By département
coverage-by-commune = Commune by commune
coverage-empty = No place in the directory
coverage-empty-hint = Distances are measured as soon as there are places.
coverage-note = Distances as the crow flies, from the centre of each commune: by road, they are longer.
figure-far = Inhabitants over 10 km from a place (%)
figure-far-definition = Share of inhabitants whose commune lies over 10 km from a place of the network, as the crow flies.
dataset-coverage = Distance to help, by commune
dataset-coverage-about = For each commune of the network: its inhabitants, the nearest place and the distance as the crow flies. An empty cell is unknown.

# Where to open
siting = Where to open help?
siting-door = The communes where a new place, or the stop of a bus, would bring most people nearer.
siting-for-whom = To choose where to open a place, or stop a bus
siting-about = Say how many stops you can open: the computation proposes where, and for whom.
siting-aim = What to aim for?
siting-aim-coverage = Most people within reach
siting-aim-median = Fewest kilometres for all
siting-radius = Within reach is within…
siting-new = How many stops?
siting-weights = Each person counts…
siting-weights-population = The same
siting-weights-fragility = By how fragile their commune is
siting-go = Compute
siting-busy = Others are computing. Try again in a moment.
siting-nobody = No commune of this territory has a known position. Choose another.
siting-too-many = { $count ->
    [one] This territory has one commune: ask for one stop.
   *[other] This territory has { $count } communes: ask for { $count } stops at most.
 }
siting-together-coverage = { $count ->
    [one] With this stop, { $after } of inhabitants are { $km } or less from help, instead of { $before } today.
   *[other] With these { $count } stops, { $after } of inhabitants are { $km } or less from help, instead of { $before } today.
 }
siting-together-median = { $count ->
    [one] With this stop, help is { $after } away on average, instead of { $before } today.
   *[other] With these { $count } stops, help is { $after } away on average, instead of { $before } today.
 }
siting-together-first = { $count ->
    [one] With this stop, help is { $after } away on average.
   *[other] With these { $count } stops, help is { $after } away on average.
 }
siting-proved = No other choice does better: the computation proves it.
siting-gap = There was no time to prove that this is the best choice. Another would do better by { $share } at most.
siting-without-index = { $count ->
    [one] One commune has no index of fragility: its inhabitants count as the average.
   *[other] { $count } communes have no index of fragility: their inhabitants count as the average.
 }
siting-stops = { $count ->
    [one] One stop
   *[other] { $count } stops, the most useful first
 }
siting-stop-coverage = { $count ->
    [one] This stop brings nearer one person who is over { $km } from help today.
   *[other] This stop brings nearer { $count } people who are over { $km } from help today.
 }
siting-stop-median = { $count ->
    [one] For one person, help comes from { $before } to { $after }.
   *[other] For { $count } people, help comes from { $before } to { $after } on average.
 }
siting-stop-first = { $count ->
    [one] It is the nearest help for one person.
   *[other] It is the nearest help for { $count } people.
 }
siting-stop-nobody = This stop brings nobody else nearer: the others are enough.
siting-map = The stops that are proposed, by number
siting-map-about = Each number leads to its stop.
siting-table = The same stops as a table
siting-people = People brought nearer
siting-communes = Communes
siting-before = Today
siting-after = With the stop
siting-note = Distances are as the crow flies. The computation knows neither roads, nor premises, nor budgets: it helps to choose, it does not choose.

# Method
method = Notes on method
method-door = What these figures say, what they do not say, and where they come from.
method-for-whom = To check, redo or dispute our figures
method-about = How each figure of the observatory is made.
method-distance = Distances
method-distance-point = Each inhabitant stands at the centre of their commune. In a wide commune, some live farther away, others nearer.
method-distance-road = The distance is as the crow flies, on a sphere. By road it is longer, above all in the mountains.
method-distance-places = All places in use count, even those of a neighbouring territory: people cross borders to be helped.
method-siting = Where to open
method-siting-aims = Two questions can be asked. To have most people within reach: maximal coverage. Or to have fewest kilometres in all: the p-median.
method-siting-proof = The computation looks for a good choice, then proves that none is better. Where time is short, it tells by how much another could do better, at most.
method-siting-limits = A stop may open in any commune. Places that exist stay open.

# API
api-operation-get-coverage = How far inhabitants live from the nearest place, by commune and by band, as the crow flies.
api-operation-get-siting = Where new places would bring most people nearer, with the proof or a bound.
api-parameter-objective = coverage: most people within reach; p-median: fewest kilometres
api-parameter-weights = population, or fragility: by the index of the commune
api-parameter-new = How many new places, 1 to 20: 3 by default
