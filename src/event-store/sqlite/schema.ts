/**
 * The tables of `events.sqlite`. `body` is what counts: the canonical JSON whose SHA-256 is `hash`. The other columns
 * repeat what finds an event quickly. Stream names are kept once, under a number (the position of the stream's first
 * event), and ids as 16 bytes: smaller indices, fewer pages for each append. The view `log` is for people with a SQLite
 * shell; a generated column would do too, but is worked out, and so the body parsed, on every insert.
 *
 * The triggers guard against a slip, not against malice: whoever can drop a trigger is found out by the hash chain.
 */
export const FORMAT_VERSION = 1;

const appendOnly = (table: string): string => `
CREATE TRIGGER ${table}_refuse_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'the log is append-only: ${table} cannot be updated'); END;
CREATE TRIGGER ${table}_refuse_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'the log is append-only: ${table} cannot be deleted from'); END;
`;

export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE streams (name TEXT PRIMARY KEY, stream INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  stream INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  id BLOB NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
CREATE UNIQUE INDEX events_by_id ON events (id);
CREATE VIEW log AS
  SELECT position, name AS stream, revision, body ->> '$.type' AS type, body ->> '$.recordedAt' AS recordedAt, body, hash
  FROM events JOIN streams USING (stream) ORDER BY position;
${appendOnly('events')}
${appendOnly('streams')}
`;
