import GRDB

/// The tables of a store, as frozen statements that know no type of the application.
///
/// A released migration is never edited; what changes comes as a further one.
enum Schema {
  /// The four letters `HLNG`, which tell a store from any other SQLite file.
  static let applicationID = 0x484C_4E47

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-imports") { db in try db.execute(sql: first) }
    migrator.registerMigration("2-reading") { db in try db.execute(sql: reading) }
    migrator.registerMigration("3-progress") { db in try db.execute(sql: progress) }
    migrator.registerMigration("4-packed") { db in try db.execute(sql: packed) }
    return migrator
  }

  /// Packed batches, of several batches of a file each.
  ///
  /// `pieces` are the respondents of each of these, where there are more than one. An `identity_run`
  /// holds up to 1,024 keyed hashes, in the order of the whole batch's; an `identity_detail`, row by
  /// row, what the columns do not tell: `contents` are there where they are no `AnswerDigest`,
  /// `submitted` where no column holds it. Batches stored before have an `identity_part` instead.
  private static let packed = """
    ALTER TABLE batch ADD COLUMN pieces TEXT NOT NULL DEFAULT '';

    CREATE TABLE identity_run (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 0),
      entries BLOB NOT NULL CHECK (length(entries) > 0),
      PRIMARY KEY (batch, part)
    ) STRICT;

    CREATE TABLE identity_detail (
      batch INTEGER PRIMARY KEY REFERENCES batch ON DELETE CASCADE,
      contents BLOB,
      submitted BLOB,
      submitted_column INTEGER REFERENCES wave_column,
      records BLOB NOT NULL
    ) STRICT;
    """

  /// The log of what was done about the plan's tasks, to which entries are only added.
  private static let progress = """
    CREATE TABLE task_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      task TEXT NOT NULL CHECK (task <> ''),
      kind TEXT NOT NULL CHECK (kind IN
        ('start', 'progress', 'done', 'verify', 'reopen', 'case', 'close', 'assign', 'retract')),
      on_day TEXT NOT NULL,
      by_unit TEXT NOT NULL,
      note TEXT NOT NULL,
      measure REAL,
      due TEXT CHECK ((kind = 'case') = (due IS NOT NULL)),
      refers_to INTEGER REFERENCES task_event
        CHECK ((kind IN ('close', 'retract')) = (refers_to IS NOT NULL)),
      role TEXT,
      units TEXT NOT NULL,
      difficulty TEXT NOT NULL,
      proposal TEXT NOT NULL,
      author TEXT NOT NULL,
      recorded_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE task_evidence (
      event INTEGER NOT NULL REFERENCES task_event,
      ordinal INTEGER NOT NULL,
      place TEXT NOT NULL CHECK (place <> ''),
      sha256 TEXT,
      PRIMARY KEY (event, ordinal)
    ) STRICT, WITHOUT ROWID;

    -- REPLACE would delete without waking the other triggers.
    CREATE TRIGGER task_event_is_not_replaced BEFORE INSERT ON task_event
    WHEN EXISTS (SELECT 1 FROM task_event WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER task_evidence_is_not_replaced BEFORE INSERT ON task_evidence
    WHEN EXISTS
      (SELECT 1 FROM task_evidence WHERE event = NEW.event AND ordinal = NEW.ordinal)
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER task_event_stays BEFORE UPDATE ON task_event
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER task_event_is_kept BEFORE DELETE ON task_event
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER task_evidence_stays BEFORE UPDATE ON task_evidence
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    CREATE TRIGGER task_evidence_is_kept BEFORE DELETE ON task_evidence
    BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
    """

  /// How each file was understood, beyond what the first version kept.
  private static let reading = """
    ALTER TABLE import ADD COLUMN encoding_confidence REAL NOT NULL DEFAULT 1;
    ALTER TABLE import ADD COLUMN quote TEXT NOT NULL DEFAULT '"';
    ALTER TABLE import ADD COLUMN header_rows INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE import ADD COLUMN footer TEXT NOT NULL DEFAULT '';
    ALTER TABLE import ADD COLUMN decimal TEXT NOT NULL DEFAULT 'point';
    ALTER TABLE import ADD COLUMN dates TEXT NOT NULL DEFAULT 'day-first';
    """

  /// Imports and batches.
  ///
  /// A row stands while an import that stands (neither replaced nor undone) claims it, and no import
  /// that stands has superseded it. The `rows` of a claim are one bit a row of the batch. An
  /// `identity_part` holds up to 256 entries of 34 bytes, in the order of the whole batch's keys.
  private static let first = """
    PRAGMA application_id = 1212960327;

    CREATE TABLE store (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      key_fingerprint TEXT NOT NULL
    ) STRICT;

    CREATE TABLE definition (
      digest TEXT PRIMARY KEY
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE definition_table (
      definition TEXT NOT NULL REFERENCES definition,
      name TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (definition, name)
    ) STRICT;

    CREATE TABLE wave (
      id INTEGER PRIMARY KEY,
      survey TEXT NOT NULL,
      name TEXT NOT NULL,
      method TEXT NOT NULL,
      UNIQUE (survey, name)
    ) STRICT;

    CREATE TABLE wave_column (
      id INTEGER PRIMARY KEY,
      wave INTEGER NOT NULL REFERENCES wave,
      name TEXT NOT NULL,
      kind TEXT NOT NULL
        CHECK (kind IN ('answers', 'options', 'terms', 'numbers', 'seconds', 'texts')),
      UNIQUE (wave, name, kind)
    ) STRICT;

    CREATE TABLE wave_column_name (
      wave_column INTEGER NOT NULL REFERENCES wave_column,
      code INTEGER NOT NULL CHECK (code >= 1),
      name TEXT NOT NULL,
      PRIMARY KEY (wave_column, code),
      UNIQUE (wave_column, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER wave_column_name_stays BEFORE UPDATE ON wave_column_name
    BEGIN SELECT RAISE(ABORT, 'what a stored code means never changes'); END;

    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      wave INTEGER NOT NULL REFERENCES wave,
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL CHECK (bytes >= 0),
      encoding TEXT NOT NULL,
      delimiter TEXT NOT NULL,
      line_ends TEXT NOT NULL,
      header_line INTEGER NOT NULL,
      read INTEGER NOT NULL CHECK (read >= 0),
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      rejected INTEGER NOT NULL CHECK (rejected >= 0),
      duplicate INTEGER NOT NULL CHECK (duplicate >= 0),
      blank INTEGER NOT NULL CHECK (blank >= 0),
      superseded INTEGER NOT NULL CHECK (superseded BETWEEN 0 AND accepted),
      definition TEXT NOT NULL REFERENCES definition,
      has_ids INTEGER NOT NULL CHECK (has_ids IN (0, 1)),
      imported_at TEXT NOT NULL,
      replaced_by INTEGER REFERENCES import DEFERRABLE INITIALLY DEFERRED,
      undone_at TEXT,
      CHECK (read = accepted + rejected + duplicate + blank)
    ) STRICT;

    CREATE UNIQUE INDEX import_of_a_file_stands_once ON import (wave, sha256)
      WHERE replaced_by IS NULL AND undone_at IS NULL;

    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      import INTEGER NOT NULL REFERENCES import DEFERRABLE INITIALLY DEFERRED,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      rows INTEGER NOT NULL CHECK (rows BETWEEN 1 AND 65536),
      UNIQUE (import, ordinal)
    ) STRICT;

    CREATE TABLE batch_column (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      wave_column INTEGER NOT NULL REFERENCES wave_column,
      content BLOB NOT NULL,
      PRIMARY KEY (batch, position),
      UNIQUE (batch, wave_column)
    ) STRICT;

    CREATE TABLE identity_part (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      part INTEGER NOT NULL CHECK (part >= 0),
      entries BLOB NOT NULL CHECK (length(entries) > 0 AND length(entries) % 34 = 0),
      PRIMARY KEY (batch, part)
    ) STRICT;

    CREATE TABLE claim (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      import INTEGER NOT NULL REFERENCES import DEFERRABLE INITIALLY DEFERRED,
      rows BLOB NOT NULL,
      PRIMARY KEY (batch, import)
    ) STRICT;

    CREATE TABLE superseded (
      batch INTEGER NOT NULL REFERENCES batch ON DELETE CASCADE,
      import INTEGER NOT NULL REFERENCES import DEFERRABLE INITIALLY DEFERRED,
      rows BLOB NOT NULL,
      PRIMARY KEY (batch, import)
    ) STRICT;
    """
}
