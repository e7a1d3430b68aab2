/// The colours of drawings.
enum Palette {
  /// What stands in for each colour where the reader prefers dark.
  static let dark: [(String, String)] = []
}
