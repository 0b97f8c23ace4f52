import HTTPTypes
import Hummingbird

/// All routes of the site: the router is made of it, and tests read it.
package struct RouteTable: Sendable {
  package let routes: [Route]

  /// - Precondition: no two routes have the same method and path.
  package init(_ routes: [Route]) {
    var seen: Set<String> = []
    for route in routes {
      precondition(
        seen.insert("\(route.method) \(route.path)").inserted, "\(route.method) \(route.path) is there twice")
    }
    self.routes = routes
  }

  /// The methods that a path answers to, for the refusal of another one.
  func methods(at path: String) -> [HTTPRequest.Method] {
    let parts = path.split(separator: "/")
    let methods = routes.filter { Self.matches($0.path.split(separator: "/"), parts) }.map(\.method)
    return methods.contains(.get) ? methods + [.head] : methods
  }

  private static func matches(_ pattern: [Substring], _ parts: [Substring]) -> Bool {
    pattern.count == parts.count && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
  }

  func router(_ site: Site) -> Router<WebContext> {
    let router = Router(context: WebContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: Edge(site: site, table: self))
    let door = Door(site: site)
    for route in routes {
      router.on(RouterPath(route.path), method: route.method) { request, context in
        try await door.answer(route, request, context)
      }
    }
    return router
  }
}
