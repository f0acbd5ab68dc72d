# Messages of the command line.

cli-failed = Failed: { $reason }
cli-database-away = The database does not answer. Check that it is started and that its address is right. ({ $reason })
cli-storage-full = There is no room left on the disk. ({ $reason })
cli-database-busy = The database is busy with something else. Try again in a moment. ({ $reason })
cli-settings-from = Settings read from { $file } and from the environment
cli-settings-no-file = No configuration file: defaults and environment
cli-time-zone = The time zone “{ $zone }” is unknown: write it as Europe/Paris
cli-no-database = There is no database yet at { $file }
cli-file-unreadable = The file { $file } cannot be read: { $reason }
cli-file-unwritable = The file { $file } cannot be written: { $reason }
cli-file-missing = The file { $file } does not exist
cli-file-closed = You may not read { $file }
cli-file-folder = { $file } is a folder: name a file
cli-file-nowhere = The file { $file } cannot be written: its folder does not exist
cli-file-locked = You may not write { $file }
cli-config-not-toml = The configuration { $file } is not TOML, line { $line }: { $reason }
cli-config-unknown = The setting “{ $name }” does not exist ({ $file }). Settings possible here: { $expected }
cli-config-wrong = A setting is not understood ({ $file }): { $reason }
cli-config-section = In the configuration, “{ $name }” must be a section: [{ $name }]
cli-config-number = { $name } is “{ $value }”: write a whole number
cli-config-flag = { $name } is “{ $value }”: write true or false
cli-territory = The territory “{ $territory }” does not exist: write régions and départements, like R93 or R93,D26
cli-misuse = The command is not understood.
cli-misuse-value = Value refused for { $argument }: “{ $value }”.
cli-misuse-argument = Unknown option: { $argument }.
cli-misuse-command = Unknown command: { $command }.
cli-misuse-missing = Missing: { $argument }.
cli-misuse-conflict = { $argument } does not go with another option.
cli-misuse-possible = Possible values: { $value }
cli-misuse-meant = Did you mean: { $value }?
cli-misuse-usage = Usage: { $value } (--help for more)
cli-file-exists = The file { $file } exists already: choose another name
cli-cannot-listen = Cannot listen on { $address }: { $reason }
cli-database-waiting = The database { $database } does not answer; trying again for { $seconds } seconds

cli-migrated = Migration applied: { $name }
cli-migration-unknown = The database knows a migration that is newer than this program: { $name }
cli-schema-current = The schema is up to date

cli-backup-done = Backup done: { $tables } tables, { $rows } rows
cli-files-copied = { $count ->
    [0] No uploaded file to copy
    [one] 1 uploaded file copied
   *[other] { $count } uploaded files copied
 }
cli-restore-done = Restored: { $tables } tables, { $rows } rows
cli-restore-refused = The backup was not restored: { $reason }
cli-move-done = Moved: { $tables } tables, { $rows } rows
cli-move-refused = Nothing was moved: { $reason }
cli-dump-in-use = this database is in use. Choose a new one
cli-dump-other = this file is not a backup of Maillage
cli-dump-format = the backup has format { $there }, this program reads format { $here }
cli-dump-migration = the backup and this database differ by the migration { $name }. Use the version of the program that wrote the backup
cli-dump-cut = the backup is cut, its end is missing. Take a whole copy again
cli-dump-unreadable = the backup is cut or damaged. Take a whole copy again ({ $reason })
cli-dump-unfit = a line of the backup does not fit this database ({ $reason })
cli-move-old-source = The database { $from } does not have the schema of this program: run “maillage migrate” on it first

cli-view-built = View “{ $view }” built in { $seconds } s
cli-view-records = { $dataset }: { $records ->
    [0] no record
    [one] 1 record
   *[other] { $records } records
 }

cli-check-file-refused = { $file }: the file is refused
cli-check-clean = { $file }: { $rows }, nothing to report
cli-check-summary = { $file }: { $rows }, { $kept }, { $refused }
cli-check-rows = { $count ->
    [0] no row read
    [one] { $count } row read
   *[other] { $count } rows read
 }
cli-check-kept = { $count ->
    [0] none accepted
   *[other] { $count } accepted
 }
cli-check-refused = { $count ->
    [0] none refused
   *[other] { $count } refused
 }
cli-problems-kind = { $count } times: { $sentence }
cli-problem-error = Error
cli-problem-warning = Warning
cli-problem-line = line { $line }
cli-problem-value = “{ $value }”
cli-problem-proposal = → “{ $proposal }”
cli-problems-more = { $count ->
    [one] … and 1 more problem; --report writes them all to a file
   *[other] … and { $count } more problems; --report writes them all to a file
 }

cli-import-source = Source: { $source }
cli-import-added = { $count ->
    [one] 1 new place
   *[other] { $count } new places
 }
cli-import-changed = { $count ->
    [one] 1 changed place
   *[other] { $count } changed places
 }
cli-import-unchanged = { $count ->
    [one] 1 unchanged place
   *[other] { $count } unchanged places
 }
cli-import-returned = { $count ->
    [one] 1 place that is back
   *[other] { $count } places that are back
 }
cli-import-absent = { $count ->
    [one] 1 place that the source no longer has
   *[other] { $count } places that the source no longer has
 }
cli-import-refused = { $count ->
    [one] 1 refused row
   *[other] { $count } refused rows
 }
cli-import-dry-run = Dry run: nothing was changed
cli-import-nothing = Nothing has changed since the last import of this source
cli-import-ask = Save? [y/N]
cli-import-declined = Nothing was changed
cli-import-needs-yes = Nothing was changed: nobody can answer here, add --yes to save
cli-import-writing = Saving
cli-import-done = The places are written, a running server finds them: { $seconds } s since the file was read

cli-export-done = { $count ->
    [0] No place written
    [one] 1 place written
   *[other] { $count } places written
 }
cli-report-done = Report written: { $file }
cli-report-without-press = This program was built without PDF: build it with “make build”, or print the page of the report from a browser
cli-report-nobody = No report answers this: check the year, the territory, the place or the organization
cli-no-territory = “{ $code }” names no territory: write 04112 (commune), 200034700 (EPCI), D04 (département) or R93 (région)

cli-user-link-new = Account created for { $email }. This link opens it, once, within seven days:
cli-user-link-reset = With this link { $email } chooses a password, once, within fifteen minutes:
cli-user-known = There is an account for { $email } already: its roles were completed
cli-user-role = The role “{ $role }” does not exist. Roles: { $roles }
cli-user-scope = The scope “{ $scope }” is not understood: write network, territory:D04, place:7K2M9QXA or organization:ID
cli-user-no-territory = “{ $role }”: this territory does not exist. Write 04112 (commune), 200034700 (EPCI), D04 (département) or R93 (région)
cli-user-no-place = “{ $role }”: no place has this identifier. Copy it from the address of the place, /lieux/…
cli-user-address = Refused: this is not an e-mail address
cli-user-name = Refused: a name is one line, of 100 characters at most
cli-user-unknown = Refused: no account has this address
cli-user-taken = Refused: an account has this address already
cli-token-right = The right “{ $right }” does not exist. Rights: { $rights }
cli-token-no-right = Refused: this person has no right to put in a token
cli-token-not-held = Refused: a token cannot carry a right that its person does not hold
cli-token-name = Refused: the name of a token is one line, of 80 characters at most
cli-token-life = Refused: a token lives between 1 and 730 days
cli-user-token = { $days ->
    [one] This token lives for 1 day and will not be shown again:
   *[other] This token lives for { $days } days and will not be shown again:
 }
cli-user-count = { $count ->
    [0] No account
    [one] 1 account
   *[other] { $count } accounts
 }

cli-demo-creating = Creating the region
cli-demo-ready = Open { $url } and sign in with one of these accounts (role, address, password, present code):
cli-demo-code = Codes change every 30 seconds; an authenticator application computes them from the secret { $secret }
cli-demo-in-use = The database { $database } is used for something else than the demonstration: choose another folder with MAILLAGE_DATA
cli-demo-incomplete = The creation of the region was cut short: empty the database { $database } and start again

doctor-ok = ok
doctor-warning = warning
doctor-problem = problem
doctor-summary = { $problems ->
    [0] No problem
    [one] 1 problem
   *[other] { $problems } problems
 }, { $warnings ->
    [0] no warning
    [one] 1 warning
   *[other] { $warnings } warnings
 }
doctor-settings-file = Settings come from { $file } and from the environment
doctor-settings-default = There is no configuration file: settings come from the environment and from defaults
doctor-territory = The territory of the network is { $territory }
doctor-territory-wrong = The territory “{ $territory }” is not understood
doctor-territory-do = Set network.territory to régions and départements: R93, or R93,D26
doctor-time-zone = The time zone is { $zone }
doctor-time-zone-wrong = The time zone “{ $zone }” is unknown
doctor-time-zone-do = Set network.time_zone as Europe/Paris or Indian/Reunion
doctor-legal = The legal notice is complete
doctor-legal-missing = The legal notice lacks: { $names }
doctor-legal-do = The law asks who publishes the site, who hosts it and how to reach the publisher: give these settings
doctor-public-url = The site is published at { $url }
doctor-public-url-missing = The public address of the site is not set: links in mails will lead to this machine only
doctor-public-url-wrong = The public address “{ $url }” is not understood
doctor-public-url-do = Set server.public_url as https://map.example.org
doctor-public-url-plain = The public address { $url } is not encrypted: passwords travel in clear
doctor-public-url-plain-do = Put an HTTPS server in front of the program and set server.public_url with https://
doctor-mail = Mail leaves from { $from }
doctor-mail-folder = Mail does not leave: it is written to { $folder }
doctor-mail-folder-do = Set mail.smtp as smtp://user:password@host:587?tls=required
doctor-mail-from = Mail leaves from { $from }, an address that does not exist
doctor-mail-from-do = Set mail.from as Network <no-reply@example.org>
doctor-folder = The data folder { $folder } can be written
doctor-folder-closed = The data folder { $folder } cannot be written: { $reason }
doctor-folder-do = Let the account that runs the program write there, or set storage.data
doctor-disk = { $megabytes } MB are free on the disk
doctor-disk-low = Only { $megabytes } MB are free on the disk
doctor-disk-unknown = The room on the disk is not known: { $reason }
doctor-disk-do = Make room, or move the data folder to a larger disk
doctor-database-answers = The database { $database } answers
doctor-database-away = The database { $database } does not answer: { $reason }
doctor-database-away-do = Start it, correct storage.database, or create it with “maillage migrate”
doctor-program-whole = The program is whole: pages, styles and texts
doctor-program-broken = The program cannot start: { $reason }
doctor-program-broken-do = Correct this setting, or build the program again with “make build”
doctor-schema = The schema of the database is up to date
doctor-schema-old = { $count ->
    [one] The database lacks 1 migration
   *[other] The database lacks { $count } migrations
 }
doctor-schema-do = Run “maillage migrate”
doctor-schema-newer = The database is newer than this program: { $names }
doctor-schema-newer-do = Install the version of the program that made these migrations
doctor-schema-broken = The schema of the database cannot be checked: { $reason }
doctor-schema-broken-do = Restore a backup, or install the version of the program that fits
doctor-data-unread = The data cannot be read: { $reason }
doctor-data-unread-do = Check the database, then run “maillage doctor” again
doctor-nobody = Nobody administers this network
doctor-nobody-do = Run “maillage user add ADDRESS --name NAME --role administrator”
doctor-administrators = Those who administer or coordinate all have a second factor
doctor-no-phone = { $count ->
    [one] 1 person who administers or coordinates has no second factor
   *[other] { $count } people who administer or coordinate have no second factor
 }
doctor-no-phone-do = Their rights wait until they enrol a phone from their account: remind them
doctor-jobs = { $count ->
    [0] No job waits
    [one] 1 job waits
   *[other] { $count } jobs wait
 }
doctor-jobs-many = { $count ->
    [one] 1 job waits
   *[other] { $count } jobs wait
 }
doctor-jobs-many-do = Check that a server is running: it does the jobs
doctor-jobs-failed = A job { $kind } failed for good: { $reason }
doctor-jobs-failed-do = Correct the cause that is told here; the job stays visible for thirty days

# Activity
cli-activities-ask = Write these activities?
cli-activities-writing = Writing activities
cli-activities-added = { $count } new activities
cli-activities-changed = { $count } changed activities
cli-activities-unchanged = { $count } activities already there, unchanged
cli-activities-gone = { $count } activities taken away at the source
cli-activities-elsewhere = { $count } activities outside the network, left alone
cli-coop-key = { $file } holds no key of La Coop: write client:secret on one line.
cli-coop-address = The address of La Coop does not fit: { $reason }.
cli-activities-more = … and { $count } more remarks: ask for all of them with --report FILE.
cli-activities-done = Done in { $seconds } s.
cli-export-activities-done = { $count } activities written.
cli-no-place = `{ $place }` is not the id of a place: eight letters and digits, as in its address.

# Teams
cli-team-cell = { $file }, line { $line }: “{ $value }” does not fit the column { $column }. Nothing was written.
cli-team-column = The column { $column } is missing in { $file }. Nothing was written.
cli-team-broken = The file { $file } is not readable CSV: { $reason }

# Observatory
cli-siting-stop = { $number }. { $name } ({ $code }): { $people } people
cli-siting-proved = No other choice does better.
cli-siting-gap = Another choice would do better by { $gap }% at most.
cli-siting-radius = A radius of { $radius } km does not do: give 0.001 to 1,000 km.
cli-siting-none = Ask for one new place at least: --new 1.
cli-siting-nobody = No commune of this territory is in the network.
cli-siting-too-many = This territory has { $communes } communes: ask for as many, at most.
cli-indicators-period = The period “{ $period }” is not understood: write 2025, 2025-06 or 2025-T3.
cli-indicators-empty = The file { $file } is empty.
cli-indicators-columns = { $file } has no column of communes (CODGEO), or no column of values that is known.
cli-indicators-too-long = A line of { $file } is too long for a table.
cli-indicators-too-many = { $file } holds too many values: cut it by year.
cli-indicators-remark = Line { $line }, { $column }: { $reason } ({ $cell })
cli-indicators-unknown = Columns left aside: { $names }
cli-indicators-counts = { $rows } rows read: { $added } new values, { $changed } changed, { $unchanged } unchanged, { $remarks } remarks
cli-indicators-ask = Import these values? [y/N]
cli-indicators-writing = Values written

# Statistics
cli-stats-empty = { $file } has no rows: write the names of the columns, then one line for each answer.
cli-stats-column = The column { $column } is missing in { $file }; there are: { $known }.
cli-stats-column-twice = { $file } has two columns { $column }: rename one.
cli-stats-column-taken = { $file } already has a column { $column }: rename it.
cli-stats-cell-number = { $file }, line { $line }: “{ $value }” in the column { $column } is not a number (write 0.5, without spaces). Nothing was written.
cli-stats-cell-weight = { $file }, line { $line }: “{ $value }” in the column { $column } must be a number of 0 or more. Nothing was written.
cli-stats-cell-count = { $file }, line { $line }: “{ $value }” in the column { $column } must be a whole number of 0 or more. Nothing was written.
cli-stats-cell-name = { $file }, line { $line }: the column { $column } must hold a name. Nothing was written.
cli-stats-cell-text = { $file }, line { $line }: “{ $value }” in the column { $column } is not text in UTF-8. Nothing was written.
cli-stats-cell-twice = { $file }, line { $line }: the same cell { $value } stands above (column { $column }). Nothing was written.
cli-stats-cell-sum = { $file }, line { $line }: “{ $value }” in the column { $column } is not the sum of its parts. Nothing was written.
cli-stats-cell-missing = { $file }, line { $line }: a value is missing in { $column }. Fill it in, or leave the variable out.
cli-stats-uneven = { $file }, line { $line }: { $found } cells, while the first line has { $expected }. Mend the commas or the quotes.
cli-stats-broken = { $file }, line { $line }: { $reason }
cli-stats-refused = { $file }: { $reason }
cli-stats-bounds-missing = The methods logit and truncated need bounds: --bounds 0.5,2.
cli-stats-bounds-unused = Bounds go with the methods logit and truncated: change the method, or drop --bounds.
cli-stats-bounds-around = The bounds { $low } and { $high } must stand on both sides of 1: --bounds 0.5,2.
cli-stats-margin-empty = { $file }, line { $line }: nobody in the sample is { $margin }, which should weigh { $total }. Correct the level, or merge it with another.
cli-stats-margin-twice = { $file }, line { $line }: the margin { $margin } is given twice. Keep one.
cli-stats-margin-negative = { $file }, line { $line }: { $margin } cannot weigh { $total } with positive weights.
cli-stats-margin-bounds = { $file }, line { $line }: { $margin } needs a ratio of weights of { $ratio }, outside of the bounds { $low } and { $high }. Widen them, or merge this level.
cli-stats-margin-contradiction = { $file }, line { $line }: { $margin } is { $total }, but the other margins say { $implied }. Correct the totals.
cli-stats-margins-together = { $file }: no weights meet all these margins together: { $margins }. Widen the bounds, or merge levels.
cli-stats-calibrated = { $respondents } answers calibrated to { $margins } margins; ratios of weights from { $low } to { $high }.
cli-stats-weights-zero = { $count ->
    [one] 1 answer has the weight zero and does not count.
   *[other] { $count } answers have the weight zero and do not count.
 }
cli-stats-weights-negative = { $count ->
    [one] 1 calibrated weight is negative: prefer raking, logit or truncated.
   *[other] { $count } calibrated weights are negative: prefer raking, logit or truncated.
 }
cli-stats-nothing = Say what to estimate: --mean, --total, --proportion, --ratio or --quantile.
cli-stats-lonely = { $count ->
    [one] 1 stratum has one unit: its part of the variance follows the rule { $rule }.
   *[other] { $count } strata have one unit: their part of the variance follows the rule { $rule }.
 }
cli-stats-silent = Nobody answered { $column }: nothing can be estimated of it.
cli-stats-nest = { $file }: a cluster stands in more than one stratum. If clusters are numbered anew in each stratum, write nest = true.
cli-stats-fpc = { $file }, line { $line }: the size of the population of stage { $stage } is { $value }: { $reason }
