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

# Fragility
fragility = Digital fragility
fragility-door = Where age, poverty, living alone and a missing network come together. The formula is public.
fragility-for-whom = To know where to help first
fragility-about = An index by commune: what makes it up, what is missing, and how it is computed.
fragility-read = The index goes from 0 to 100. At 50, a commune is like the average of the inhabitants of the network. Above, it is more fragile.
fragility-sentence = { $count ->
    [one] One commune of { $all } has an index. At least { $least } components must be known.
   *[other] { $count } communes of { $all } have an index. At least { $least } components must be known.
 }
fragility-sentence-none = No commune has an index here: at least { $least } components must be known.
fragility-empty = No index yet
fragility-empty-hint = The coordination can import files of INSEE and ARCEP.
fragility-map = Fragility on the map
fragility-map-about = The darker the colour, the more fragile the territory.
fragility-unit = Index, from 0 to 100
fragility-index = Index
fragility-covered = Inhabitants covered
fragility-too-few = { $count ->
    [0] no component
    [one] one component only
   *[other] { $count } components only
 }
fragility-not-published = Not published
fragility-contribution = Beside each share: the points that it adds to 50, or takes from it.
fragility-formula = The formula
fragility-formula-about = Each share becomes a rank: of a hundred inhabitants of the network, how many live where the share is lower. The index is the mean of the ranks that are known, if there are at least { $count }.
fragility-component = Component
fragility-share = Share (%)
fragility-limits = This index helps to compare communes of the network with each other. It says nothing of a person, and has no interval of uncertainty yet.
fragility-old = Elderly people
fragility-no-diploma = Without diploma
fragility-poverty = Poverty
fragility-no-fibre = Without fibre
fragility-no-4g = Without 4G
fragility-alone = Households of one person
figure-fragility = Index of digital fragility
figure-fragility-definition = From 0 to 100; 50 is the mean of the inhabitants of the network. The higher, the more fragile the territory.
dataset-indicators = Indicators by commune
dataset-indicators-about = What INSEE, ARCEP and others tell of each commune, by year. An empty cell is not published, or not available.
dataset-fragility = Index of digital fragility
dataset-fragility-about = The index of each commune, and for each component its share, its rank and its contribution.

# Files of indicators
nav-indicators = Data on territories
indicators-title = Data on territories
indicators-for-whom = For the coordination of the network
indicators-lead = Files of INSEE and ARCEP are read as they are. Nothing changes before you agree.
indicators-file = File
indicators-file-hint = CSV of INSEE (census, Filosofi), of ARCEP, or commune,indicator,period,value.
indicators-source = Source
indicators-source-hint = Who made it? For instance: INSEE, Filosofi 2021.
indicators-period = Period
indicators-period-hint = Where the columns do not tell it: 2025, 2025-06 or 2025-T3.
indicators-send = Send and look
indicators-no-file = Choose a file.
indicators-error-period = Write the period as 2025, 2025-06 or 2025-T3.
indicators-past = Files that were sent
indicators-none = No file yet.
indicators-date = Sent on
indicators-state = State
indicators-state-waiting = To be accepted
indicators-state-running = In progress
indicators-state-done = Imported
indicators-added = New values
indicators-changed = Changed values
indicators-unchanged = Unchanged
indicators-remarks = Remarks
indicators-known = What is known
indicators-nothing = Nothing yet: send a first file.
indicators-indicator = Indicator
indicators-code = Code
indicators-values = Values
indicators-not-published = Not published
indicators-not-available = Not available
indicators-file-title = File { $file }
indicators-period-used = Period where the column does not tell it: { $period }.
indicators-again = Send another file
indicators-rows = Rows read
indicators-elsewhere = Of other territories
indicators-running = Import in progress. You can leave this page.
indicators-done = The values are imported.
indicators-accept = { $count ->
    [one] Import one value
   *[other] Import { $count } values
 }
indicators-cancel = Change nothing
indicators-nothing-new = This file brings nothing new.
indicators-unknown = { $count ->
    [one] One column is not known: it is left aside
   *[other] { $count } columns are not known: they are left aside
 }
indicators-times = { $count ->
    [one] Once
   *[other] { $count } times
 }
indicators-at = Line { $line }, { $column }
indicator-file-empty = The file is empty.
indicator-file-columns = No column of communes (CODGEO), or no column of values, is known.
indicator-file-too-long = A line is too long for a table: is it a CSV?
indicator-file-too-many = The file holds too many values: cut it by year.
remark-unknown-commune = No commune has this code
remark-unknown-indicator = No indicator has this code
remark-bad-period = The period is not understood
remark-not-a-number = It is not a number
remark-negative = A number under zero is not possible here
remark-over-hundred = A share is not over 100%
remark-twice = The value is there already: the first counts
remark-short-row = The row ends before this column
remark-former-code = Code of a former commune: the value goes to the one of today
remark-joined-missing = Communes that were joined, one value of which is missing: so is the sum
remark-joined-rate = Communes that were joined: their shares do not add up, the value is not available
indicator-population = Inhabitants
indicator-aged-0-14 = Under 15
indicator-aged-15-29 = 15 to 29
indicator-aged-30-44 = 30 to 44
indicator-aged-45-59 = 45 to 59
indicator-aged-60-74 = 60 to 74
indicator-aged-75-89 = 75 to 89
indicator-aged-90 = 90 and over
indicator-men-65 = Men of 65 and over
indicator-women-65 = Women of 65 and over
indicator-left-school = 15 and over, out of school
indicator-no-diploma = Of those, without diploma
indicator-households = Households
indicator-alone = Households of one person
indicator-active = Active people of 15 to 64
indicator-unemployed = Of those, unemployed (census)
indicator-median-income = Median standard of living (€ a year)
indicator-first-decile = First decile of the standard of living (€ a year)
indicator-ninth-decile = Ninth decile of the standard of living (€ a year)
indicator-poverty = Rate of poverty (%)
indicator-pensions = Share of pensions in the income (%)
indicator-minima = Share of social minima in the income (%)
indicator-fibre = Premises that can have fibre (%)
indicator-no-4g = Premises without 4G (%)
method-index-ranks = A rank rather than a share: where nearly everybody has 4G, the share of those who have not would outweigh the rest.
method-index-missing = What is missing stays missing: neither zero nor the average. A commune with fewer than four components has no index.
method-sources = The data on territories
method-sources-about = They come from INSEE and ARCEP, with their year. What the secret of statistics protects is told as “not published”.
method-sources-joined = Where communes were joined, their counts add up. Their shares do not: the value is not available then.

# API
api-operation-get-coverage = How far inhabitants live from the nearest place, by commune and by band, as the crow flies.
api-operation-get-siting = Where new places would bring most people nearer, with the proof or a bound.
api-parameter-objective = coverage: most people within reach; p-median: fewest kilometres
api-parameter-weights = population, or fragility: by the index of the commune
api-parameter-new = How many new places, 1 to 20: 3 by default
api-operation-list-indicators = What is known of communes, by indicator and period; what is not published is told.
api-operation-get-fragility = The index of digital fragility: its formula, what each component adds, what is missing.
api-operation-send-indicators = Send a file of indicators: the answer says what it would change.
api-operation-list-indicator-files = The latest files of indicators.
api-operation-read-indicator-file = A file of indicators: what it changes, how far it has come, its remarks.
api-operation-accept-indicator-file = Accept a file of indicators: its values are imported.
api-parameter-indicator = Code of an indicator: poverty
api-parameter-period = Period where the columns do not tell it: 2025
api-parameter-source = Who made the file: its name by default

# Journal
journal-act-observatory-values-import = Indicators imported
journal-act-observatory-import-accept = File of indicators accepted
journal-thing-observatory-value = Indicators of communes
journal-thing-observatory-import = A file of indicators
