import SurveyAnalysis
import SurveyModel

/// One index result in the words of a table's cells.
struct StandingWords {
  private let standing: IndexStanding
  private let language: Language

  init(_ standing: IndexStanding, _ language: Language) {
    self.standing = standing
    self.language = language
  }

  private var vietnamese: Bool { language == .vietnamese }
  private var result: IndexResult { standing.result }
  private var format: NumberFormat { NumberFormat(language) }

  var value: String {
    guard let value = result.value else { return vietnamese ? "không công bố" : "not published" }
    return amount(value)
  }

  /// 77,21% or 83,78.
  private func amount(_ value: Double) -> String {
    format.decimal(value) + (result.unitLabel == "%" ? "%" : "")
  }

  var scale: String {
    guard let maximum = result.maximum else { return "" }
    return result.unitLabel == "%" ? "%" : format.plain(maximum)
  }

  var rank: String {
    guard let rank = result.rank else { return result.classification }
    let place = result.outOf.map { "\(rank)/\($0)" } ?? "\(rank)"
    return result.classification.isEmpty ? place : "\(place), \(result.classification)"
  }

  /// The change as stated or computed, by what it was checked, and whether it may be read so.
  var change: String {
    var parts: [String] = []
    if let stated = result.changeStated {
      parts.append(
        format.signed(stated) + " " + unit + (vietnamese ? " (theo nguồn)" : " (as stated)"))
    } else if let change = standing.change {
      parts.append(format.signed(change) + " " + unit)
    }
    switch (standing.previous, standing.check) {
    case (.sourced(let earlier), .contradicted):
      parts.append(
        vietnamese
          ? "KHÔNG KHỚP: năm \(earlier.year) đạt \(amount(earlier.value ?? 0))"
          : "CONTRADICTED: \(earlier.year) has \(amount(earlier.value ?? 0))")
    case (.sourced(let earlier), .confirmed):
      parts.append(vietnamese ? "khớp với năm \(earlier.year)" : "agrees with \(earlier.year)")
    case (.implied(let value), _):
      parts.append(
        vietnamese ? "năm trước suy ra \(amount(value))" : "year before implied \(amount(value))")
    default: break
    }
    if standing.isComparable == false {
      parts.append(
        vietnamese
          ? "không so sánh được: đổi cách tính" : "not comparable: the method changed")
    }
    return parts.joined(separator: "; ")
  }

  private var unit: String {
    if result.unitLabel == "%" { return vietnamese ? "điểm phần trăm" : "percentage points" }
    return vietnamese ? "điểm" : "points"
  }
}
