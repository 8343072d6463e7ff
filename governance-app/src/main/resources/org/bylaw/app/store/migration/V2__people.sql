-- Times are milliseconds since 1970-01-01T00:00Z. Of passwords, sessions and links there are hashes alone.
CREATE TABLE people (
  account TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  password_hash TEXT,
  credential_set_at BIGINT,
  credential_reset_by_other_at BIGINT,
  installation_administrator INTEGER NOT NULL CHECK (installation_administrator IN (0, 1)),
  CHECK ((password_hash IS NULL) = (credential_set_at IS NULL))
);

CREATE TABLE sessions (
  id TEXT NOT NULL PRIMARY KEY,
  token_digest TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL REFERENCES people (account),
  made_at BIGINT NOT NULL,
  last_seen_at BIGINT NOT NULL,
  address TEXT NOT NULL,
  user_agent TEXT NOT NULL
);
CREATE INDEX sessions_of_account ON sessions (account);

-- At most one open link for an account; that of the first administrator has no account yet.
CREATE TABLE invitations (
  token_digest TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  account TEXT UNIQUE,
  name TEXT,
  made_by TEXT NOT NULL,
  made_at BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  CHECK ((account IS NULL) = (kind = 'first-administrator')),
  CHECK ((name IS NULL) = (kind = 'first-administrator'))
);

-- Attempts to sign in that failed or are not yet decided.
CREATE TABLE sign_in_failures (
  id TEXT NOT NULL PRIMARY KEY,
  account_mark TEXT NOT NULL,
  network TEXT NOT NULL,
  failed_at BIGINT NOT NULL
);
CREATE INDEX sign_in_failures_of_network ON sign_in_failures (network, failed_at);
