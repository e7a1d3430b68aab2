import Foundation
import Testing

@Suite("What the tool says, in the language that is asked for")
struct WordsTests {
  let copy: SampleCopy

  init() throws { copy = try SampleCopy() }

  @Test(
    "What the system and the command line find wrong is told in Vietnamese",
    arguments: [
      (
        "check sipas-2023 SampleData/none.csv --workspace SampleData",
        "không có tệp hay thư mục này"
      ),
      ("check sipas-2023 SampleData --workspace SampleData", "đây là thư mục, không phải tệp"),
      (
        "init SampleData/plan.csv/x",
        "không tạo được thư mục: một phần của đường dẫn không phải thư mục"
      ),
      (
        "status --workspace SampleData --output SampleData",
        "không ghi được tệp: đây là thư mục, không phải tệp"
      ),
      (
        "import sipas-2023 SampleData/plan.csv --workspace SampleData --database no/where.sqlite",
        "không có thư mục này, hoặc không có quyền"
      ),
      ("breakdown sipas-2023 --where g", "Lỗi: --where 'g': cần 'BIẾN=GIÁ TRỊ'"),
      ("breakdown sipas-2023 --confidence 95", "cần số lớn hơn 0.5 và nhỏ hơn 1"),
      ("check --threads 0", "--threads 0: cần số nguyên từ 1 trở lên"),
      ("import s e --append --replace", "--append và --replace không đi cùng nhau"),
      ("breakdown s --format xml", "Giá trị 'xml' không dùng được cho '--format <format>'"),
      ("breakdown", "Thiếu tham số '<survey>'"),
      ("status --wrkspace x", "Không có tùy chọn '--wrkspace'. Có phải là '--workspace'?"),
    ])
  func vietnamese(line: String, expected: String) throws {
    let result = try copy.tool(line + " --lang vi")
    #expect(result.status != 0)
    #expect(result.messages.contains(expected), "\(result.messages)")
    let english = try copy.tool(line + " --lang en")
    #expect(!english.messages.contains(expected) && english.status == result.status)
  }

  @Test("Help is in one language, that of --lang or of the locale")
  func help() throws {
    let vietnamese = try copy.tool("breakdown --help")
    #expect(vietnamese.status == 0)
    #expect(vietnamese.output.contains("Mức độ hài lòng theo lĩnh vực và nhóm."))
    #expect(vietnamese.output.contains("TÙY CHỌN:"))
    #expect(!vietnamese.output.contains("Satisfaction"))
    for english in [
      try copy.tool("--lang en breakdown --help"),
      try copy.tool(["breakdown", "--help"], environment: ["LANG": "en_GB.UTF-8"]),
    ] {
      #expect(english.output.contains("Satisfaction per domain and group."))
      #expect(english.output.allSatisfy { $0.isASCII || "–…".contains($0) })
    }
    #expect(try copy.tool("--version").output == "0.1.0\n")
  }

  @Test("A scale is written as an office writes numbers")
  func scale() throws {
    let place = URL(filePath: copy.path + "/thresholds.csv")
    try Data("domain,minimum,basis\ngovernance,180,thử\n".utf8).write(to: place)
    #expect(try copy.tool("check --workspace SampleData").messages.contains("ngoài thang 0–100 mà"))
  }
}
