// swift-tools-version: 6.2
import PackageDescription

// The stages stand in the order in which answers flow through them.
// Scripts/check fails on any arrow that is not drawn here.

let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hailong",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "hailong", targets: ["hailong"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CSyncFS"),
    .target(name: "CBitPacking"),
    .target(name: "CByteMask"),
    .target(name: "CDistributions"),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(name: "CSV", dependencies: ["CByteMask", "CLibCSV", "CSyncFS"], swiftSettings: strict),
    .target(name: "SurveyModel", swiftSettings: strict),
    .target(
      name: "SurveyImport",
      dependencies: ["CSV", "SurveyModel", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "SurveyStore",
      dependencies: [
        "CBitPacking", "SurveyModel", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "SurveyAnalysis",
      dependencies: ["SurveyModel", "CDistributions"],
      swiftSettings: strict),
    .target(
      name: "SurveyReport",
      dependencies: [
        "CSV", "SurveyModel", "SurveyAnalysis", "CXLSXWriter",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Document/Styles"), .embedInCode("Drawings/draw.py"),
        .embedInCode("Site/Templates"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "hailong",
      dependencies: [
        "CSV", "SurveyModel", "SurveyImport", "SurveyStore", "SurveyAnalysis", "SurveyReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      // The tables of SampleData, linked, for `hailong init`.
      resources: [.embedInCode("Model")],
      swiftSettings: strict,
      // A program offers its names to nobody: without them the loader finds those of others sooner.
      linkerSettings: [
        .unsafeFlags(
          ["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(
      name: "CSVTests", dependencies: ["CSV"], exclude: ["Reference"], swiftSettings: strict),
    .testTarget(
      name: "SurveyImportTests",
      dependencies: [
        "CSV", "SurveyModel", "SurveyImport", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyStoreTests",
      dependencies: ["SurveyModel", "SurveyStore", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyAnalysisTests", dependencies: ["SurveyModel", "SurveyAnalysis"],
      swiftSettings: strict),
    .testTarget(
      name: "SurveyReportTests", dependencies: ["SurveyModel", "SurveyAnalysis", "SurveyReport"],
      exclude: ["Golden", "Reference"], swiftSettings: strict),
    .testTarget(
      name: "HailongTests", dependencies: ["hailong", "SurveyReport"],
      exclude: ["Reference", "Exports"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// `Scripts/fuzz` alone builds what libFuzzer drives: its flags are not for the others.
if Context.environment["HAILONG_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "FuzzImport", dependencies: ["CSV", "SurveyModel", "SurveyImport"],
      path: "Tests/FuzzImport", exclude: ["make-seeds", "marks.dict"], swiftSettings: strict))
}
