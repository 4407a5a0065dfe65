-- Shelves on servers, and what counts as a change since a backup.

-- The region of an object store.
ALTER TABLE shelf ADD COLUMN region TEXT NOT NULL DEFAULT '';
-- The server is in the therapist's own network.
ALTER TABLE shelf ADD COLUMN own_server INTEGER NOT NULL DEFAULT 0 CHECK (own_server IN (0, 1));
-- The confirmed key of an SSH server: algorithm and fingerprint. Not a secret.
ALTER TABLE shelf ADD COLUMN host_key TEXT NOT NULL DEFAULT '';
-- Rows of the audit log in the backup: whatever comes after them, notes about backups apart, is a change.
ALTER TABLE shelf_event ADD COLUMN audit_rows INTEGER NOT NULL DEFAULT 0;
