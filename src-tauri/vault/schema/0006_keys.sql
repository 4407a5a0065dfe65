-- Keys that were given up because the passphrase may be known: what tells a backup made under them from any other.

-- One row for each time the keys were renewed: the key that sealed the headers until then. It opens nothing.
-- free of personal data
CREATE TABLE retired_key (
    epoch        INTEGER PRIMARY KEY,
    header_mac   BLOB    NOT NULL CHECK (length(header_mac) = 32),
    until_commit INTEGER NOT NULL
) STRICT;
