enum WebhookSchema {
  /// Where a shop's events go, and what went there.
  ///
  /// `webhook_wish` says which address wants which kind: whoever writes a fact looks there, and finds nothing with one
  /// step into an index where nobody wants it. A delivery is one event on its way to one address, written in the fact's own
  /// transaction; its body is kept, for it is signed and sent as it was. `webhook_delivery_due` finds what is to be sent,
  /// and shrinks as it is; `webhook_delivery_of` is the page of an address. `webhook_low` has the variants whose event was
  /// written since they became few.
  static let text = """
    CREATE TABLE webhook (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      webhook_id BIGINT NOT NULL,
      address TEXT NOT NULL CHECK (length(address) BETWEEN 8 AND 500),
      state TEXT NOT NULL CHECK (state IN ('on', 'paused', 'failed', 'gone')),
      secret BYTEA NOT NULL CHECK (length(secret) = 32),
      old_secret BYTEA CHECK (length(old_secret) = 32),
      old_secret_until BIGINT,
      failing_since BIGINT,
      made_at BIGINT NOT NULL,
      made_by BIGINT,
      PRIMARY KEY (shop_id, webhook_id)
    );
    CREATE TABLE webhook_wish (
      shop_id BIGINT NOT NULL,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
      webhook_id BIGINT NOT NULL,
      PRIMARY KEY (shop_id, kind, webhook_id),
      FOREIGN KEY (shop_id, webhook_id) REFERENCES webhook (shop_id, webhook_id)
    );
    CREATE TABLE webhook_delivery (
      shop_id BIGINT NOT NULL,
      delivery_id BIGINT NOT NULL,
      webhook_id BIGINT NOT NULL,
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
      body TEXT NOT NULL CHECK (length(body) BETWEEN 2 AND 20480),
      state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
      happened_at BIGINT NOT NULL,
      next_at BIGINT NOT NULL,
      taken_until BIGINT,
      tries BIGINT NOT NULL DEFAULT 0 CHECK (tries >= 0),
      tried_at BIGINT,
      took BIGINT,
      answer BIGINT,
      problem TEXT CHECK (length(problem) BETWEEN 1 AND 40),
      PRIMARY KEY (shop_id, delivery_id),
      FOREIGN KEY (shop_id, webhook_id) REFERENCES webhook (shop_id, webhook_id)
    );
    CREATE INDEX webhook_delivery_due ON webhook_delivery (shop_id, webhook_id, next_at, delivery_id)
      WHERE state = 'waiting';
    CREATE INDEX webhook_delivery_of ON webhook_delivery (shop_id, webhook_id, delivery_id);
    CREATE TABLE webhook_low (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      variant_id BIGINT NOT NULL,
      PRIMARY KEY (shop_id, variant_id)
    );
    """

  /// An address that was taken away is a row until its messages are gone, which happens some at a time; so a fact that saw
  /// it a moment ago still finds it. What waits longer than it has to (`hastened_at`) and what was given up (`revived_at`)
  /// is put back into the line some at a time too, from what was there at that moment on; `webhook_delivery_failed` finds
  /// the latter. `webhook_secret` has the secrets before the newest, while they still sign. `webhook_delivery_taken` has
  /// what is being sent now, by whatever process: as few rows as there are senders.
  static let peace = """
    ALTER TABLE webhook ADD COLUMN removed_at BIGINT;
    ALTER TABLE webhook ADD COLUMN hastened_at BIGINT;
    ALTER TABLE webhook ADD COLUMN revived_at BIGINT;
    CREATE TABLE webhook_secret (
      shop_id BIGINT NOT NULL,
      webhook_id BIGINT NOT NULL,
      secret_id BIGINT NOT NULL,
      secret BYTEA NOT NULL CHECK (length(secret) = 32),
      until BIGINT NOT NULL,
      PRIMARY KEY (shop_id, webhook_id, secret_id),
      FOREIGN KEY (shop_id, webhook_id) REFERENCES webhook (shop_id, webhook_id)
    );
    INSERT INTO webhook_secret (shop_id, webhook_id, secret_id, secret, until)
      SELECT shop_id, webhook_id, webhook_id, old_secret, old_secret_until FROM webhook
      WHERE old_secret IS NOT NULL AND old_secret_until IS NOT NULL;
    ALTER TABLE webhook DROP COLUMN old_secret;
    ALTER TABLE webhook DROP COLUMN old_secret_until;
    CREATE INDEX webhook_delivery_failed ON webhook_delivery (shop_id, webhook_id, delivery_id)
      WHERE state = 'failed';
    CREATE INDEX webhook_delivery_taken ON webhook_delivery (shop_id, webhook_id, taken_until)
      WHERE taken_until IS NOT NULL;
    """
}
