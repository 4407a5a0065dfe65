-- Where backups lie, what lay there last, and when a restore was last rehearsed (R25 R26 C38).

-- A place for backups. The secret lies in the encrypted file.
-- free of personal data
CREATE TABLE shelf (
    id       TEXT PRIMARY KEY,
    kind     TEXT    NOT NULL CHECK (kind IN ('folder', 'webdav', 'sftp', 's3')),
    label    TEXT    NOT NULL,
    address  TEXT    NOT NULL,
    username TEXT    NOT NULL DEFAULT '',
    secret   TEXT,
    made_at  INTEGER NOT NULL,
    UNIQUE (kind, address)
) STRICT;

-- One try to back up to a shelf, to rehearse a restore from it, or to clean it after an erasure. An empty `refusal` is success.
-- free of personal data
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
) STRICT;
CREATE INDEX shelf_event_last ON shelf_event (shelf_id, kind, id);
