package import SurveyModel

/// Why a result cannot be given in the format asked for.
package enum RenderingFailure: Error, Sendable, Equatable {
  case missingHelper(String)
  case helper(String, String)

  package func text(_ language: Language) -> String { wording[language] }

  private var wording: LocalizedText {
    switch self {
    case .missingHelper(DrawingProgram.program):
      LocalizedText(
        vietnamese: "chưa có hình vẽ: cần Python 3 và vl-convert; cài bằng: python3 -m pip install "
          + "vl-convert-python (đặt HAILONG_PYTHON nếu cài trong môi trường riêng)",
        english: "there are no pictures: Python 3 and vl-convert are needed; install with: python3 "
          + "-m pip install vl-convert-python (set HAILONG_PYTHON if it has an environment of its "
          + "own)")
    case .missingHelper(let program):
      LocalizedText(
        vietnamese: "cần chương trình `\(program)` để làm tệp này; cài bằng: apt-get install "
          + "\(program), hoặc chọn --format html",
        english:
          "this file is made by the program `\(program)`, which is missing; install it with: "
          + "apt-get install \(program), or choose --format html")
    case .helper(let program, let message):
      LocalizedText(
        vietnamese: "`\(program)` không làm được tệp: \(message)",
        english: "`\(program)` could not make the file: \(message)")
    }
  }
}
