-- This computer as a way in, with a secret in the desktop's keyring: when the passphrase was last given, and how long that counts.

-- One row while it is one.
-- free of personal data
CREATE TABLE device (
    one       INTEGER PRIMARY KEY CHECK (one = 1),
    days      INTEGER NOT NULL CHECK (days BETWEEN 1 AND 60),
    proved_at INTEGER -- NULL: owed, whatever the day
) STRICT;
