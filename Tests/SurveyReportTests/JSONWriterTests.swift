import SurveyReport
import Testing

struct JSONWriterTests {
  @Test(
    "A number is the shortest text that reads back the same",
    arguments: [
      (JSONValue.number(72.67), "72.67"), (.number(100), "100"),
      (.number(0.1 + 0.2), "0.30000000000000004"),
      (.number(-0.0), "0"), (.number(1e-5), "1e-05"), (.number(.nan), "null"),
      (.number(.infinity), "null"), (.integer(5), "5"), (.null, "null"), (true, "true"),
    ])
  func numbers(value: JSONValue, expected: String) {
    #expect(value.text == expected + "\n")
  }

  @Test("Keys are sorted, null is written out, Vietnamese is not escaped")
  func objects() {
    let value: JSONValue = [
      "b": .null, "a": ["x", "Điểm \"n\"\n\u{1}"], "c": .array([.number(1.5), .integer(2)]),
      "d": [:], "e": [],
    ]
    #expect(
      value.text == """
        {
          "a": [
            "x",
            "Điểm \\"n\\"\\n\\u0001"
          ],
          "b": null,
          "c": [1.5, 2],
          "d": {},
          "e": []
        }

        """)
  }
}
