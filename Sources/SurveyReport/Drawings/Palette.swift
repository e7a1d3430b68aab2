/// The colours of drawings, each told apart by people who see colours otherwise (after Okabe and Ito,
/// 2008), and none of them alone: a sign, a place or a word tells the same.
enum Palette {
  static let paper = "#ffffff"
  static let ink = "#1b1b1b"
  static let quiet = "#565c65"
  static let axis = "#8a929c"
  static let grid = "#d9dde2"
  /// What a score is drawn in, and its bar behind.
  static let score = "#0b5a92"
  static let bar = "#c9dff0"
  static let threshold = "#b2410c"
  /// Text upon a strong colour.
  static let onStrong = "#fefefe"
  /// From few to many.
  static let heat = ["#eef4fa", "#c8deef", "#8ebedf", "#4b97cb", "#0a5991"]
  /// What is hidden.
  static let hidden = "#e7e9ec"
  /// Against, from the strongest; between; for, to the strongest.
  static let against = ["#b1400b", "#f0a878"]
  static let between = "#d0d4d9"
  static let inFavour = ["#8fbfe0", "#095890"]
  /// Lines that must be told apart where they cross.
  static let lines = ["#0a5890", "#b03f0a", "#00755a", "#8a4a7d", "#6b5a00", "#3d4652"]

  /// What stands in for each colour where the reader prefers dark; every colour has one.
  static let dark: [(light: String, dark: String)] = [
    (paper, "#14171a"), (ink, "#f0f2f4"), (quiet, "#b4bcc6"), (axis, "#7d8792"),
    (grid, "#363d45"), (score, "#6db8ee"), (bar, "#1f4058"), (threshold, "#ff9a5c"),
    (onStrong, "#101316"),
    (heat[0], "#17242f"), (heat[1], "#1d3a50"), (heat[2], "#24557a"), (heat[3], "#2b6a96"),
    (heat[4], "#7cc0f0"), (hidden, "#2a3037"), (against[0], "#ff9b5d"), (against[1], "#7a4322"),
    (between, "#4a525b"), (inFavour[0], "#25567b"), (inFavour[1], "#7dc1f1"),
    (lines[0], "#6eb9ef"), (lines[1], "#ff9c5e"), (lines[2], "#3fcfa6"), (lines[3], "#e3a0d3"),
    (lines[4], "#d8c35a"), (lines[5], "#c3cbd5"),
  ]
}
