# Words of the frame, the components and the pages that the shell serves.

## Frame
layout-skip = Skip to content
layout-motto = Digital help, close to home
layout-search = Search
layout-tools = Tools
layout-menu = Main menu
layout-more = Menu
layout-more-everybody = For everybody
layout-more-work = My work
layout-easy = Easy to read
layout-sign-in = Staff area
layout-other-lang-code = fr
layout-other-lang-short = FR
layout-other-lang-long = Version française
layout-report = Report a problem


footer-help = Would you rather talk to someone?
footer-help-note = Call us. Someone from the network will answer.
footer-no-phone = Do you need help?
footer-no-phone-note = Someone can help you in person, close to home.
footer-find = Find a place
footer-network = The network
footer-data = Data
footer-open-data = Open data
footer-api = For developers (API)
footer-everyone = For everyone
footer-easy = Easy-to-read version
footer-sitemap = Site map
footer-privacy = Your data, your rights
footer-legal = Legal notice
footer-accessibility = Accessibility: not compliant
footer-obstacle = Is something in your way? Tell us from that page.
footer-cookies = No tracker, no audience measurement. Three cookies at most: the session of signed-in people, the language if you choose it, and the voice that you give to a need or a consultation.
footer-contours = Boundaries: IGN, Admin Express, Licence Ouverte 2.0.

## Components
field-optional = (optional)
field-error = Error:
errors-title = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}
errors-kept = What you wrote has been kept.
chip-remove = (remove this choice)
pager-previous = Previous page
pager-next = Next page
crumbs-label = You are here
crumb-home = Home
steps-label = Steps
steps-done = (done)
hours-day = Day
hours-slots = Opening hours
map-skip = Skip the map
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-cluster = { $count } places here. Zoom in to see them.
map-open = See the page
map-close = Close
map-area = Search in this area
map-whole = See the whole territory
map-credit = Boundaries: IGN, Admin Express
copy = Copy the link
copy-done = The link has been copied.
print = Print
locate = Around me
locate-wait = Looking for your position…
locate-refused = Your device did not give your position. Type your town instead.
suggest-count = Suggestions: { $count }. Choose with the arrow keys.

## Charts
chart-bars = Bar chart. Every number is in the table.
chart-lines = Lines over time. Every number is in the table.
chart-stacked = Stacked columns. Every number is in the table.
chart-pyramid = Pyramid, with two sides to compare. Every number is in the table.
chart-heat = Grid of cells, darker for greater numbers. Every number is in the table.
chart-told = { $name }: { $value }
chart-hidden = hidden
chart-unknown = unknown
chart-hidden-key = hidden number
chart-hidden-why = Why?
chart-level = up to { $limit }
chart-empty = No figures here for this period.
chart-table = The table
chart-table-of = Table: { $title }
chart-copy = Copy
chart-copied = The table is copied.
chart-csv = Download (CSV)
chart-why-title = Why some numbers are hidden.
chart-why = { $count ->
    [one] When it is about one person only, they could be recognised. We then hide the number, and sometimes another one beside it.
   *[other] From 1 to { $count } people, someone could be recognised. We then hide the number, and sometimes another one beside it.
}

## Errors
error-again = Try again
error-home = Back to the home page
error-search = Search
error-call = Call { $phone }
error-code = Reference to quote if you call us: { $code }

## Sign-in
sign-in-title = Sign in
sign-in-for = For people who work in the network
sign-in-lead = Get a link by e-mail. No password needed.
sign-in-email = Your e-mail address
sign-in-email-hint = The one that the network knows. For example: first.last@mairie.fr
sign-in-link = Get a link
sign-in-with-password = Sign in with a password
sign-in-password = Your password
sign-in-submit = Sign in
sign-in-provider = Sign in with { $name }
sign-in-or = Other ways to sign in
sign-in-citizen = Are you looking for help?
sign-in-citizen-note = You do not need an account.
sign-in-citizen-link = Find a place close to home
sign-in-sent-title = Check your e-mail
sign-in-sent-lead = If the network knows { $email }, a link has just been sent.
sign-in-sent-valid = { $count ->
    [one] The link works once, for { $count } minute.
   *[other] The link works once, for { $count } minutes.
}
sign-in-sent-nothing = Nothing received?
sign-in-sent-spam = Look among your unwanted mail.
sign-in-sent-wait = Wait two minutes, then ask for another link.
sign-in-sent-other = Your account may use another address.
sign-in-sent-again = Ask for another link
sign-in-sent-demo = Read the mail of the demonstration
factor-title = One more step
factor-lead = Open your code application. Copy the 6 digits.
factor-code = 6-digit code
factor-code-hint = It changes every 30 seconds.
factor-submit = Check the code
factor-lost = Have you lost your phone?
factor-recovery-lead = Type one of your recovery codes. It will work once.
factor-recovery = Recovery code
factor-recovery-submit = Use this code
factor-recovery-none = Without a recovery code, call whoever runs the network.
factor-setup-title = Protect your account
factor-setup-lead = A code on your phone protects the data of the people you help.
factor-setup-1 = Open a code application
factor-setup-1-note = For example Aegis or FreeOTP. Both are free and open.
factor-setup-2 = Scan this drawing
factor-setup-2-alt = QR code to scan with your code application
factor-setup-2-manual = I cannot scan
factor-setup-2-manual-note = Choose “manual entry” in the application. Copy this key:
factor-setup-3 = Copy the code that it shows
factor-setup-submit = Turn protection on
factor-setup-later = Later
factor-codes-title = Keep these recovery codes
factor-codes-lead = Each works once, if you lose your phone. Print them.
factor-codes-done = I have kept my codes
password-title = Choose a password
password-lead = Three or four unrelated words make a good password.
password-new = New password
password-hint = { $count ->
    [one] At least { $count } character.
   *[other] At least { $count } characters. Spaces count.
}
password-again = The same, once more
password-current = Current password
password-submit = Save the password

## Account
account-title = My account
account-for = For you only
account-who = Who you are
account-name = Name
account-email = E-mail
account-role = Role
account-language = Language
account-security = Signing in
account-password-set = You have a password.
account-password-unset = You sign in by e-mail, without a password.
account-password-change = Change the password
account-password-choose = Choose a password
account-factor-on = A code on your phone protects your account.
account-factor-off = A code on your phone would protect your account better.
account-factor-set = Protect with my phone
account-factor-change = Change phone
account-sessions = Signed-in devices
account-sessions-lead = Is there a device you do not know? Sign it out.
account-session-device = Device
account-session-seen = Last activity
account-session-action = Action
account-session-current = This device
account-session-revoke = Sign out
account-session-revoke-all = Sign all other devices out
account-tokens = Access keys for your tools
account-tokens-lead = A key lets software read or write in your place.
account-token-name = Name of the key
account-token-name-hint = For example: library spreadsheet
account-token-scope = What it allows
account-token-expires = Valid until
account-token-last = Last used
account-token-never = never
account-token-create = Create a key
account-token-revoke = Delete
account-token-new = Your new key
account-token-new-note = Copy it now. It will never be shown again.
account-token-copy = Copy the key
account-token-copied = The key has been copied.
account-tokens-none = No key yet
account-tokens-none-note = Create one to connect a spreadsheet or other software.
account-data = Your data
account-data-lead = You can take it with you, or ask for it to be erased.
account-data-export = Download my data
account-data-erase = Erase my account
account-sign-out = Sign out

## Demonstration mailbox
mailbox-title = Mail of the demonstration
mailbox-lead = Nothing is really sent. Mail stops here.
mailbox-to = To { $address }
mailbox-open = Open the link of this mail
mailbox-empty = No mail yet
mailbox-empty-note = Ask for a sign-in link: it will arrive here.

## Accessibility
accessibility-title = Accessibility
accessibility-lead = Everyone should be able to use this site. Here is where we stand.
accessibility-state-title = Our level
accessibility-state = This site has not been audited by people yet. It is therefore declared not compliant with RGAA 4.1, the French accessibility standard.
accessibility-state-why = Automated checks find no defect. A full audit by people is still to be done.
accessibility-done-title = What works
accessibility-done-script = Every page works without JavaScript.
accessibility-done-keyboard = Everything can be done with a keyboard.
accessibility-done-zoom = Text can be read enlarged up to 400%.
accessibility-done-map = Every map has its list. Every chart has its table.
accessibility-done-colour = Colour never speaks alone.
accessibility-todo-title = What still gets in the way
accessibility-todo-map = The moving map is hard to explore with a screen reader. The list says the same.
accessibility-todo-documents = Documents sent by places are not always accessible.
accessibility-tell-title = Is something in your way?
accessibility-tell = Tell us. We answer, and offer another way.
accessibility-tell-mail = Write to { $email }
accessibility-tell-call = Call { $phone }
accessibility-defend-title = If we do not answer
accessibility-defend = You can turn to the Défenseur des droits. It is free, no stamp needed.
accessibility-defend-address = Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07, France
accessibility-date = Statement made on { $date }.

## Privacy
privacy-title = Your data, your rights
privacy-lead = We ask for little, and we say what it is for.
privacy-visit-title = When you visit the site
privacy-visit-none = You are not followed. There is no tracker and no audience measurement.
privacy-visit-position = Your position is read only if you press “Around me”. It is not kept.
privacy-visit-search = Your searches are not linked to you.
privacy-pro-title = When you have an account
privacy-pro-what = We keep your name, e-mail, organisation and role.
privacy-pro-why = This serves to sign you in and to know who changed a page.
privacy-pro-cookie = One cookie keeps you signed in. It goes away when you sign out.
privacy-place-title = When your place has a page
privacy-place-what = The professional contact details of a place are public.
privacy-place-reuse = Other sites may reuse them, naming the source.
privacy-keep-title = For how long
privacy-keep-what = What we keep
privacy-keep-long = How long
privacy-rights-title = Your rights
privacy-rights-list = You can see your data, correct it, take it with you and have it erased.
privacy-rights-who = The person in charge of your data answers within a month.
privacy-rights-mail = Write to { $email }
privacy-rights-cnil = Not happy with the answer? You can turn to the CNIL, the French data protection authority.
privacy-controller = In charge: { $name }

## Legal notice
legal-title = Legal notice
legal-lead = Who publishes this site, who hosts it, and what you may reuse.
legal-publisher = Who publishes
legal-contact = Contact
legal-host = Who hosts
legal-reuse-title = Reusing our content
legal-reuse-data = Open data is under Licence Ouverte 2.0. Name the source and the date.
legal-reuse-code = The Maillage software is free, under the AGPL 3.0 or later.
legal-reuse-letters = Letters: Atkinson Hyperlegible Next, OFL licence. Drawings: Lucide, ISC licence.
legal-reuse-contours = Boundaries: IGN, Admin Express, Licence Ouverte 2.0.
legal-unknown = Not given

## Site map
sitemap-title = Site map
sitemap-lead = Every page, on one page.

## Easy to read
easy-title = Easy to read
easy-lead = This page is written to be easy to read and to understand.
easy-what-title = What is this site?
easy-what-1 = This site is about digital things.
easy-what-2 = Digital things are phones, computers and the internet.
easy-what-3 = Sometimes they are hard to use.
easy-what-4 = Some people can help you.
easy-who-title = Who can help you?
easy-who-1 = A person who helps is called a mediator.
easy-who-2 = A mediator works in a place near your home.
easy-who-3 = For example: a town hall, a library, an association.
easy-do-title = What can you ask for?
easy-do-papers = You can ask for help with forms on the internet.
easy-do-phone = You can learn to use your phone.
easy-do-print = You can print a document.
easy-do-danger = You can ask if a message is a trick.
easy-cost-title = Do you have to pay?
easy-cost-1 = Often, it is free.
easy-cost-2 = The price is written on the page of the place.
easy-go-title = What do you do?
easy-go-1 = Look for a place near your home.
easy-go-2 = Call the place before you go.
easy-go-button = Look for a place
easy-call = You can also call: { $phone }

# PDF
pdf-title = On paper
pdf-about = The PDF takes a few seconds. It stays here for { $count } days.
pdf-make = Make the PDF
pdf-again = Make the PDF again
pdf-take = Open the PDF
pdf-waiting = The PDF waits its turn. This page shows it as soon as it is ready.
pdf-working = The PDF is being made. This page shows it as soon as it is ready.
pdf-failed = The PDF could not be made. Try again, or print this page.
pdf-made = PDF made on { $moment }.
pdf-moment = { $day } at { $time }
pdf-stale = The data have changed since.
pdf-without = This server makes no PDF. Print this page from your browser: it is made for that. The browser can save it as PDF too.

# JSON bodies
body-error-type = Announce the body of the request with the header Content-Type: application/json.
body-error-syntax = The body of the request is not valid JSON, line { $line }, column { $column }.
body-error-field = In the body of the request, “{ $field }” is missing or of the wrong type.
body-error-shape = The body of the request has not the expected shape: see the OpenAPI document.
feed-follow = Follow by a feed
