-- Signing in: people with a role, links that work once, and places they are signed in at. Secrets are kept
-- as SHA-256 only.
CREATE TABLE account (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('organiser', 'owner', 'editor', 'booth_staff', 'factory_engineer', 'kiosk')),
    -- Slug of the SME; empty for the organiser and kiosks.
    company TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    UNIQUE (email, role, company)
) STRICT;

CREATE TABLE sign_in_link (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    -- The browser that asked for it; NULL for an invitation, which nobody asked for.
    browser_hash TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
CREATE INDEX sign_in_link_account ON sign_in_link (account, created_at);

CREATE TABLE sign_in (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT;
CREATE INDEX sign_in_account ON sign_in (account);
