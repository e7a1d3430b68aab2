package import SurveyModel

/// What the indices are called, in the order of the plan.
package enum IndexWords {
  /// The six of the plan, then the citizen survey's own PAPI, which is another scale.
  package static let order = ["SIPAS", "CCHC", "PAPI-SO", "DDCI", "DAN-VAN", "DTI", "PAPI"]

  /// The plan's six.
  package static let ofPlan = order.dropLast()

  /// A code that is none of them is its own name.
  package static func name(of index: String) -> LocalizedText {
    switch index {
    case "SIPAS":
      LocalizedText(
        vietnamese: "Chỉ số hài lòng của người dân, tổ chức (SIPAS)",
        english: "Satisfaction index (SIPAS)")
    case "CCHC":
      LocalizedText(
        vietnamese: "Chỉ số cải cách hành chính (CCHC)",
        english: "Administrative reform index (CCHC, PAR Index)")
    case "PAPI-SO":
      LocalizedText(
        vietnamese: "Chỉ số nâng cao hiệu quả quản trị và hành chính công của Sở (PAPI của Sở, "
          + "thang 100)",
        english: "The department's governance mark (internal “PAPI”, out of 100)")
    case "DDCI":
      LocalizedText(
        vietnamese: "Chỉ số năng lực cạnh tranh cấp sở, cấp huyện (DDCI)",
        english: "Department and district competitiveness index (DDCI)")
    case "DAN-VAN":
      LocalizedText(
        vietnamese: "Chỉ số dân vận chính quyền", english: "Mass mobilisation index (dân vận)")
    case "DTI":
      LocalizedText(
        vietnamese: "Chỉ số mức độ chuyển đổi số (DTI)",
        english: "Digital transformation index (DTI)")
    case "PAPI":
      LocalizedText(
        vietnamese: "Chỉ số PAPI cấp tỉnh do người dân đánh giá (thang 8–80)",
        english: "PAPI of the province, by its citizens (8 to 80)")
    default: LocalizedText(vietnamese: index, english: index)
    }
  }
}
