-- Runs of courses, bookings with their seats, the answers to repeat, the mails to send, the consents given.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    course TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    venue TEXT NOT NULL,
    capacity INTEGER NOT NULL CHECK (capacity >= 0),
    taken INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'closed', 'cancelled')),
    -- The last defence: the update that takes seats has the same rule as its condition.
    CHECK (taken BETWEEN 0 AND capacity),
    CHECK (ends_at > starts_at)
) STRICT;
CREATE INDEX session_course ON session (course, starts_at);
CREATE INDEX session_starts_at ON session (starts_at);

CREATE TABLE booking (
    id TEXT PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    token_hash TEXT NOT NULL,
    lang TEXT NOT NULL,
    contact TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE seat (
    id TEXT PRIMARY KEY,
    booking TEXT NOT NULL REFERENCES booking (id) ON DELETE CASCADE,
    session TEXT NOT NULL REFERENCES session (id),
    item INTEGER NOT NULL,
    position INTEGER NOT NULL,
    person_key TEXT NOT NULL,
    attendee TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('requested', 'confirmed', 'waiting', 'offered', 'declined', 'expired', 'cancelled', 'attended', 'no_show')),
    created_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX seat_person ON seat (session, person_key) WHERE status IN ('requested', 'confirmed', 'offered', 'waiting');
CREATE INDEX seat_booking ON seat (booking, item, position);
CREATE INDEX seat_person_key ON seat (person_key);

CREATE TABLE idempotency (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    -- Zero only inside the transaction that claims the key.
    http_status INTEGER NOT NULL DEFAULT 0,
    body TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL,
    PRIMARY KEY (scope, key)
) STRICT;
CREATE INDEX idempotency_created_at ON idempotency (created_at);

CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    dedupe_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    lang TEXT NOT NULL,
    payload TEXT NOT NULL,
    message_id TEXT NOT NULL,
    available_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease_until INTEGER,
    sent_at INTEGER,
    error TEXT
) STRICT;
CREATE INDEX outbox_due ON outbox (available_at) WHERE sent_at IS NULL;

-- Append-only, but for the time of withdrawal.
CREATE TABLE consent (
    id TEXT PRIMARY KEY,
    subject TEXT NOT NULL,
    purpose TEXT NOT NULL,
    version TEXT NOT NULL,
    granted INTEGER NOT NULL,
    lang TEXT NOT NULL,
    channel TEXT NOT NULL,
    at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;
CREATE INDEX consent_subject ON consent (subject, purpose);
