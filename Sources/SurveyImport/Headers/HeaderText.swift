/// A header as text, without the markup in which LimeSurvey and Qualtrics keep their questions.
func headerText(_ header: String) -> String {
  guard header.contains("<") || header.contains("&") else { return header }
  // A tag within a word or beside a mark stands for no blank; one that parts paragraphs does.
  var text = header.replacing(
    /<\/?(?:[abisu]|em|strong|span|font|su[bp]|big|small|mark)(?:\s[^<>]*)?>/.ignoresCase(),
    with: ""
  ).replacing(/<\/?[A-Za-z][^<>]*>/, with: " ")
  guard text.contains("&") else { return text }
  text = text.replacing(/&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/) { found in
    let value = found.1.flatMap { UInt32($0, radix: 16) } ?? found.2.flatMap { UInt32($0) }
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? String(found.0)
  }
  text = text.replacing(/&([A-Za-z])(grave|acute|circ|tilde|uml);/) { found in
    String(found.1) + (accents[String(found.2)] ?? "")
  }
  for (entity, letter) in entities { text = text.replacing(entity, with: letter) }
  return text
}

private let accents = [
  "grave": "\u{300}", "acute": "\u{301}", "circ": "\u{302}", "tilde": "\u{303}", "uml": "\u{308}",
]

/// The ampersand last, so that no entity is read twice.
private let entities = [
  ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ("&ndash;", "-"), ("&mdash;", "-"), ("&hellip;", "..."), ("&amp;", "&"),
]
