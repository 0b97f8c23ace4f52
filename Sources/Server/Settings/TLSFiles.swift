import Foundation
import HummingbirdTLS
import Trade

/// The certificate chain and its key, as PEM files, with which the program speaks TLS itself.
struct TLSFiles: Sendable, Equatable {
  let certificate: String
  let key: String

  /// Suites of TLS 1.2 with forward secrecy, authenticated encryption and 256 bits. A client chooses among them, so none
  /// stands here that is weaker than another; those of TLS 1.3 are all of that kind.
  private static let suites = [
    "ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305",
    "ECDHE-RSA-CHACHA20-POLY1305",
  ].joined(separator: ":")

  /// When the certificate ends that comes first in the chain; nil where it cannot be read.
  var end: Instant? {
    guard let first = try? NIOSSLCertificate.fromPEMFile(certificate).first else { return nil }
    return Instant(milliseconds: Int64(first.notValidAfter) * 1_000)
  }

  /// Nil where neither is said.
  ///
  /// - Throws: ``CommandFailure`` of kind `configuration` where one is said without the other.
  init?(certificate: String?, key: String?) throws {
    switch (certificate, key) {
    case (nil, nil): return nil
    case (let certificate?, let key?):
      self.certificate = certificate
      self.key = key
    default: throw CommandFailure(.configuration, Sentences.halfOfTLS)
    }
  }

  /// How connections are encrypted: TLS 1.3, or 1.2 with a program that knows no newer one.
  ///
  /// - Throws: ``CommandFailure`` of kind `configuration` when a file cannot be read, or others may read the key.
  func configuration() throws -> TLSConfiguration {
    try SecretFile(path: key, namedBy: Setting.tlsKey.variable).check()
    let chain: [NIOSSLCertificate]
    do {
      chain = try NIOSSLCertificate.fromPEMFile(certificate)
    } catch {
      throw CommandFailure(
        .configuration, Sentences.unreadableSetting(Setting.tlsCertificate.variable, certificate))
    }
    guard let secret = try? NIOSSLPrivateKey(file: key, format: .pem) else {
      throw CommandFailure(.configuration, Sentences.unreadableSetting(Setting.tlsKey.variable, key))
    }
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(secret))
    configuration.minimumTLSVersion = .tlsv12
    configuration.cipherSuites = Self.suites
    return configuration
  }
}
