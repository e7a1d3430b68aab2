/// A header as text, without the markup in which LimeSurvey and Qualtrics keep their questions.
func headerText(_ header: String) -> String {
  guard header.contains("<") || header.contains("&") else { return header }
  var text = header.replacing(/<\/?[A-Za-z][^<>]*>/, with: " ")
  for (entity, letter) in entities { text = text.replacing(entity, with: letter) }
  return text
}

private let entities = [
  ("&nbsp;", " "), ("&#160;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
  ("&#39;", "'"), ("&apos;", "'"), ("&amp;", "&"),
]
