-- Factories: keys of their gateways, figures now, figures by hour, raw samples of the last day.

-- Counters that give commits an order. Whoever takes the next value holds it until the commit.
CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO counter (name, value) VALUES ('factory', 0);

-- Keys of the gateways: only the hash of the secret is kept.
CREATE TABLE factory_key (
    id TEXT PRIMARY KEY,
    factory TEXT NOT NULL,
    prefix TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    revoked_at BIGINT,
    last_used_at BIGINT
);
CREATE INDEX factory_key_factory ON factory_key (factory);

-- One row a factory: the running counts of its machines as JSON.
CREATE TABLE factory_now (
    factory TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    received_at BIGINT,
    measured_at BIGINT,
    period_ms BIGINT NOT NULL,
    simulated BIGINT NOT NULL CHECK (simulated IN (0, 1)),
    doc TEXT NOT NULL
);
CREATE INDEX factory_now_version ON factory_now (version);

-- The summed elements of one machine and hour: times in ms, quantities in pieces.
CREATE TABLE factory_hour (
    factory TEXT NOT NULL,
    machine TEXT NOT NULL,
    from_ms BIGINT NOT NULL,
    pbt BIGINT NOT NULL,
    apt BIGINT NOT NULL,
    adet BIGINT NOT NULL,
    adet_external BIGINT NOT NULL,
    adot BIGINT NOT NULL,
    asut BIGINT NOT NULL,
    minor_stop BIGINT NOT NULL,
    no_data BIGINT NOT NULL,
    pq DOUBLE PRECISION NOT NULL,
    gq DOUBLE PRECISION NOT NULL,
    sq DOUBLE PRECISION NOT NULL,
    rq DOUBLE PRECISION NOT NULL,
    pri_pq DOUBLE PRECISION NOT NULL,
    pri_gq DOUBLE PRECISION NOT NULL,
    pq_outside DOUBLE PRECISION NOT NULL,
    failures BIGINT NOT NULL,
    restoration BIGINT NOT NULL,
    kwh DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (factory, machine, from_ms)
);

-- One metric of one machine. Samples name it by its number, which keeps their rows short.
CREATE TABLE series (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    factory TEXT NOT NULL,
    machine TEXT NOT NULL,
    metric TEXT NOT NULL,
    UNIQUE (factory, machine, metric)
);

-- Raw samples, known by (machine, metric, at). Received at `at` + `delay_ms`.
-- Flags: 0 counted, 1 from the future, 2 out of order, 3 unknown metric.
CREATE TABLE sample (
    series BIGINT NOT NULL,
    at BIGINT NOT NULL,
    value_num DOUBLE PRECISION,
    value_text TEXT,
    delay_ms BIGINT NOT NULL,
    flag BIGINT NOT NULL,
    PRIMARY KEY (series, at)
);
