-- How long bookings are kept, what stays of old ones, and a purge that is still owed.

-- Months a booking is kept after its day (R22).
ALTER TABLE setting ADD COLUMN booking_months INTEGER NOT NULL DEFAULT 13 CHECK (booking_months BETWEEN 1 AND 120);

-- What stays of a month whose bookings go: how many of each service and how many of each outcome, and no way back to anybody (R23).
-- An empty `cell` holds what was not told together with all that too few people share.
-- free of personal data
CREATE TABLE booking_count (
    month    TEXT    NOT NULL CHECK (length(month) = 7),
    axis     TEXT    NOT NULL CHECK (axis IN ('service', 'outcome')),
    cell     TEXT    NOT NULL,
    bookings INTEGER NOT NULL CHECK (bookings > 0),
    PRIMARY KEY (month, axis, cell)
) STRICT, WITHOUT ROWID;

-- Rows about people went, and the files have not been purged of them yet. One row, or none.
-- free of personal data
CREATE TABLE purge_owed (
    one      INTEGER PRIMARY KEY CHECK (one = 1),
    since_at INTEGER NOT NULL
) STRICT;
