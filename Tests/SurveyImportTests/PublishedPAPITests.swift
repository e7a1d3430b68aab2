import Foundation
import SurveyModel
import Testing

@testable import SurveyImport

@Suite("Published PAPI tables become index results")
struct PublishedPAPITests {
  private static let units = Workspace(path: sampleData, surveys: []).definitions.units

  private func read(
    _ text: String, province: String? = nil, year: Int = 2022, unit: String = "tinh-hung-yen"
  ) throws -> PublishedPAPI {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".csv")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    return try PublishedPAPI(
      path: file.path, units: Self.units,
      wanted: .init(unit: unit, province: province, year: year, method: "m", source: "s"))
  }

  private func value(_ published: PublishedPAPI, _ component: String?) -> Double? {
    published.results.first { $0.component == component }?.value
  }

  // Hưng Yên's row (P21) of hnks-gh/ml-mcdm data/csv/2022.csv; the sums are those of
  // ../shared/mission/domain-facts.md, 2.5.
  @Test("Provinces in rows, sub-dimensions by code: dimensions and the total are added up")
  func codes() throws {
    let published = try read(
      """
      Province,SC11,SC12,SC13,SC14,SC21,SC22,SC23,SC24,SC31,SC32,SC33,SC41,SC42,SC43,SC44,SC51,SC52,SC53,SC54,SC61,SC62,SC63,SC64,SC71,SC72,SC73,SC81,SC82,SC83
      P15,,,,,,,,,1.96,0.52,1.9,,,,,,,,,2.14,1.89,2.03,2.01,1.32,2.27,0.6,0.47,2.55,0.4
      P21,1.126837969,1.72421515,1.463469386,1.179573655,0.897584915,1.907149434,1.554837465,1.450455785,1.964910984,0.479906768,1.842888117,1.750874758,2.025979996,1.123729587,1.975806355,2.607800484,,2.466593981,2.553168058,1.980020404,1.423664451,2.097178459,2.007301569,0.90989095,1.960616231,0.469392449,0.395353198,2.391350031,0.45256561
      """, province: "P21")
    let expected: [(String?, Double)] = [
      (nil, 44.1831), ("papi-1", 5.4941), ("papi-2", 5.81), ("papi-3", 4.2877),
      ("papi-4", 6.8764), ("papi-5", 7.6276), ("papi-6", 7.5082), ("papi-7", 3.3399),
      ("papi-8", 3.2393),
    ]
    for (component, sum) in expected {
      #expect(abs((value(published, component) ?? 0) - sum) < 0.00005, "\(component ?? "total")")
    }
    #expect(published.results.count == 37)
    #expect(published.results.first { $0.component == "papi-5-3" }?.maximum == 10.0 / 3)
    // A province whose figures were withheld has no total that anybody could add up.
    #expect(
      value(
        try read(
          "Province,SC11,SC12,SC13,SC14,SC31,SC32,SC33\nP15,,,,,1.96,0.52,1.9\n", province: "P15"),
        nil) == nil)
  }

  // As the workbooks since 2018 lie: indicators in rows, provinces in columns, several totals.
  @Test("Provinces in columns: the unweighted total is taken, limits and weighted ones are not")
  func columns() throws {
    let text = """
      Mã,Chỉ tiêu / Indicator,Thang điểm / Scale,Hà Nội,Hưng Yên ,Thái Bình
      ,,,Ha Noi,Hung Yen,Thai Binh
      ,PAPI tổng hợp (không có trọng số) / Unweighted PAPI Score,10-80,43.96,44.2282,43.7585
      ,PAPI tổng hợp không có trọng số: điểm thấp (95% CI low),,43.1,43.5,43.0
      ,PAPI tổng hợp có trọng số / Weighted PAPI score,,43.8,44.1,43.6
      1,Dimension 1: Participation,1-10,5.43,5.4553,5.3641
      8,Chỉ số nội dung 8: Quản trị điện tử,1-10,3.97,3.2196,0
      6.3,6.3: Basic Infrastructure,0.25-2.5,2,2.1154,2.1
      """
    let own = try read(text, year: 2023)
    #expect(value(own, nil) == 44.2282)
    #expect(value(own, "papi-1") == 5.4553)
    #expect(value(own, "papi-6-3") == 2.1154)
    #expect(own.results.count == 4)
    let other = try read(text, year: 2023, unit: "tinh-thai-binh")
    #expect(value(other, "papi-8") == nil && other.notes.count == 1)
  }

  @Test("Figures outside the scale, and tables of something else, are refused by name")
  func refused() throws {
    #expect(throws: PublishedPAPI.Failure.self) {
      try read("Province,SC11,SC12,SC13\nP21,0.58,1.2,25\n", province: "P21")
    }
    #expect(throws: PublishedPAPI.Failure.self) { try read("a,b,c\n1,2,3\n") }
    #expect(throws: PublishedPAPI.Failure.self) {
      try read("Province,SC11,SC12,SC13\nP01,0.58,1.2,2\n")
    }
    #expect(throws: PublishedPAPI.Failure.self) {
      try read("Province,SC11,SC12,SC13\nP21,abc,1.2,2\n", province: "P21")
    }
  }
}
