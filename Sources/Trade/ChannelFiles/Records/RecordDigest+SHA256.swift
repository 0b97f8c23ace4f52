private import Crypto

extension RecordDigest {
  /// The digest of a record's canonical JSON.
  init(of json: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: json)
    self = hash.finalize().withUnsafeBytes { bytes in
      RecordDigest(
        high: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)),
        low: UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
    }
  }
}
