-- Factories: keys of their gateways, figures now, figures by hour, raw samples of the last day.

-- Counters that give commits an order. Whoever takes the next value holds it until the commit.
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
INSERT INTO counter (name, value) VALUES ('factory', 0);

-- Keys of the gateways: only the hash of the secret is kept.
CREATE TABLE factory_key (
    id TEXT PRIMARY KEY,
    factory TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    last_used_at INTEGER
) STRICT;
CREATE INDEX factory_key_factory ON factory_key (factory);

-- One row a factory: the running counts of its machines as JSON.
CREATE TABLE factory_now (
    factory TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    received_at INTEGER,
    measured_at INTEGER,
    period_ms INTEGER NOT NULL,
    simulated INTEGER NOT NULL CHECK (simulated IN (0, 1)),
    doc TEXT NOT NULL
) STRICT;
CREATE INDEX factory_now_version ON factory_now (version);

-- The summed elements of one machine and hour: times in ms, quantities in pieces.
CREATE TABLE factory_hour (
    factory TEXT NOT NULL,
    machine TEXT NOT NULL,
    from_ms INTEGER NOT NULL,
    pbt INTEGER NOT NULL,
    apt INTEGER NOT NULL,
    adet INTEGER NOT NULL,
    adet_external INTEGER NOT NULL,
    adot INTEGER NOT NULL,
    asut INTEGER NOT NULL,
    minor_stop INTEGER NOT NULL,
    no_data INTEGER NOT NULL,
    pq REAL NOT NULL,
    gq REAL NOT NULL,
    sq REAL NOT NULL,
    rq REAL NOT NULL,
    pri_pq REAL NOT NULL,
    pri_gq REAL NOT NULL,
    pq_outside REAL NOT NULL,
    failures INTEGER NOT NULL,
    restoration INTEGER NOT NULL,
    kwh REAL NOT NULL,
    PRIMARY KEY (factory, machine, from_ms)
) STRICT, WITHOUT ROWID;

-- One metric of one machine. Samples name it by its number, which keeps their rows short.
CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    factory TEXT NOT NULL,
    machine TEXT NOT NULL,
    metric TEXT NOT NULL,
    UNIQUE (factory, machine, metric)
) STRICT;

-- Raw samples, known by (machine, metric, at). Received at `at` + `delay_ms`.
-- Flags: 0 counted, 1 from the future, 2 out of order, 3 unknown metric.
CREATE TABLE sample (
    series INTEGER NOT NULL,
    at INTEGER NOT NULL,
    value_num REAL,
    value_text TEXT,
    delay_ms INTEGER NOT NULL,
    flag INTEGER NOT NULL,
    PRIMARY KEY (series, at)
) STRICT, WITHOUT ROWID;
