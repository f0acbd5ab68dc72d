# Errors: a title, a sentence that says what to do.
error-not-found-title = This page does not exist
error-not-found-sentence = The address may be incomplete, or the page has moved.
error-method-not-allowed-title = This address is not for that
error-method-not-allowed-sentence = The page exists, but does not take what was sent to it.
error-bad-request-title = We do not understand this request
error-bad-request-sentence = A part of the address or of the form cannot be read. Go back and try again.
error-invalid-title = Some fields need a correction
error-invalid-sentence = Correct the fields that are marked, then send again.
error-sign-in-needed-title = Sign in first
error-sign-in-needed-sentence = This page needs an account.
error-second-factor-needed-title = A second code is needed
error-second-factor-needed-sentence = Open your code application, then type the 6-digit code.
error-forbidden-title = This page is not open to you
error-forbidden-sentence = Your account lacks this right. The coordination of the network can grant it.
error-cross-site-title = This request comes from another site
error-cross-site-sentence = To be safe, nothing was done. Open the page here, then try again.
error-too-large-title = This is too large
error-too-large-sentence = What was sent is larger than allowed. Send a smaller file, or several.
error-too-many-title = Too many tries
error-too-many-sentence = Wait { $minutes ->
    [0] a moment
    [one] one minute
   *[other] { $minutes } minutes
 }, then try again.
error-timed-out-title = The answer takes too long
error-timed-out-sentence = The server is very busy. Try again in a moment.
error-unavailable-title = The service is interrupted for a moment
error-unavailable-sentence = The database does not answer. Nothing is lost. Try again in a minute.
error-not-built-title = This server makes no PDF
error-not-built-sentence = Print the page from your browser: it is made for that.
error-storage-full-title = There is no room left to save
error-storage-full-sentence = Nothing was saved. Tell whoever runs the site, then try again.
error-internal-title = An error occurred
error-internal-sentence = It is not your fault. The error is noted. Try again in a moment.
error-hidden-title = This text was hidden
error-way-decision = Read the decision, or contest it
error-way-account = See my account
error-way-places = Look for a place
error-way-home = Go to the home page

# Search
search-title = Search
search-title-for = Search: { $q }
search-label = A place, a town, a service
search-submit = Search
search-found = { $count ->
    [0] No result
    [one] One result
   *[other] { $count } results
 }
search-all = See all { $count } results
search-nothing = We found nothing.
search-nothing-hint = Try fewer words, or the name of a town.
search-all-places = See all places
search-in-territories = Towns and territories
level-commune = Town
level-epci = Group of towns
level-departement = Département
level-region = Région

# Open data
data-title = Open data
data-lead = Take these data, reuse them, share them. They are free and up to date.
data-for-whom = For those who want to reuse the data of the network
data-records = { $count ->
    [0] No record
    [one] One record
   *[other] { $count } records
 }
data-license = Licence:
data-schema = Schema followed:
data-api = A programming interface gives the same data

# API
api-title = Programming interface (API)
api-lead = All that pages show, in JSON, for your programs.
api-for-whom = For those who write programs
api-document = The OpenAPI 3.1 document
api-access-title = Access
api-access = Public reads need no account. For the rest, create a token in your account and send it in the “Authorization” header.
api-operations = Operations
api-parameters = { $count ->
    [one] One parameter
   *[other] { $count } parameters
 }
problems-title = Error answers of the API
problems-lead = An error is a “problem+json” document (RFC 9457). Its type is one of these.

# Style page
style-title = Style page
query-unknown-parameter = This parameter does not exist. Possible parameters: { $names }.
query-limit = The length is a number between 1 and 500.

# API, as people read it
api-operation-suggest-territories = Territories of the network whose name or postal code begins like a text.
api-operation-get-document = This document, in the OpenAPI 3.1 format.
api-parameter-id = Identifier
api-parameter-q = Words to look for, or their beginning
