-- After step 9. Made by a test; the steps beside it are what counts.

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

CREATE TABLE article (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('treatment', 'goods')),
    price    INTEGER NOT NULL CHECK (price >= 0),
    vat      INTEGER NOT NULL CHECK (vat BETWEEN 0 AND 10000),
    position INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE attachment (
    id            TEXT PRIMARY KEY,
    client_id     TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    name          TEXT NOT NULL,
    mime          TEXT NOT NULL,
    sealed_id     BLOB NOT NULL UNIQUE,
    sealed_key    BLOB NOT NULL,
    sealed_size   INTEGER NOT NULL,
    sealed_sha256 BLOB NOT NULL,
    added_at      INTEGER NOT NULL,
    added_on      TEXT NOT NULL
) STRICT;

CREATE INDEX attachment_client ON attachment (client_id, added_at);

CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit rows follow one another'); END;

CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit rows are kept'); END;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit rows stay as they are'); END;

CREATE TABLE audit (
    seq     INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    verb    TEXT    NOT NULL,
    word    TEXT    NOT NULL,
    subject BLOB    CHECK (subject IS NULL OR length(subject) = 16),
    reason  TEXT,
    mac     BLOB    NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX audit_subject ON audit (subject, seq) WHERE subject IS NOT NULL;

CREATE TABLE binder_line (
    page_id   TEXT NOT NULL REFERENCES binder_page(id),
    line      INTEGER NOT NULL CHECK (line > 0),
    sale_id   TEXT NOT NULL REFERENCES sale(id),
    black_out INTEGER NOT NULL DEFAULT 0 CHECK (black_out IN (0, 1)),
    PRIMARY KEY (page_id, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX binder_line_sale ON binder_line (sale_id);

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

CREATE INDEX binder_page_day ON binder_page (kind, first_on);

CREATE TABLE binder_page_client (
    page_id   TEXT PRIMARY KEY REFERENCES binder_page(id) ON DELETE CASCADE,
    client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX binder_page_client_client ON binder_page_client (client_id);

CREATE TABLE binder_place (
    id         INTEGER PRIMARY KEY CHECK (id = 1),
    place      TEXT NOT NULL,
    key_holder TEXT NOT NULL
) STRICT;

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

CREATE INDEX booking_ahead ON booking (account_id, starts_at);

CREATE INDEX booking_client ON booking (client_id, starts_at);

CREATE UNIQUE INDEX booking_identity ON booking (account_id, ext_id, recurrence) WHERE account_id IS NOT NULL;

CREATE INDEX booking_long ON booking (ends_at) WHERE ends_at - starts_at > 86400000;

CREATE INDEX booking_orphan ON booking (ext_id, recurrence) WHERE account_id IS NULL AND origin = 'provider';

CREATE INDEX booking_person ON booking (account_id, person_key, starts_at) WHERE person_key <> '';

CREATE INDEX booking_starts ON booking (starts_at);

CREATE TABLE booking_count (
    month    TEXT    NOT NULL CHECK (length(month) = 7),
    axis     TEXT    NOT NULL CHECK (axis IN ('service', 'outcome')),
    cell     TEXT    NOT NULL,
    bookings INTEGER NOT NULL CHECK (bookings > 0),
    PRIMARY KEY (month, axis, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE booking_ignored (
    identity_sha256 BLOB PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE client (
    id                TEXT PRIMARY KEY,
    number            INTEGER NOT NULL UNIQUE CHECK (number > 0),
    given             TEXT NOT NULL DEFAULT '',
    family            TEXT NOT NULL DEFAULT '',
    email             TEXT NOT NULL DEFAULT '',
    phone             TEXT NOT NULL DEFAULT '',
    phone_e164        TEXT NOT NULL DEFAULT '',
    street            TEXT NOT NULL DEFAULT '',
    postcode          TEXT NOT NULL DEFAULT '',
    city              TEXT NOT NULL DEFAULT '',
    birth_on          TEXT,
    birth_year        INTEGER,
    gender            TEXT NOT NULL DEFAULT '',
    language          TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    agreement         TEXT NOT NULL DEFAULT '',
    warning           TEXT NOT NULL DEFAULT '',
    guardian          TEXT NOT NULL DEFAULT '',
    notes_at_provider INTEGER NOT NULL DEFAULT 0 CHECK (notes_at_provider IN (0, 1)),
    other_system      TEXT NOT NULL DEFAULT '',
    source            TEXT NOT NULL CHECK (source IN ('client', 'therapist', 'other', 'booking', 'import')),
    source_note       TEXT NOT NULL DEFAULT '',
    identity          TEXT,
    identity_warning  INTEGER NOT NULL DEFAULT 0 CHECK (identity_warning IN (0, 1)),
    inactive_at       INTEGER,
    created_at        INTEGER NOT NULL,
    changed_at        INTEGER NOT NULL
) STRICT;

CREATE INDEX client_email ON client (email COLLATE NOCASE) WHERE email <> '';

CREATE INDEX client_phone ON client (phone_e164) WHERE phone_e164 <> '';

CREATE TABLE client_change (
    id         INTEGER PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    old        TEXT NOT NULL,
    new        TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX client_change_client ON client_change (client_id, id);

CREATE TABLE client_find (
    id        INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE REFERENCES client(id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    sort      TEXT NOT NULL,
    plain     TEXT NOT NULL,
    folded    TEXT NOT NULL,
    inactive  INTEGER NOT NULL DEFAULT 0 CHECK (inactive IN (0, 1))
) STRICT;

CREATE TABLE client_link (
    account_id TEXT NOT NULL REFERENCES account(id) ON DELETE CASCADE,
    person_key TEXT NOT NULL,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    how        TEXT NOT NULL CHECK (how IN ('manual', 'email+name', 'phone+name', 'stub')),
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, person_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX client_link_client ON client_link (client_id);

CREATE TABLE clinic (
    one                 INTEGER PRIMARY KEY CHECK (one = 1),
    name                TEXT NOT NULL,
    street              TEXT NOT NULL,
    postcode            TEXT NOT NULL,
    city                TEXT NOT NULL,
    country             TEXT NOT NULL CHECK (country IN ('se', 'no', 'dk', 'fi')),
    organisation_number TEXT NOT NULL,
    email               TEXT NOT NULL,
    phone               TEXT NOT NULL,
    therapist_name      TEXT NOT NULL,
    therapist_title     TEXT NOT NULL,
    therapist_phone     TEXT NOT NULL,
    licensed            INTEGER NOT NULL CHECK (licensed IN (0, 1)),
    language            TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    demo                INTEGER NOT NULL CHECK (demo IN (0, 1)),
    changed_at          INTEGER NOT NULL
) STRICT;

CREATE TABLE closed_day (
    seq       INTEGER PRIMARY KEY,
    closed_on TEXT NOT NULL UNIQUE,
    closed_at INTEGER NOT NULL,
    sha256    TEXT NOT NULL,
    sales     INTEGER NOT NULL
) STRICT;

CREATE TRIGGER consent_frozen BEFORE UPDATE OF id, text_sha256, purpose, channel, ending, evidence, until_on, made_at ON consent BEGIN
    SELECT RAISE(ABORT, 'a consent is withdrawn, never changed');
END;

CREATE TABLE consent (
    id          TEXT PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    text_sha256 TEXT NOT NULL REFERENCES consent_text(sha256),
    purpose     TEXT NOT NULL CHECK (purpose IN ('storage', 'publishing', 'marketing')),
    channel     TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn')),
    ending      TEXT NOT NULL CHECK (ending IN ('signed', 'on_paper', 'refused')),
    evidence    TEXT NOT NULL,
    until_on    TEXT,
    made_at     INTEGER NOT NULL
) STRICT;

CREATE INDEX consent_client ON consent (client_id, purpose, channel, made_at);

CREATE INDEX consent_text_of ON consent (text_sha256);

CREATE TRIGGER consent_event_frozen BEFORE UPDATE ON consent_event BEGIN
    SELECT RAISE(ABORT, 'what happened to a consent is never changed');
END;

CREATE TABLE consent_event (
    id          INTEGER PRIMARY KEY,
    consent_id  TEXT NOT NULL REFERENCES consent(id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn')),
    how         TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;

CREATE INDEX consent_event_consent ON consent_event (consent_id, id);

CREATE TRIGGER consent_text_frozen BEFORE UPDATE ON consent_text BEGIN
    SELECT RAISE(ABORT, 'a text that was shown is never changed');
END;

CREATE TABLE consent_text (
    sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    purpose  TEXT NOT NULL CHECK (purpose IN ('storage', 'publishing', 'marketing')),
    channel  TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    days      INTEGER NOT NULL CHECK (days BETWEEN 1 AND 60),
    proved_at INTEGER -- NULL: owed, whatever the day
) STRICT;

CREATE TABLE draft (
    id        TEXT PRIMARY KEY,
    word      TEXT NOT NULL,
    client_id TEXT REFERENCES client(id) ON DELETE CASCADE,
    body      TEXT NOT NULL,
    saved_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX draft_client ON draft (client_id, saved_at) WHERE client_id IS NOT NULL;

CREATE INDEX draft_orphan ON draft (saved_at) WHERE client_id IS NULL;

CREATE INDEX draft_word ON draft (word, saved_at);

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

CREATE TRIGGER form_text_frozen BEFORE UPDATE ON form_text BEGIN
    SELECT RAISE(ABORT, 'a text that was shown is never changed');
END;

CREATE TABLE form_text (
    sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    form     TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hand_out (
    id               TEXT PRIMARY KEY,
    client_id        TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    handed_at        INTEGER NOT NULL,
    identity_checked TEXT NOT NULL
) STRICT;

CREATE INDEX hand_out_client ON hand_out (client_id, handed_at);

CREATE TRIGGER intake_frozen BEFORE UPDATE OF id, text_sha256, form, version, language, title, answers, ending, evidence, filled_at,
    filled_on, draft_id ON intake
BEGIN
    SELECT RAISE(ABORT, 'a closed form is never changed');
END;

CREATE TABLE intake (
    id          TEXT PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    text_sha256 TEXT NOT NULL REFERENCES form_text(sha256),
    form        TEXT NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    language    TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    title       TEXT NOT NULL,
    answers     TEXT NOT NULL,
    ending      TEXT NOT NULL CHECK (ending IN ('signed', 'on_paper', 'refused')),
    evidence    TEXT NOT NULL,
    filled_at   INTEGER NOT NULL,
    filled_on   TEXT NOT NULL,
    draft_id    TEXT UNIQUE
) STRICT;

CREATE INDEX intake_client ON intake (client_id, form, filled_at);

CREATE INDEX intake_text ON intake (text_sha256);

CREATE TABLE marketing_choice (
    id        INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    channel   TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'post', 'phone')),
    allowed   INTEGER NOT NULL CHECK (allowed IN (0, 1)),
    how       TEXT NOT NULL,
    chosen_at INTEGER NOT NULL
) STRICT;

CREATE INDEX marketing_choice_client ON marketing_choice (client_id, channel, id);

CREATE TABLE measurement (
    id          TEXT PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    visit_id    TEXT REFERENCES visit(id) ON DELETE SET NULL,
    name        TEXT NOT NULL,
    value       REAL NOT NULL,
    unit        TEXT NOT NULL DEFAULT '',
    measured_on TEXT NOT NULL,
    noted_at    INTEGER NOT NULL
) STRICT;

CREATE INDEX measurement_client ON measurement (client_id, name, measured_on, noted_at);

CREATE INDEX measurement_visit ON measurement (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE meta (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    vault_id   BLOB    NOT NULL CHECK (length(vault_id) = 16),
    epoch      INTEGER NOT NULL CHECK (epoch >= 1),
    commit_seq INTEGER NOT NULL CHECK (commit_seq >= 0),
    generation INTEGER NOT NULL CHECK (generation >= 0)
) STRICT;

CREATE TRIGGER note_frozen BEFORE UPDATE OF id, template, happened_on, begun_at, signed ON note WHEN OLD.signed = 1 BEGIN
    SELECT RAISE(ABORT, 'a signed note is amended, never changed');
END;

CREATE TRIGGER note_kept BEFORE DELETE ON note WHEN OLD.signed = 1 AND EXISTS (SELECT 1 FROM client WHERE id = OLD.client_id) BEGIN
    SELECT RAISE(ABORT, 'a signed note goes only with the card');
END;

CREATE TABLE note (
    id          TEXT PRIMARY KEY,
    client_id   TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    visit_id    TEXT REFERENCES visit(id) ON DELETE SET NULL,
    template    TEXT NOT NULL CHECK (template IN ('soap', 'asbap', 'free')),
    happened_on TEXT NOT NULL,
    begun_at    INTEGER NOT NULL,
    signed      INTEGER NOT NULL DEFAULT 0 CHECK (signed IN (0, 1))
) STRICT;

CREATE INDEX note_client ON note (client_id, happened_on, begun_at);

CREATE INDEX note_unsigned ON note (begun_at) WHERE signed = 0;

CREATE INDEX note_unsigned_client ON note (client_id) WHERE signed = 0;

CREATE INDEX note_visit ON note (visit_id) WHERE visit_id IS NOT NULL;

CREATE VIRTUAL TABLE note_fts USING fts5 (
    body,
    content = 'note_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE 'note_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'note_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'note_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'note_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TRIGGER note_text_frozen BEFORE UPDATE ON note_text WHEN OLD.signed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a signed text is never changed');
END;

CREATE TRIGGER note_text_in AFTER INSERT ON note_text BEGIN
    INSERT INTO note_fts (rowid, body) VALUES (NEW.id, NEW.body);
END;

CREATE TRIGGER note_text_kept BEFORE DELETE ON note_text WHEN OLD.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM note WHERE id = OLD.note_id)
BEGIN
    SELECT RAISE(ABORT, 'a signed text goes only with its note');
END;

CREATE TRIGGER note_text_out AFTER DELETE ON note_text BEGIN
    INSERT INTO note_fts (note_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;

CREATE TRIGGER note_text_over AFTER UPDATE OF id, body ON note_text BEGIN
    INSERT INTO note_fts (note_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body);
    INSERT INTO note_fts (rowid, body) VALUES (NEW.id, NEW.body);
END;

CREATE TABLE note_text (
    id         INTEGER PRIMARY KEY,
    note_id    TEXT NOT NULL REFERENCES note(id) ON DELETE CASCADE,
    version    INTEGER NOT NULL CHECK (version > 0),
    parts      TEXT NOT NULL,
    body       TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    signed_at  INTEGER,
    signed_by  TEXT NOT NULL DEFAULT '',
    reason     TEXT NOT NULL DEFAULT '',
    sha256     TEXT NOT NULL DEFAULT '',
    UNIQUE (note_id, version)
) STRICT;

CREATE TABLE number_series (
    series TEXT NOT NULL,
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL CHECK (last >= 0),
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE own_field (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE own_value (
    client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    field_id  TEXT NOT NULL REFERENCES own_field(id) ON DELETE CASCADE,
    text      TEXT NOT NULL,
    PRIMARY KEY (client_id, field_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX own_value_field ON own_value (field_id);

CREATE TABLE payer (
    id                  TEXT PRIMARY KEY,
    client_id           TEXT NOT NULL UNIQUE REFERENCES client(id) ON DELETE CASCADE,
    kind                TEXT NOT NULL CHECK (kind IN ('parent', 'company', 'insurer', 'other')),
    name                TEXT NOT NULL,
    email               TEXT NOT NULL DEFAULT '',
    address             TEXT NOT NULL DEFAULT '',
    organisation_number TEXT NOT NULL DEFAULT '',
    reference           TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TRIGGER payment_frozen BEFORE UPDATE ON payment
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

CREATE TRIGGER payment_kept BEFORE DELETE ON payment
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

CREATE TABLE payment (
    id          TEXT PRIMARY KEY,
    sale_id     TEXT NOT NULL REFERENCES sale(id),
    method      TEXT NOT NULL,
    amount      INTEGER NOT NULL CHECK (amount <> 0),
    paid_on     TEXT NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

CREATE INDEX payment_day ON payment (paid_on, method);

CREATE INDEX payment_sale ON payment (sale_id);

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

CREATE TABLE purge_owed (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    since_at INTEGER NOT NULL
) STRICT;

CREATE TABLE retired_key (
    epoch        INTEGER PRIMARY KEY,
    header_mac   BLOB    NOT NULL CHECK (length(header_mac) = 32),
    until_commit INTEGER NOT NULL
) STRICT;

CREATE TRIGGER sale_frozen BEFORE UPDATE OF id, year, number, sold_on, item, kind, quantity, amount, vat, vat_amount, payer_kind,
    party_sha256, reverses_id, reason, registered_at ON sale
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

CREATE TRIGGER sale_kept BEFORE DELETE ON sale
BEGIN
    SELECT RAISE(ABORT, 'the daybook is append-only');
END;

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

CREATE INDEX sale_page ON sale (page_id) WHERE page_id IS NOT NULL;

CREATE INDEX sale_unprinted ON sale (sold_on) WHERE page_id IS NULL;

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

CREATE INDEX sale_party_payer ON sale_party (payer_id) WHERE payer_id IS NOT NULL;

CREATE INDEX sale_party_visit ON sale_party (visit_id) WHERE visit_id IS NOT NULL;

CREATE TABLE setting (
    one               INTEGER PRIMARY KEY CHECK (one = 1),
    idle_minutes      INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 120),
    intake_months     INTEGER NOT NULL CHECK (intake_months BETWEEN 1 AND 120),
    printer           TEXT,
    appearance        TEXT NOT NULL CHECK (appearance IN ('light', 'dark', 'system')),
    duplex            INTEGER NOT NULL CHECK (duplex IN (0, 1)),
    late_cancel_hours INTEGER NOT NULL CHECK (late_cancel_hours BETWEEN 0 AND 720),
    identity_ground   TEXT,
    template          TEXT NOT NULL CHECK (template IN ('soap', 'asbap', 'free'))
, booking_months INTEGER NOT NULL DEFAULT 13 CHECK (booking_months BETWEEN 1 AND 120)) STRICT;

CREATE TABLE shelf (
    id       TEXT PRIMARY KEY,
    kind     TEXT    NOT NULL CHECK (kind IN ('folder', 'webdav', 'sftp', 's3')),
    label    TEXT    NOT NULL,
    address  TEXT    NOT NULL,
    username TEXT    NOT NULL DEFAULT '',
    secret   TEXT,
    made_at  INTEGER NOT NULL, region TEXT NOT NULL DEFAULT '', own_server INTEGER NOT NULL DEFAULT 0 CHECK (own_server IN (0, 1)), host_key TEXT NOT NULL DEFAULT '',
    UNIQUE (kind, address)
) STRICT;

CREATE TABLE shelf_event (
    id         INTEGER PRIMARY KEY,
    shelf_id   TEXT    NOT NULL REFERENCES shelf(id) ON DELETE CASCADE,
    kind       TEXT    NOT NULL CHECK (kind IN ('backup', 'rehearsal', 'cleaning')),
    at         INTEGER NOT NULL,
    refusal    TEXT    NOT NULL DEFAULT '',
    name       TEXT    NOT NULL DEFAULT '',
    commit_seq INTEGER NOT NULL DEFAULT 0,
    bytes      INTEGER NOT NULL DEFAULT 0,
    clients    INTEGER NOT NULL DEFAULT 0,
    notes      INTEGER NOT NULL DEFAULT 0,
    files      INTEGER NOT NULL DEFAULT 0
, audit_rows INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX shelf_event_last ON shelf_event (shelf_id, kind, id);

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
