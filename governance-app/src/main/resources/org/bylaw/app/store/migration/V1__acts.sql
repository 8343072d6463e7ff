-- The audit trail: every act, each with the digest of the one before it.
CREATE TABLE acts (
  sequence BIGINT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  roles TEXT NOT NULL,
  venue TEXT,
  proposal BIGINT,
  body TEXT NOT NULL,
  previous TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL UNIQUE
);

-- Texts that acts speak of, by the digest of the text.
CREATE TABLE documents (
  digest TEXT NOT NULL PRIMARY KEY,
  content TEXT NOT NULL
);

${function}
CREATE TRIGGER acts_never_changed BEFORE UPDATE ON acts ${refusal};
CREATE TRIGGER acts_never_removed BEFORE ${removal} ON acts ${refusal};
CREATE TRIGGER documents_never_changed BEFORE UPDATE ON documents ${refusal};
CREATE TRIGGER documents_never_removed BEFORE ${removal} ON documents ${refusal};
