enum CatalogueSchema {
  static let text = """
    CREATE TABLE product (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      product_id BIGINT NOT NULL,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
      material TEXT NOT NULL DEFAULT '',
      size_chart TEXT NOT NULL DEFAULT '',
      care TEXT NOT NULL DEFAULT '',
      story TEXT NOT NULL DEFAULT '',
      created_at BIGINT NOT NULL,
      archived_at BIGINT,
      PRIMARY KEY (shop_id, product_id)
    );
    CREATE INDEX product_by_name ON product (shop_id, name, product_id);
    CREATE TABLE product_photo (
      shop_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      content_type TEXT NOT NULL,
      image BYTEA NOT NULL,
      changed_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, product_id),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE TABLE variant (
      shop_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      product_id BIGINT NOT NULL,
      motif TEXT NOT NULL DEFAULT '',
      size TEXT NOT NULL DEFAULT '',
      colour TEXT NOT NULL DEFAULT '',
      sku TEXT NOT NULL DEFAULT '',
      low_level BIGINT CHECK (low_level BETWEEN 0 AND 1000000),
      created_at BIGINT NOT NULL,
      archived_at BIGINT,
      PRIMARY KEY (shop_id, variant_id),
      UNIQUE (shop_id, product_id, motif, size, colour),
      FOREIGN KEY (shop_id, product_id) REFERENCES product (shop_id, product_id)
    );
    CREATE INDEX variant_by_sku ON variant (shop_id, sku);
    CREATE TABLE variant_cost (
      shop_id BIGINT NOT NULL,
      variant_id BIGINT NOT NULL,
      valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
      amount BIGINT NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000),
      recorded_at BIGINT NOT NULL,
      PRIMARY KEY (shop_id, variant_id, valid_from),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE TABLE listing (
      shop_id BIGINT NOT NULL REFERENCES shop (shop_id),
      listing_id BIGINT NOT NULL,
      channel TEXT NOT NULL,
      listing_key TEXT NOT NULL,
      product_name TEXT NOT NULL,
      sku TEXT NOT NULL,
      variation TEXT NOT NULL,
      variant_id BIGINT,
      lines BIGINT NOT NULL,
      pieces BIGINT NOT NULL,
      PRIMARY KEY (shop_id, listing_id),
      UNIQUE (shop_id, channel, listing_key),
      FOREIGN KEY (shop_id, variant_id) REFERENCES variant (shop_id, variant_id)
    );
    CREATE INDEX listing_by_variant ON listing (shop_id, variant_id);
    """
}
