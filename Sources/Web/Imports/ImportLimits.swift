import Trade

/// How much of the machine imports may take, over all shops.
package struct ImportLimits: Sendable, Equatable {
  /// Bytes of one file that comes by a page or the API.
  package var uploadBytes = 200 << 20
  /// Files of one shop that are counted at one time; others wait for their turn.
  package var checksPerShop = 2
  /// Files of all shops that are counted at one time.
  package var checks = 4
  /// Files of one shop that are counted or wait for it; further ones are refused.
  package var waitingPerShop = 50
  /// Imports that are saved or taken back at one time, and those of one shop; others wait for their turn.
  package var writes = 4
  package var writesPerShop = 2
  /// Orders and notes that are brought into the books in one transaction.
  package var batchSize = ImportDesk.standardBatch

  package init() {}
}
