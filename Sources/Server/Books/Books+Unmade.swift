import Foundation
package import Storage
import Trade

extension Books {
  /// Takes away a file of books that this process made a moment ago and that holds no shop: a refused command leaves
  /// nothing behind. Called before they are closed, while nobody else can have them.
  package func unmake(at location: DatabaseLocation) async {
    guard case .sqlite(let path) = location,
      let shops = try? await database.acrossShops.read({ try ShopBook.all(on: $0).count }), shops == 0
    else { return }
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
  }
}
