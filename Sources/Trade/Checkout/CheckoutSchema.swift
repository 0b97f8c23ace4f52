enum CheckoutSchema {
  /// Claims may be paid from now on. SQLite cannot change a CHECK, so their table is made anew, with its rows and its
  /// indexes as they were.
  private static let claims = """
    CREATE TABLE live_claim_anew (
      shop_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      claim_id BIGINT NOT NULL,
      item_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      buyer_id BIGINT NOT NULL,
      comment_id BIGINT,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
      held BIGINT NOT NULL CHECK (held BETWEEN 0 AND quantity),
      state TEXT NOT NULL CHECK (state IN ('open', 'lapsed', 'cancelled', 'paid')),
      until BIGINT,
      claimed_at BIGINT NOT NULL,
      ended_at BIGINT,
      PRIMARY KEY (shop_id, claim_id),
      CHECK (state = 'open' OR held = 0),
      FOREIGN KEY (shop_id, session_id, item_id) REFERENCES line_up_item (shop_id, session_id, item_id),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    INSERT INTO live_claim_anew (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, comment_id, quantity, held,
        state, until, claimed_at, ended_at)
      SELECT shop_id, session_id, claim_id, item_id, variant_id, buyer_id, comment_id, quantity, held, state, until,
        claimed_at, ended_at
      FROM live_claim;
    DROP TABLE live_claim;
    ALTER TABLE live_claim_anew RENAME TO live_claim;
    CREATE INDEX live_claim_by_session ON live_claim (shop_id, session_id, claim_id);
    CREATE INDEX live_claim_by_buyer ON live_claim (shop_id, buyer_id, session_id, claim_id);
    CREATE INDEX live_claim_lapsing ON live_claim (until, shop_id) WHERE state = 'open' AND held > 0;
    CREATE INDEX live_claim_waiting ON live_claim (shop_id, variant_id, claim_id) WHERE state = 'open' AND held < quantity;
    """

  /// `checkout_unpaid` gives a buyer one checkout of a session at a time, `checkout_amount` lets no two payments that the
  /// shop waits for have one amount. By the token alone the buyer's page is found, by `due_at` what lapses, by the amount
  /// what came into the bank.
  private static let checkouts = """
    CREATE TABLE checkout (
      shop_id BIGINT NOT NULL,
      checkout_id BIGINT NOT NULL,
      session_id BIGINT NOT NULL,
      buyer_id BIGINT NOT NULL,
      token TEXT NOT NULL CHECK (length(token) BETWEEN 32 AND 64),
      state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'paid', 'lapsed', 'cancelled')),
      method TEXT CHECK (method IN ('transfer', 'qris', 'cod')),
      name TEXT CHECK (length(name) BETWEEN 1 AND 100),
      phone TEXT CHECK (length(phone) BETWEEN 6 AND 30),
      address TEXT CHECK (length(address) BETWEEN 1 AND 500),
      city TEXT CHECK (length(city) BETWEEN 1 AND 100),
      province TEXT,
      note TEXT CHECK (length(note) <= 300),
      goods BIGINT CHECK (goods BETWEEN 0 AND 1000000000),
      shipping BIGINT CHECK (shipping BETWEEN 0 AND 100000000),
      unique_digits BIGINT CHECK (unique_digits BETWEEN 0 AND 999),
      amount BIGINT CHECK (amount = goods + shipping + unique_digits),
      day TEXT,
      due_at BIGINT,
      confirmed_at BIGINT,
      said_at BIGINT,
      order_id BIGINT,
      created_at BIGINT NOT NULL,
      paid_at BIGINT,
      paid_by BIGINT,
      ended_at BIGINT,
      PRIMARY KEY (shop_id, checkout_id),
      CHECK ((state = 'paid') = (order_id IS NOT NULL) AND (state = 'paid') = (paid_at IS NOT NULL)),
      CHECK (state NOT IN ('waiting', 'paid') OR (amount IS NOT NULL AND method IS NOT NULL AND due_at IS NOT NULL
        AND province IS NOT NULL AND confirmed_at IS NOT NULL AND day IS NOT NULL)),
      FOREIGN KEY (shop_id, session_id) REFERENCES live_session (shop_id, session_id),
      FOREIGN KEY (shop_id, buyer_id) REFERENCES live_buyer (shop_id, buyer_id)
    );
    CREATE UNIQUE INDEX checkout_unpaid ON checkout (shop_id, session_id, buyer_id) WHERE state IN ('open', 'waiting');
    CREATE UNIQUE INDEX checkout_amount ON checkout (shop_id, amount) WHERE state = 'waiting' AND method <> 'cod';
    CREATE UNIQUE INDEX checkout_order ON checkout (shop_id, order_id) WHERE order_id IS NOT NULL;
    CREATE INDEX checkout_by_session ON checkout (shop_id, session_id, buyer_id, checkout_id);
    CREATE INDEX checkout_by_day ON checkout (shop_id, day, amount);
    CREATE INDEX checkout_by_token ON checkout (token, shop_id);
    CREATE INDEX checkout_due ON checkout (due_at, shop_id) WHERE state = 'waiting';
    CREATE TABLE checkout_line (
      shop_id BIGINT NOT NULL,
      checkout_id BIGINT NOT NULL,
      claim_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      code TEXT NOT NULL,
      product TEXT NOT NULL,
      variation TEXT NOT NULL,
      quantity BIGINT NOT NULL CHECK (quantity BETWEEN 1 AND 9999),
      price BIGINT NOT NULL CHECK (price BETWEEN 0 AND 1000000000000),
      PRIMARY KEY (shop_id, checkout_id, claim_id),
      FOREIGN KEY (shop_id, checkout_id) REFERENCES checkout (shop_id, checkout_id)
    );
    CREATE INDEX checkout_line_by_claim ON checkout_line (shop_id, claim_id);
    """

  private static let terms = """
    CREATE TABLE checkout_terms (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      due_hours BIGINT NOT NULL CHECK (due_hours BETWEEN 1 AND 168),
      cod BIGINT NOT NULL CHECK (cod IN (0, 1)),
      qris TEXT CHECK (length(qris) BETWEEN 20 AND 512),
      shipping BIGINT CHECK (shipping BETWEEN 0 AND 100000000),
      PRIMARY KEY (shop_id)
    );
    CREATE TABLE checkout_bank (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      bank_id BIGINT NOT NULL,
      bank TEXT NOT NULL CHECK (length(bank) BETWEEN 1 AND 60),
      number TEXT NOT NULL CHECK (length(number) BETWEEN 4 AND 30),
      holder TEXT NOT NULL CHECK (length(holder) BETWEEN 1 AND 100),
      PRIMARY KEY (shop_id, bank_id)
    );
    CREATE TABLE shipping_rate (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      province TEXT NOT NULL,
      amount BIGINT CHECK (amount BETWEEN 0 AND 100000000),
      PRIMARY KEY (shop_id, province)
    );
    """

  static let text = [claims, checkouts, terms].joined(separator: "\n")
}
