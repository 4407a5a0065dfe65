# Words filled in on paper: days, payment methods, acts. The same keys in all five catalogues.

## Days and times
civil-date = { $year }-{ $month }-{ $day }
clock-time = { $hour }:{ $minute }
moment = { $date } at { $time }
long-day = { $weekday } { $day } { $month } { $year }
day-continued = { $day } (continued)
whole-day = { $date }, all day
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Yes, no and general
yes = Yes
no = No
unpaid = Not paid
unpaid-part = Not paid { $amount }
reversed-by = Corrected by no. { $number }
moved-from = Moved from { $at }
zone-doubt = The time is uncertain: the time zone could not be read.

## File names: plain letters and without the client's name
file-client = client-file
file-form = form
file-consent = consent
file-blank = blank-form
file-day = day-report
file-recovery = recovery-sheet
file-log = customer-log

## Payment methods
method-card = Card
method-swish = Swish
method-vipps = Vipps
method-mobilepay = MobilePay
method-cash = Cash
method-invoice = Invoice
method-bank-transfer = Bank transfer
method-gift-card = Gift card
method-punch-card = Punch card
method-epassi = ePassi
method-benify = Benify
method-wellnet = Wellnet
method-actiway = Actiway
method-smartum = Smartum
method-edenred = Edenred
method-danmark = Sygeforsikringen “danmark”
method-health-insurance = Health insurance
method-insurance = Insurance
method-other = Another method

## Languages
language-sv = Swedish
language-da = Danish
language-nb = Norwegian
language-fi = Finnish
language-en = English

## The card
source-client = The client
source-therapist = The therapist
source-other = Somebody else
source-booking = The booking provider
source-import = Another system
source-note = { $source }: { $note }
state-active = Active
state-inactive = Inactive since { $date }
identity-doubt = { $number } (the check digit does not fit)
channel-email = E-mail
channel-sms = Text message
channel-post = Letter
channel-phone = Phone
channel-website = Website
channel-instagram = Instagram
channel-facebook = Facebook
channel-social-media = Social media
channel-newsletter = Newsletter
channel-press = Newspaper
channel-youtube = YouTube
channel-print = Print
channel-contact = Contact data
channel-health = Health data
marketing-choice = { $channel }: { $choice } ({ $how }, { $date })
how-desk = At the practice
how-phone = By phone
how-email = By e-mail
how-letter = By letter
how-form = In a form
how-paper = On paper
how-import = In an imported file
how-booking = By the booking provider
how-other = In another way
payer-client = The client
payer-parent = parent
payer-company = company
payer-insurer = insurer
payer-other = other
payer-line = { $name } ({ $kind })
payer-reference = Reference { $reference }
payer-company-number = Company no. { $number }

## Fields of the card
field-given = Given name
field-family = Family name
field-email = E-mail
field-phone = Phone
field-street = Street
field-postcode = Postal code
field-city = Town
field-birth-on = Date of birth
field-birth-year = Year of birth
field-gender = Gender
field-language = Language
field-agreement = Agreement
field-warning = To be seen before every treatment
field-guardian = Guardian
field-notes-at-provider = Notes at the booking provider
field-other-system = Number in another system
field-identity = Identity number
field-payer = Payer
field-inactive = Inactive
field-marketing = Information and offers
field-marketing-email = Information and offers: e-mail
field-marketing-sms = Information and offers: text message
field-marketing-post = Information and offers: letter
field-marketing-phone = Information and offers: phone
field-attachment = Attachment
field-measurement = Measurement
field-source = Where the data come from

## Corrections
reason-mistake = Typed wrong
reason-returned = The goods were returned
reason-price = Wrong price
reason-wrong-client = Wrong client
reason-other = Another reason

## Handed to the client
handed-to = The client
handed-what = A copy of everything that is kept
handed-basis = Identity: { $checked }
checked-known = the client is known already
checked-id-card = an identity card was shown
checked-other = checked in another way

## What was done
act-client-open = The card was opened
act-client-admit = The card was made
act-client-change = The card was changed
act-client-set-identity = The identity number was changed
act-client-reveal-identity = The identity number was shown
act-client-set-marketing = The choice about information and offers was changed
act-client-set-inactive = The card was made inactive or active
act-client-remove-own-field = An own field was removed
act-overview-show = The overview was opened
act-payer-save = The payer was saved
act-payer-remove = The payer was removed
act-intake-close = A form was closed
act-consent-give = A consent was given or refused
act-consent-withdraw = A consent was withdrawn
act-journal-write = A note was written
act-journal-sign = A note was signed
act-journal-amend = A note was amended
act-journal-discard = A draft was discarded
act-measurement-add = A measurement was added
act-booking-add = A booking was made
act-booking-cancel = A booking was cancelled
act-booking-no-show = A missed visit was noted
act-booking-match = A booking was linked to the card
act-account-save = A booking account was saved
act-account-remove = A booking account was removed
act-account-pull = Bookings were fetched
act-account-pull-due = Bookings were fetched
act-desk-tidy = Old bookings were cleared away
act-visit-begin = A visit was noted
act-visit-undo = A visit was taken back
act-daybook-register = A sale was registered
act-daybook-pay = A payment was registered
act-daybook-reverse = A sale was corrected
act-daybook-close = The day was closed
act-binder-place = The binder's place was changed
act-binder-print = The customer log was printed
act-binder-mark = A sheet of the binder was marked
act-paper-print = A paper was printed
act-attachment-add = An attachment was added
act-attachment-read = An attachment was opened
act-attachment-remove = An attachment was removed
act-export-client = A copy of everything was handed out
act-erase-client = The client was erased
act-draft-save = A draft was saved
act-draft-drop = A draft was dropped
act-other = Something else was done

## Client file and forms
card-drafts = Begun, not finished
card-known-as = Known at the booking provider
card-pages = Sheets in the binder
consent-basis = Legal basis: { $basis }
code-registration = registration
code-consent = consent
draft-client = Client card
draft-intake = Form
draft-consent = Consent
draft-note = Note
draft-booking = Booking
draft-sale = Sale
draft-other = Other
known-manual = by hand
known-email-name = by e-mail and name
known-phone-name = by phone and name
known-stub = new card
