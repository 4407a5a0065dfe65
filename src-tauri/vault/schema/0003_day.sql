-- The day at the desk: bookings, visits, the daybook, the binder, and what became of requests.
-- Instants `_at` are UTC milliseconds, civil dates `_on` are text YYYY-MM-DD, amounts are minor units.
-- What names a person hangs on that person's card and goes with it; what has to stay is kept apart from it, nameless.

-- A booking account at a provider, with the record of the processor behind it (W06). The secret lies in the encrypted file.
-- free of personal data
CREATE TABLE account (
    id             TEXT PRIMARY KEY,
    kind           TEXT NOT NULL,
    label          TEXT NOT NULL,
    address        TEXT NOT NULL,
    username       TEXT,
    secret         TEXT,
    own_server     INTEGER NOT NULL DEFAULT 0 CHECK (own_server IN (0, 1)),
    every_minutes  INTEGER NOT NULL DEFAULT 0 CHECK (every_minutes >= 0),
    enabled        INTEGER NOT NULL DEFAULT 0 CHECK (enabled IN (0, 1)),
    processor      TEXT NOT NULL DEFAULT '',
    agreement_on   TEXT,
    processor_note TEXT NOT NULL DEFAULT '',
    freshness      TEXT NOT NULL DEFAULT '',
    window_from_at INTEGER,
    window_to_at   INTEGER,
    failures       INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What one pull of an account did (T43); lines older than thirty days go (R24).
-- free of personal data
CREATE TABLE pull (
    id         INTEGER PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    began_at   INTEGER NOT NULL,
    outcome    TEXT NOT NULL CHECK (outcome IN ('ok', 'unchanged', 'refused', 'failed')),
    refusal    TEXT,
    seen       INTEGER NOT NULL DEFAULT 0,
    new        INTEGER NOT NULL DEFAULT 0,
    changed    INTEGER NOT NULL DEFAULT 0,
    gone       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX pull_account ON pull (account_id, id);
CREATE INDEX pull_began ON pull (began_at);

-- A booking as the provider tells it, or as typed at the desk. A card's number stays here through every later pull.
-- `client_id` is empty for a block of time and for a booking that names nobody.
CREATE TABLE booking (
    id             TEXT PRIMARY KEY,
    client_id      TEXT REFERENCES client(id) ON DELETE CASCADE,
    account_id     TEXT REFERENCES account(id) ON DELETE SET NULL,
    origin         TEXT NOT NULL CHECK (origin IN ('provider', 'desk')),
    ext_id         TEXT NOT NULL DEFAULT '',
    recurrence     TEXT NOT NULL DEFAULT '',
    person_key     TEXT NOT NULL DEFAULT '',
    unmatched      INTEGER NOT NULL DEFAULT 0 CHECK (unmatched IN (0, 1)),
    block          INTEGER NOT NULL DEFAULT 0 CHECK (block IN (0, 1)),
    remote_name    TEXT NOT NULL DEFAULT '',
    remote_email   TEXT NOT NULL DEFAULT '',
    remote_phone   TEXT NOT NULL DEFAULT '',
    remote_notes   TEXT NOT NULL DEFAULT '',
    service        TEXT NOT NULL DEFAULT '',
    starts_at      INTEGER NOT NULL,
    ends_at        INTEGER NOT NULL CHECK (ends_at >= starts_at),
    zone           TEXT NOT NULL,
    zone_doubt     INTEGER NOT NULL DEFAULT 0 CHECK (zone_doubt IN (0, 1)),
    all_day        INTEGER NOT NULL DEFAULT 0 CHECK (all_day IN (0, 1)),
    state          TEXT NOT NULL CHECK (state IN ('tentative', 'confirmed', 'cancelled')),
    gone_at        INTEGER,
    no_show        INTEGER NOT NULL DEFAULT 0 CHECK (no_show IN (0, 1)),
    cancelled_at   INTEGER,
    late_cancelled INTEGER NOT NULL DEFAULT 0 CHECK (late_cancelled IN (0, 1)),
    moved_from_at  INTEGER,
    content_sha256 TEXT NOT NULL DEFAULT '',
    missing_runs   INTEGER NOT NULL DEFAULT 0,
    first_seen_at  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX booking_identity ON booking (account_id, ext_id, recurrence) WHERE account_id IS NOT NULL;
CREATE INDEX booking_orphan ON booking (ext_id, recurrence) WHERE account_id IS NULL AND origin = 'provider';
CREATE INDEX booking_starts ON booking (starts_at);
CREATE INDEX booking_long ON booking (ends_at) WHERE ends_at - starts_at > 86400000;
CREATE INDEX booking_client ON booking (client_id, starts_at);
CREATE INDEX booking_person ON booking (account_id, person_key, starts_at) WHERE person_key <> '';
CREATE INDEX booking_ahead ON booking (account_id, starts_at);

-- Which card an outside person is; many outside persons may be one client. Never made from an e-mail address alone.
CREATE TABLE client_link (
    account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    person_key TEXT NOT NULL,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    how        TEXT NOT NULL CHECK (how IN ('manual', 'email+name', 'phone+name', 'stub')),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, person_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_link_client ON client_link (client_id);

-- Bookings that must not come back with the next pull: SHA-256 of their identity and nothing else.
-- free of personal data
CREATE TABLE booking_ignored (
    identity_sha256 BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- What did happen here. It survives its booking.
CREATE TABLE visit (
    id         TEXT PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    booking_id TEXT REFERENCES booking(id) ON DELETE SET NULL,
    visit_on   TEXT NOT NULL,
    began_at   INTEGER NOT NULL,
    service    TEXT NOT NULL DEFAULT '',
    place      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE UNIQUE INDEX visit_booking ON visit (booking_id) WHERE booking_id IS NOT NULL;
CREATE INDEX visit_client ON visit (client_id, visit_on);
CREATE INDEX visit_day ON visit (visit_on);

-- The price list.
-- free of personal data
CREATE TABLE article (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('treatment', 'goods')),
    price    INTEGER NOT NULL CHECK (price >= 0),
    vat      INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 10000),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

-- The last number given in each series and year: `sale`, `page`, `erasure`. A number is given once.
-- free of personal data
CREATE TABLE number_series (
    series TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL CHECK (last >= 0),
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

-- One printed page of the binder. Whose it is stands beside it, so that the page stays known when the card is gone.
-- free of personal data
CREATE TABLE binder_page (
    id         TEXT PRIMARY KEY,
    year       INTEGER NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    label      TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL CHECK (kind IN ('log', 'form', 'file')),
    state      TEXT NOT NULL CHECK (state IN ('printed', 'filed', 'replaced', 'to_remove', 'destroyed')),
    first_on   TEXT NOT NULL,
    sheet      INTEGER NOT NULL CHECK (sheet > 0),
    sheets     INTEGER NOT NULL CHECK (sheets >= sheet),
    printed_at INTEGER NOT NULL,
    sha256     TEXT NOT NULL,
    UNIQUE (year, number)
) STRICT;
CREATE TABLE binder_page_client (
    page_id   TEXT PRIMARY KEY REFERENCES binder_page(id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX binder_page_client_client ON binder_page_client (client_id);

-- One numbered line of the daybook without the name: append-only. `page_id` is the page it lies on in the binder now.
-- `party_sha256` binds the name that stands in sale_party to the closed day without telling it.
-- free of personal data
CREATE TABLE sale (
    id            TEXT PRIMARY KEY,
    year          INTEGER NOT NULL,
    number        INTEGER NOT NULL CHECK (number > 0),
    sold_on       TEXT NOT NULL,
    item          TEXT NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('treatment', 'goods')),
    quantity      INTEGER NOT NULL CHECK (quantity > 0),
    amount        INTEGER NOT NULL,
    vat           INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 10000),
    vat_amount    INTEGER NOT NULL,
    payer_kind    TEXT NOT NULL CHECK (payer_kind IN ('client', 'parent', 'company', 'insurer', 'other')),
    party_sha256  TEXT NOT NULL,
    reverses_id   TEXT UNIQUE REFERENCES sale(id),
    reason        TEXT NOT NULL DEFAULT '',
    registered_at INTEGER NOT NULL,
    case_number   TEXT,
    page_id       TEXT REFERENCES binder_page(id),
    UNIQUE (year, number)
) STRICT;
CREATE INDEX sale_day ON sale (sold_on, year, number);
CREATE INDEX sale_unprinted ON sale (sold_on) WHERE page_id IS NULL;
CREATE INDEX sale_page ON sale (page_id) WHERE page_id IS NOT NULL;
CREATE TRIGGER sale_frozen BEFORE UPDATE OF id, year, number, sold_on, item, kind, quantity, amount, vat, vat_amount, payer_kind,
    party_sha256, reverses_id, reason, registered_at ON sale
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;
CREATE TRIGGER sale_kept BEFORE DELETE ON sale
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

-- Who stands on a line, as the name was then; goes with the card, and the line shows the case number instead.
CREATE TABLE sale_party (
    sale_id    TEXT PRIMARY KEY REFERENCES sale(id) ON DELETE CASCADE,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    visit_id   TEXT REFERENCES visit(id) ON DELETE SET NULL,
    payer_id   TEXT REFERENCES payer(id) ON DELETE SET NULL,
    name       TEXT NOT NULL,
    payer_name TEXT NOT NULL DEFAULT '',
    salt       BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sale_party_client ON sale_party (client_id);
CREATE INDEX sale_party_visit ON sale_party (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX sale_party_payer ON sale_party (payer_id) WHERE payer_id IS NOT NULL;

-- How and when a line was settled; negative when a reversal gives money back.
-- free of personal data
CREATE TABLE payment (
    id          TEXT PRIMARY KEY,
    sale_id     TEXT NOT NULL REFERENCES sale(id),
    method      TEXT NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount <> 0),
    paid_on     TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_sale ON payment (sale_id);
CREATE INDEX payment_day ON payment (paid_on, method);
CREATE TRIGGER payment_frozen BEFORE UPDATE ON payment
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;
CREATE TRIGGER payment_kept BEFORE DELETE ON payment
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

-- Closed days in the order in which they were closed; each hash covers the day's lines and the day closed before it.
-- free of personal data
CREATE TABLE closed_day (
    seq       INTEGER PRIMARY KEY,
    closed_on TEXT NOT NULL UNIQUE,
    closed_at INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    sales     INTEGER NOT NULL
) STRICT;

-- The lines of a page, in order. A line to be blacked out belonged to a client who was erased.
-- free of personal data
CREATE TABLE binder_line (
    page_id   TEXT NOT NULL REFERENCES binder_page(id),
    line      INTEGER NOT NULL CHECK (line > 0),
    sale_id   TEXT NOT NULL REFERENCES sale(id),
    black_out INTEGER NOT NULL DEFAULT 0 CHECK (black_out IN (0, 1)),
    PRIMARY KEY (page_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX binder_line_sale ON binder_line (sale_id);
CREATE INDEX binder_page_day ON binder_page (kind, first_on);

-- Where the binder stands and who has its key (W13). One row.
-- free of personal data
CREATE TABLE binder_place (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    place      TEXT NOT NULL,
    key_holder TEXT NOT NULL
) STRICT;

-- An erasure, nameless: counts, dates and what is left to do, as JSON (T28). `client_sha256` is the hash of the card's random id,
-- which is all that is needed to erase it again after an old copy was put back.
-- free of personal data
CREATE TABLE erasure (
    id            TEXT PRIMARY KEY,
    number        TEXT NOT NULL UNIQUE,
    client_sha256 TEXT NOT NULL UNIQUE CHECK (length(client_sha256) = 64),
    reason        TEXT NOT NULL,
    done_at       INTEGER NOT NULL,
    lost          TEXT NOT NULL,
    holds         TEXT NOT NULL,
    pages         TEXT NOT NULL,
    places        TEXT NOT NULL
) STRICT;

-- A copy of everything was handed to the client, and how the client's identity was checked (R50).
CREATE TABLE hand_out (
    id               TEXT PRIMARY KEY,
    client_id        TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    handed_at        INTEGER NOT NULL,
    identity_checked TEXT NOT NULL
) STRICT;
CREATE INDEX hand_out_client ON hand_out (client_id, handed_at);
