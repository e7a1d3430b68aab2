import SurveyModel
import SurveyReport
import Testing

struct NumberFormatTests {
  @Test(
    "A figure is rounded once, half away from zero, as its shortest text reads",
    arguments: [
      (77.205, "77,21"), (0.005, "0,01"), (-0.005, "-0,01"), (1.005, "1,01"), (2.675, "2,68"),
      (72.67, "72,67"), (99.995, "100,00"), (9.9949999, "9,99"), (0.0049999, "0,00"),
      (-0.001, "0,00"), (0, "0,00"), (100, "100,00"), (1e-7, "0,00"), (1234.5, "1.234,50"),
      (1e21, "1.000.000.000.000.000.000.000,00"), (0.0951, "0,10"),
    ])
  func rounding(value: Double, expected: String) {
    #expect(NumberFormat(.vietnamese).decimal(value) == expected)
  }

  @Test("English has a decimal point and commas between thousands")
  func english() {
    let format = NumberFormat(.english)
    #expect(format.decimal(1234.565) == "1,234.57")
    #expect(format.count(1_234_567) == "1,234,567")
    #expect(format.count(999) == "999")
  }

  @Test("A change shows its sign, except where it rounds to nothing")
  func signs() {
    let format = NumberFormat(.vietnamese)
    #expect(format.signed(2) == "+2,00")
    #expect(format.signed(-7.33) == "-7,33")
    #expect(format.signed(0.001) == "0,00")
  }

  @Test("A number without a value is a dash")
  func notFinite() {
    #expect(NumberFormat(.english).decimal(.nan) == "–")
  }
}
