// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "canting",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "canting", targets: ["canting"])],
  dependencies: [
    // 2.28.1 is the first that limits headers: earlier ones end on a header flood (CVE-2026-28980).
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "Storage",
      dependencies: [
        "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "Spreadsheets",
      dependencies: ["CLibZip", "CXLSXWriter"],
      swiftSettings: strict),
    .target(
      name: "Trade",
      dependencies: [
        "Storage", "Spreadsheets",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Trade", "Storage", "Spreadsheets",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("API/openapi.json"),
        .embedInCode("Site/Assets"),
        .embedInCode("Site/Templates"),
        .embedInCode("Site/Words"),
        .embedInCode("Accounts/Invitation.mustache"),
        .embedInCode("Accounts/Setup.mustache"),
        .embedInCode("Accounts/SignIn.mustache"),
        .embedInCode("Imports/ImportCheck.mustache"),
        .embedInCode("Imports/ImportDetails.mustache"),
        .embedInCode("Imports/ImportProblem.mustache"),
        .embedInCode("Imports/ImportProgress.mustache"),
        .embedInCode("Imports/ImportRefusals.mustache"),
        .embedInCode("Imports/ImportResult.mustache"),
        .embedInCode("Imports/ImportStart.mustache"),
        .embedInCode("Imports/ImportSummary.mustache"),
        .embedInCode("Insights/Cancellations.mustache"),
        .embedInCode("Orders/OrderDetail.mustache"),
        .embedInCode("Orders/OrderList.mustache"),
        .embedInCode("Products/Listings.mustache"),
        .embedInCode("Products/ProductDetail.mustache"),
        .embedInCode("Products/ProductForm.mustache"),
        .embedInCode("Products/ProductImport.mustache"),
        .embedInCode("Products/ProductList.mustache"),
        .embedInCode("Products/VariantDetail.mustache"),
        .embedInCode("Settings/Settings.mustache"),
        .embedInCode("Stock/StockCount.mustache"),
        .embedInCode("Today/Today.mustache"),
      ],
      swiftSettings: strict),
    .target(
      name: "Server",
      dependencies: [
        "Web", "Trade", "Storage",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "canting",
      dependencies: [
        "Server", "Trade", "Spreadsheets", "Storage", "CQREncode",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["Storage", "Trade"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "StorageTests", dependencies: ["Storage", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "TradeTests", dependencies: ["Trade", "Spreadsheets", "Storage", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "JourneyTests",
      dependencies: [
        "Server", "Web", "Trade", "Storage", "TestSupport",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
      ],
      exclude: ["Site/Snapshots", "Access/AccessTable.txt"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
