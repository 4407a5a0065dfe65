-- The practice and its people: cards, payers, own fields, choices, forms, consents, notes, measurements, drafts, attachments.
-- Instants `_at` are UTC milliseconds, civil dates `_on` are text YYYY-MM-DD, ids are UUIDs as text, hashes are hex.
-- Whatever is about a person hangs on that person's card and goes with it.

-- The practice itself, who is controller of all the rest. One row.
-- free of personal data (of clients)
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

-- How the desk is set. One row; none means everything as the country has it.
-- free of personal data
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
) STRICT;

-- A client's card. `number` comes from the series `client` and is never given again.
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
-- Whose booking it is, is looked for by e-mail and by phone.
CREATE INDEX client_email ON client (email COLLATE NOCASE) WHERE email <> '';
CREATE INDEX client_phone ON client (phone_e164) WHERE phone_e164 <> '';

-- What a card is found and sorted by, kept narrow so that looking through all of them stays quick.
-- `plain` is small letters as written, `folded` the same without marks; `sort` is the name in the order of the country's alphabet.
CREATE TABLE client_find (
    id        INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL UNIQUE REFERENCES client(id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    sort      TEXT NOT NULL,
    plain     TEXT NOT NULL,
    folded    TEXT NOT NULL,
    inactive  INTEGER NOT NULL DEFAULT 0 CHECK (inactive IN (0, 1))
) STRICT;
CREATE INDEX client_find_active ON client_find (inactive, sort, id);
CREATE INDEX client_find_all ON client_find (sort, id);

CREATE VIRTUAL TABLE client_fts USING fts5 (
    folded,
    content = 'client_find', content_rowid = 'id',
    tokenize = 'trigram remove_diacritics 1'
);
CREATE TRIGGER client_find_in AFTER INSERT ON client_find BEGIN
    INSERT INTO client_fts (rowid, folded) VALUES (NEW.id, NEW.folded);
END;
CREATE TRIGGER client_find_out AFTER DELETE ON client_find BEGIN
    INSERT INTO client_fts (client_fts, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
END;
CREATE TRIGGER client_find_over AFTER UPDATE ON client_find BEGIN
    INSERT INTO client_fts (client_fts, rowid, folded) VALUES ('delete', OLD.id, OLD.folded);
    INSERT INTO client_fts (rowid, folded) VALUES (NEW.id, NEW.folded);
END;

-- Old and new value of each changed field of a card (R39 C25). `field` is the program's word, or an own field's name.
CREATE TABLE client_change (
    id         INTEGER PRIMARY KEY,
    client_id  TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    old        TEXT NOT NULL,
    new        TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX client_change_client ON client_change (client_id, id);

-- The practice's own fields of the card, and what stands in them.
-- free of personal data
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

-- Every choice about marketing that came in, by channel, oldest first; the newest of a channel counts (C14 C15 C16 C22).
CREATE TABLE marketing_choice (
    id        INTEGER PRIMARY KEY,
    client_id TEXT NOT NULL REFERENCES client(id) ON DELETE CASCADE,
    channel   TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'post', 'phone')),
    allowed   INTEGER NOT NULL CHECK (allowed IN (0, 1)),
    how       TEXT NOT NULL,
    chosen_at INTEGER NOT NULL
) STRICT;
CREATE INDEX marketing_choice_client ON marketing_choice (client_id, channel, id);

-- Who pays for a client when the client does not (C20 R56).
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

-- The text of a form as it was shown, whole, as JSON; many intakes rest on one.
-- free of personal data
CREATE TABLE form_text (
    sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    form     TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER form_text_frozen BEFORE UPDATE ON form_text BEGIN
    SELECT RAISE(ABORT, 'a text that was shown is never changed');
END;

-- One filled-in form, frozen. `answers` and `evidence` are JSON; the evidence of a signed form is its strokes.
-- `draft_id` is the draft it was typed in: one draft is closed once.
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
CREATE TRIGGER intake_frozen BEFORE UPDATE OF id, text_sha256, form, version, language, title, answers, ending, evidence, filled_at,
    filled_on, draft_id ON intake
BEGIN
    SELECT RAISE(ABORT, 'a closed form is never changed');
END;

-- The text of a consent as it was shown, with the practice's name and periods filled in, as JSON.
-- free of personal data
CREATE TABLE consent_text (
    sha256   TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    purpose  TEXT NOT NULL CHECK (purpose IN ('storage', 'publishing', 'marketing')),
    channel  TEXT NOT NULL,
    version  INTEGER NOT NULL CHECK (version > 0),
    language TEXT NOT NULL CHECK (language IN ('sv', 'da', 'nb', 'fi', 'en')),
    body     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER consent_text_frozen BEFORE UPDATE ON consent_text BEGIN
    SELECT RAISE(ABORT, 'a text that was shown is never changed');
END;

-- One consent: what was shown, how it ended, where it stands now. `state` is that of its newest event.
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
CREATE TRIGGER consent_frozen BEFORE UPDATE OF id, text_sha256, purpose, channel, ending, evidence, until_on, made_at ON consent BEGIN
    SELECT RAISE(ABORT, 'a consent is withdrawn, never changed');
END;
CREATE TABLE consent_event (
    id          INTEGER PRIMARY KEY,
    consent_id  TEXT NOT NULL REFERENCES consent(id) ON DELETE CASCADE,
    state       TEXT NOT NULL CHECK (state IN ('given', 'refused', 'withdrawn')),
    how         TEXT NOT NULL,
    happened_at INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_event_consent ON consent_event (consent_id, id);
CREATE TRIGGER consent_event_frozen BEFORE UPDATE ON consent_event BEGIN
    SELECT RAISE(ABORT, 'what happened to a consent is never changed');
END;

-- A journal note. Once signed it goes only with the card.
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
CREATE INDEX note_visit ON note (visit_id) WHERE visit_id IS NOT NULL;
CREATE INDEX note_unsigned ON note (begun_at) WHERE signed = 0;
CREATE INDEX note_unsigned_client ON note (client_id) WHERE signed = 0;
CREATE TRIGGER note_frozen BEFORE UPDATE OF id, template, happened_on, begun_at, signed ON note WHEN OLD.signed = 1 BEGIN
    SELECT RAISE(ABORT, 'a signed note is amended, never changed');
END;
CREATE TRIGGER note_kept BEFORE DELETE ON note WHEN OLD.signed = 1 AND EXISTS (SELECT 1 FROM client WHERE id = OLD.client_id) BEGIN
    SELECT RAISE(ABORT, 'a signed note goes only with the card');
END;

-- The texts of a note, one a version. `parts` names the parts, `body` holds their texts in the same order, parted by U+001E.
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
CREATE TRIGGER note_text_frozen BEFORE UPDATE ON note_text WHEN OLD.signed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a signed text is never changed');
END;
CREATE TRIGGER note_text_kept BEFORE DELETE ON note_text WHEN OLD.signed_at IS NOT NULL AND EXISTS (SELECT 1 FROM note WHERE id = OLD.note_id)
BEGIN
    SELECT RAISE(ABORT, 'a signed text goes only with its note');
END;

CREATE VIRTUAL TABLE note_fts USING fts5 (
    body,
    content = 'note_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER note_text_in AFTER INSERT ON note_text BEGIN
    INSERT INTO note_fts (rowid, body) VALUES (NEW.id, NEW.body);
END;
CREATE TRIGGER note_text_out AFTER DELETE ON note_text BEGIN
    INSERT INTO note_fts (note_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body);
END;
CREATE TRIGGER note_text_over AFTER UPDATE OF id, body ON note_text BEGIN
    INSERT INTO note_fts (note_fts, rowid, body) VALUES ('delete', OLD.id, OLD.body);
    INSERT INTO note_fts (rowid, body) VALUES (NEW.id, NEW.body);
END;

-- One figure of one kind on one day (W38).
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

-- What is being typed (T41). One that hangs on nobody yet goes after seven days.
CREATE TABLE draft (
    id        TEXT PRIMARY KEY,
    word      TEXT NOT NULL,
    client_id TEXT REFERENCES client(id) ON DELETE CASCADE,
    body      TEXT NOT NULL,
    saved_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_word ON draft (word, saved_at);
CREATE INDEX draft_client ON draft (client_id, saved_at) WHERE client_id IS NOT NULL;
CREATE INDEX draft_orphan ON draft (saved_at) WHERE client_id IS NULL;

-- A file on a card. Its content is sealed outside the database; its key lies here and goes with the row.
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
