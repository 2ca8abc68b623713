-- The catalogue: one row a thing, its content as a JSON document in all languages.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta (key, value) VALUES ('content_version', '0');

CREATE TABLE content (
    kind TEXT NOT NULL CHECK (kind IN ('company', 'product', 'technology', 'patent', 'course', 'factory')),
    slug TEXT NOT NULL,
    position BIGINT NOT NULL,
    doc TEXT NOT NULL,
    PRIMARY KEY (kind, slug)
);

-- Old slugs answer 301 for ever: they are printed on paper.
CREATE TABLE slug_history (
    kind TEXT NOT NULL,
    old_slug TEXT NOT NULL,
    slug TEXT NOT NULL,
    PRIMARY KEY (kind, old_slug)
);

-- Pictures by the hash of their bytes.
CREATE TABLE media (name TEXT PRIMARY KEY, mime TEXT NOT NULL, body BYTEA NOT NULL);
