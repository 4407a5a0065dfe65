-- The vault's own tables. They hold ids, times and program words: nothing about any person.

-- One row: which vault and which epoch this file belongs to, the number of its last commit, and the newest generation of the
-- header that was known then: a header put back from an earlier day is older than that.
CREATE TABLE meta (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    vault_id   BLOB    NOT NULL CHECK (length(vault_id) = 16),
    epoch      INTEGER NOT NULL CHECK (epoch >= 1),
    commit_seq INTEGER NOT NULL CHECK (commit_seq >= 0),
    generation INTEGER NOT NULL CHECK (generation >= 0)
) STRICT;

-- Why each change was made: verb and word are the program's, the subject is an id. Every row carries a MAC over itself
-- and the row before it.
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

CREATE TRIGGER audit_follows BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit rows follow one another'); END;

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
BEGIN SELECT raise(ABORT, 'audit rows stay as they are'); END;

CREATE TRIGGER audit_keeps BEFORE DELETE ON audit
BEGIN SELECT raise(ABORT, 'audit rows are kept'); END;
