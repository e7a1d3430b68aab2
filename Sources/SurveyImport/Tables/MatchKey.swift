/// A spelling without what may differ: letter case, kinds and runs of blanks, blanks at the ends.
///
/// The Unicode form needs no care: Swift's strings are equal when they are canonically equivalent.
func matchKey(_ spelling: some StringProtocol) -> String {
  spelling.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
