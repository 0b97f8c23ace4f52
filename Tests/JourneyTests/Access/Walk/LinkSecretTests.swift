import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Links that open something to whoever holds them open nothing to who holds almost that.
@Suite struct LinkSecretTests {
  @Test func `nothing but the link itself opens an invitation, a new password, a room or a checkout`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.open(site, client)
      let before = try await site.told()
      let packer = try #require(site.people[.packer])
      let invited = try await site.post(client, "/settings/people", "role=packer&key=i1", as: .owner).text
      let reset = try await site.post(client, "/settings/people/\(packer)/reset", "key=r1", as: .owner).text
      let room = try #require(shop.links.last { $0.hasPrefix("/r/") }).dropFirst(3)
      let checkout = try #require(shop.links.first { $0.hasPrefix("/c/") }).dropFirst(3)
      let doors: [(String, String)] = [
        ("/invitation?token=", String(try #require(invited.firstMatch(of: /\/invitation\?token=([A-Za-z0-9_-]+)/)).1)),
        ("/reset?token=", String(try #require(reset.firstMatch(of: /\/reset\?token=([A-Za-z0-9_-]+)/)).1)),
        ("/r/", String(room)), ("/c/", String(checkout)),
      ]
      let made = try await site.told()
      #expect(made.count > before.count)
      for (door, secret) in doors {
        #expect(try await site.get(client, door + secret).status == .ok, "\(door)")
        let others = doors.filter { $0.0 != door }.map(\.1) + site.sessions.values.map(\.text)
        for wrong in Self.almost(secret) + others {
          let status = try await site.get(client, door + wrong).status
          #expect(status == .notFound || status == .badRequest, "\(door)\(wrong): \(status)")
        }
      }
      for missing in [
        "/invitation", "/reset", "/setup", "/r", "/c", "/r/", "/c/", "/invitation?token", "/reset?token[]=a",
      ] {
        #expect(try await site.get(client, missing).status == .notFound, "\(missing)")
      }
      #expect(try await site.told() == made)
    }
  }

  /// Texts that a careless comparison takes for the secret, or for none where there is none.
  static func almost(_ secret: String) -> [String] {
    var wrong = [
      "", "%20", "null", "nil", "undefined", "0", "-1", "true", "%00", "*", "%25", "_", "' OR '1'='1".formEncoded,
    ]
    wrong += [String(secret.dropLast()), String(secret.dropFirst()), secret + "A", secret + secret, secret + "%00"]
    wrong += [secret.uppercased(), secret.lowercased(), String(secret.reversed()), secret + "=", "[]=" + secret]
    // One bit of each of some characters: the last one's lowest bits stand for nothing where the text is decoded.
    for place in [0, 1, secret.count / 2, secret.count - 1] {
      for bit in 0..<6 {
        var bytes = Array(secret.utf8)
        guard let digit = alphabet.firstIndex(of: bytes[place]) else { continue }
        bytes[place] = alphabet[digit ^ (1 << bit)]
        wrong.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return wrong.filter { $0 != secret }
  }

  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
