import SurveyModel

/// "khoảng tin cậy 95%" with the survey's own confidence.
func intervalWords(_ confidence: Double) -> LocalizedText {
  let percent = { (language: Language) in
    let format = NumberFormat(language)
    let share = RoundedDecimal(confidence * 100, places: 2)
    return share.fraction == "00" ? share.whole : format.decimal(confidence * 100)
  }
  return LocalizedText(
    vietnamese: "khoảng tin cậy \(percent(.vietnamese))%",
    english: "\(percent(.english))% confidence interval")
}

/// The text with a capital in front, as at the beginning of a line.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
