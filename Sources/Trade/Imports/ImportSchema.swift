enum ImportSchema {
  /// `sighting` is the ledger of what files said: one line per order (or return) and import; `record_pack` holds what it
  /// said, from `start` on `length` bytes.
  static let text = """
    CREATE TABLE file_import (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      import_id BIGINT NOT NULL,
      file_name TEXT NOT NULL,
      file_digest BYTEA NOT NULL,
      file_bytes BIGINT NOT NULL,
      layout TEXT NOT NULL,
      state TEXT NOT NULL
        CHECK (state IN ('checking', 'checked', 'saving', 'saved', 'failed', 'undoing', 'undone', 'dropped')),
      person_id BIGINT,
      books_version BIGINT NOT NULL,
      started_at BIGINT NOT NULL,
      beat_at BIGINT NOT NULL,
      worker TEXT NOT NULL DEFAULT '',
      finished_at BIGINT,
      counts TEXT NOT NULL,
      problem TEXT,
      refusals_seen_at BIGINT,
      PRIMARY KEY (shop_id, import_id)
    );
    CREATE TABLE import_refusal (
      shop_id BIGINT NOT NULL,
      import_id BIGINT NOT NULL,
      place BIGINT NOT NULL,
      row_number BIGINT NOT NULL,
      column_name TEXT NOT NULL,
      value TEXT NOT NULL,
      reason TEXT NOT NULL,
      order_number TEXT,
      PRIMARY KEY (shop_id, import_id, place),
      FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
    );
    CREATE TABLE import_warning (
      shop_id BIGINT NOT NULL,
      import_id BIGINT NOT NULL,
      place BIGINT NOT NULL,
      row_number BIGINT NOT NULL,
      column_name TEXT NOT NULL,
      value TEXT NOT NULL,
      reason TEXT NOT NULL,
      order_number TEXT,
      PRIMARY KEY (shop_id, import_id, place),
      FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
    );
    CREATE TABLE record_pack (
      shop_id BIGINT NOT NULL,
      import_id BIGINT NOT NULL,
      pack BIGINT NOT NULL,
      subjects BYTEA NOT NULL,
      body BYTEA NOT NULL,
      PRIMARY KEY (shop_id, import_id, pack),
      FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
    );
    CREATE TABLE sighting (
      shop_id BIGINT NOT NULL,
      subject_id BIGINT NOT NULL,
      import_id BIGINT NOT NULL,
      digest BYTEA NOT NULL,
      row_number BIGINT NOT NULL,
      sheet TEXT,
      outcome TEXT NOT NULL CHECK (outcome IN ('new', 'moved', 'same')),
      pack BIGINT,
      start BIGINT,
      length BIGINT,
      PRIMARY KEY (shop_id, subject_id, import_id, digest),
      FOREIGN KEY (shop_id, import_id) REFERENCES file_import (shop_id, import_id)
    );
    """
}
