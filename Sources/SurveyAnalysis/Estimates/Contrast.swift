/// A sum of scores of one line with a sign each: one group's score, or the difference of two.
struct Contrast {
  var line: Int
  var parts: [(group: Int, score: ScoreValue, sign: Double)]
}
