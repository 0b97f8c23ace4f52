/// Row security on PostgreSQL: a row belongs to the owner its column names, and a transaction meets the rows of its
/// ``RowReach`` only, also those of the tables' owner. Superusers and roles with BYPASSRLS pass through it.
package struct RowWall: Sendable {
  /// The column that names the owner, a BIGINT. Every table that has it gets the wall.
  package let column: String

  package init(column: String) { self.column = column }

  /// The transaction's own setting, which says whose rows it meets.
  static let setting = "canting.shop"
  /// What it says for all of them.
  static let everybody = "all"
  static let policy = "shop_wall"

  /// Walls in every table that has the column and no wall yet; does nothing else.
  ///
  /// The two questions are asked once a statement (`SELECT` makes them so), not once a row. `IS NOT NULL` is how the
  /// planner is told that nearly every row passes: after an `OR` or a comparison it would reckon with a hundredth of
  /// the rows, and choose other ways. The index is found by what the statement itself says of the owner.
  var text: String {
    """
    DO $wall$
    DECLARE walled text;
    BEGIN
      FOR walled IN
        SELECT CAST(c.relname AS text) FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = '\(column)' AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p')
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '\(Self.policy)')
        ORDER BY c.relname
      LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format($policy$
          CREATE POLICY \(Self.policy) ON %I USING (
            CASE
              WHEN \(column) = (SELECT CAST(
                NULLIF(NULLIF(current_setting('\(Self.setting)', true), ''), '\(Self.everybody)') AS bigint)) THEN 1
              WHEN (SELECT current_setting('\(Self.setting)', true)) = '\(Self.everybody)' THEN 1
            END IS NOT NULL)
        $policy$, walled);
      END LOOP;
    END $wall$
    """
  }
}

extension DatabaseLocation {
  /// Whether the role by which these books are opened passes through every wall: a superuser, or one with BYPASSRLS.
  /// Nil on SQLite, where there are none.
  package func passesRowWalls() async throws -> Bool? {
    guard case .postgres(let url) = self else { return nil }
    return try await Blocking.run { () -> Bool? in
      try PostgresConnection(url: url).value(
        "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user", as: Bool.self)
    }
  }
}
