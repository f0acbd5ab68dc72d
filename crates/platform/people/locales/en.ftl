## Sign-in
sign-in-error-email = Write an e-mail address, such as first.last@town.fr.
sign-in-error-refused = This address and this password do not go together. Password forgotten? Get a link instead.
factor-error-code = This code is wrong, or was used already. Wait for the next one.
factor-error-recovery = This recovery code is wrong, or was used already.
link-title = Almost there
link-lead = One click, and you are signed in to the account of { $name }.
link-submit = Sign me in
link-dead-title = This link no longer works
link-dead-lead = It was used already, or it is too old. Ask for another one.
signed-out-title = You are signed out
signed-out-lead = Signing out goes on with { $name }.
signed-out-provider = Sign out of { $name } too
openid-error-state = This sign-in with { $name } has expired. Start again.
openid-error-refused = { $name } did not accept the sign-in. Start again, or get a link by mail.
openid-error-unreachable = { $name } does not answer. Get a link by mail instead.
openid-error-forged = The answer of { $name } is not valid. Start again.
openid-error-address = { $name } gives no verified e-mail address. Get a link by mail instead.

## Passwords
password-error-current = This is not your present password.
password-error-short = At least { $count } characters are needed.
password-error-long = This password is too long.
password-error-common = This password is among the first that are tried. Choose another one.
password-error-address = A password does not contain your address.
password-error-again = The two passwords differ.

## Account
profile-title = My name and my language
profile-link = Change my name or my language
profile-submit = Save
profile-back = Back to my account
phone-title = Change phones
phone-lead = A phone protects your account. Remove it to tie another one.
phone-codes-left = { $count ->
    [0] You have no recovery code left.
    [one] You have { $count } recovery code left.
   *[other] You have { $count } recovery codes left.
}
phone-code = 6-digit code, or recovery code
phone-code-hint = To be sure that it is you.
phone-submit = Remove this phone
erase-title = Delete my account
erase-lead = This cannot be undone.
erase-goes = Your name, your address, your keys and your roles go at once.
erase-stays = What you wrote stays, signed "former member".
erase-email = Type your address again to confirm
erase-email-hint = Your address: { $email }
erase-submit = Delete my account
erase-error-email = This is not the address of this account.
erase-error-last = This is the last person who runs the network. Name another one first.
former-member = former member
device-both = { $browser } on { $system }
device-unknown = Unknown device
when-today = today at { $time }
when-yesterday = yesterday at { $time }
when-day = on { $date }
when-never = never
token-days = Life, in days
token-days-hint = Between 1 and 730. One year unless you change it.
token-error-name = Give the key a name of at most 80 characters.
token-error-rights = Choose at least one thing that the key allows.
token-error-life = A key lives between 1 and 730 days.

## Roles and rights
role-visitor = Visitor
role-inhabitant = Inhabitant
role-professional = Digital mediation professional
role-place-manager = Place manager
role-organization-manager = Organization manager
role-developer = Citizen developer
role-decision-maker = Elected official or decider
role-coordinator = Network coordination
role-administrator = Administration
right-own-account = See and change one's account
right-edit-places = Edit places
right-import-activities = Import activities
right-import-places = Import places
right-read-dashboards = Read dashboards
right-manage-people = Manage people
right-report-activity = Tell one’s activity
right-manage-agenda = Keep the agenda
right-read-journal = Read the journal
right-qualify-needs = Read and publish needs
right-ask-network = Ask the network a question
right-lead-consultations = Lead consultations
right-lead-trials = Lead tests
right-run-observatory = Keep the observatory
right-lead-projects = Lead projects
right-moderate = Moderate
right-run-operations = Run the service
scope-network = the whole network
scope-organization = organization { $id }
scope-place = place { $id }

## People
nav-people = People
nav-journal = Journal
people-for = For the coordination of the network
people-title = People
people-search = Name or address
people-search-submit = Search
people-none = Nobody matches
people-none-note = Try another name, or add this person.
person-add-title = Add a person
person-add-lead = They get a link by mail to enter.
person-add-submit = Add and invite
person-within = Where?
person-within-network = In the whole network
person-within-territory = In a territory
person-within-place = In a place
person-territory = Name of the territory
person-territory-hint = A commune, an intercommunality, a département or a région. A code does too: D26.
person-place = Name of the place
person-place-hint = Its exact name, or the end of its address on the site: 7k2m9qxa.
person-error-scope = This territory or place does not exist. Write its name, or its code like D26.
person-error-scope-unchosen = Choose “In a territory” or “In a place”, or empty this field.
person-error-scope-several = Which one? Write the code: { $names }.
person-error-territory-empty = Write the name of the territory.
person-error-territory-name = No territory of the network bears this name. Write it otherwise, or give its code.
person-error-place-empty = Write the name of the place.
person-error-place-name = No place bears this name. Copy it from its page, or give the end of its address.
person-roles = Roles
person-role-give = Give a role
person-role-take = Take away
person-phone = Second factor
person-phone-on = A phone is tied
person-phone-off = No phone
person-phone-lost = Their phone is lost
person-phone-lost-note = The phone is removed. All their devices are signed out.
person-help = Help this person
person-help-lead = They cannot get in any more? Send a new link that works for 7 days.
person-help-submit = Send a link
person-erase = Delete this account
person-erase-lead = Their name and address go. What they wrote stays, signed "former member".
person-erase-submit = Delete for good
person-error-name = Write a name, on one line.
person-error-name-long = A name has at most 100 characters.
person-error-role = Choose a role from the list.
person-error-taken = An account has this address already.
person-error-above = You cannot give or take this role: it is above yours, or outside your territory.

## Journal
journal-title = Journal
journal-lead = Sensitive acts of the last three years. No personal data is written there.
journal-action = Kind of act
journal-all = All acts
journal-filter = Filter
journal-when = When
journal-who = Who
journal-what = Act
journal-about = About
journal-detail = Detail
journal-by-system = The system
journal-by-command-line = The command line
journal-by-key = An API token
journal-by-nobody = Somebody who is not signed in
journal-unknown-person = An unknown account
journal-act-session-open = Signed in
journal-act-session-end = Signed out
journal-act-session-end-others = Other devices signed out
journal-act-session-refuse = Sign-in refused
journal-act-password-set = Password chosen
journal-act-second-factor-set = Phone linked
journal-act-second-factor-present = Second factor shown
journal-act-second-factor-refuse = Second factor refused
journal-act-second-factor-remove = Phone removed
journal-act-token-make = API token made
journal-act-token-revoke = API token revoked
journal-act-person-make = Account made
journal-act-person-change = Account changed
journal-act-person-help = Helped back in
journal-act-person-erase = Account erased
journal-act-role-give = Role given
journal-act-role-take = Role taken
journal-act-link-ask = Link asked for
journal-act-openid-tie = Outside account tied
journal-act-job-retry = Job started again
journal-act-job-abandon = Job given up
journal-thing-job = A job
journal-value-password = password
journal-value-link = mailed link
journal-value-openid = outside account
journal-value-code = code of the phone
journal-value-recovery-code = recovery code
journal-value-sign-in = sign-in
journal-value-invitation = invitation
journal-value-waiting = second factor awaited
journal-value-phone-lost = phone lost
journal-value-name = name
journal-value-lang = language
journal-value-self = by the person
journal-value-manager = by the management
journal-value-idle = unused account
journal-value-state = request expired
journal-count-count = { $count ->
    [one] once
   *[other] { $count } times
 }

## Register of processing
processing-accounts-purpose = Keeping the accounts of people who work in the network
processing-accounts-basis = Task in the public interest (GDPR, article 6-1-e)
processing-accounts-data = Name, e-mail address, language, roles, SIRET of the organization
processing-accounts-retention = 12 months without a sign-in, with two mails before (days 335 and 350); then the account becomes anonymous
processing-sessions-purpose = Keeping people signed in and showing them their devices
processing-sessions-basis = Task in the public interest (GDPR, article 6-1-e)
processing-sessions-data = Browser and system, dates; no IP address
processing-sessions-retention = At most 30 days, 7 days for the coordination
processing-security-purpose = Protecting accounts: sign-in tries, journal of sensitive acts
processing-security-basis = Duty of security (GDPR, article 32)
processing-security-data = Fingerprints that change every day; acts, without name or address
processing-security-retention = Fingerprints: one day; journal: 3 years
processing-texts-purpose = Having a person read the first texts of an account, and what is sent everywhere at once
processing-texts-basis = Legitimate interest: pages without advertising or abuse, without an outside service
processing-texts-data = Number of accepted texts of an account; fingerprints of texts sent, from which their words cannot be found
processing-texts-retention = Number: as long as the account; fingerprints: one day

## Bodies of requests

# API, as people read it
api-operation-get-me = Who I am, and what I may do with this session or token.
api-operation-list-tokens = My tokens, the newest first.
api-operation-make-token = Makes a token with some of the rights of this session or token.
api-operation-revoke-token = Revokes one of my tokens.
api-operation-list-people = The people whom I may manage.
api-operation-make-person = Makes an account; an invitation leaves by mail.
api-operation-get-person = One person.
api-operation-give-role = Gives a role.
api-operation-take-role = Takes a role.
api-parameter-role = Role
api-parameter-within = Scope: network, territory:D04, place:… or organization:…
api-parameter-after = Where the last page ended
