import CSV
import Foundation
import Testing

@Suite struct EncodingTests {
  /// Invented answers in words that every office writes, with each letter that Vietnamese has.
  static let text = """
    mã phiếu,huyện,mức hài lòng,ý kiến
    1,Ân Thi,Rất hài lòng,"Thủ tục nhanh, gọn; cán bộ hướng dẫn tận tình"
    2,Khoái Châu,Không hài lòng,Nước yếu về mùa khô và hay bị đục
    3,Phù Cừ,Bình thường,Đường vào trạm bơm lầy lội
    4,Văn Giang,Hài lòng,Giữ nguyên giá nước sạch là được
    5,Kim Động,Hài lòng,ằẳẵặ ềểễệ ồổỗộ ờởỡợ ừửữự ỳỷỹỵ ỉĩị
    """.replacing("\n", with: "\r\n")

  /// The text as iconv, the system's own program, writes it in another encoding.
  static func iconv(_ name: String, _ text: String = text) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", name]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }

  /// Read back cell by cell, in one Unicode form.
  static func cells(_ bytes: [UInt8], _ stated: StatedFormat = StatedFormat()) throws
    -> (format: FileFormat, cells: [[String]])
  {
    try withFile(bytes) { path in
      let format = try FileFormat.detect(path: path, stated: stated) { _ in 0 }
      var rows: [[String]] = [format.header.titles]
      try RecordReader(path: path, format: format, threads: 2, pieceSize: 64, portion: 7).read(
        onBytes: { _ in },
        transform: { (block: RecordBlock) -> [[String]] in
          (0..<block.count).map { row in
            (0..<block.fieldCount(row)).map { block.text(row, $0) ?? "?" }
          }
        },
        consume: { rows += $0 })
      return (format, rows.map { $0.map(\.precomposedStringWithCanonicalMapping) })
    }
  }

  @Test(
    "One text in every encoding reads alike, and the encoding is found out",
    arguments: [
      ("UTF-8", "UTF-8"), ("UTF-16LE", "UTF-16LE"), ("UTF-16BE", "UTF-16BE"),
      ("UTF-16", "UTF-16LE BOM"), ("UTF-32LE", "UTF-32LE"), ("CP1258", "windows-1258"),
      ("TCVN5712-1", "TCVN3"), ("VISCII", "VISCII"),
    ])
  func found(_ converter: String, _ name: String) throws {
    let plain = try Self.cells(Array(Self.text.utf8))
    let read = try Self.cells(try Self.iconv(converter))
    #expect(read.format.encoding.name == name)
    #expect(read.cells == plain.cells)
    #expect(read.format.encoding.confidence > (name.hasPrefix("UTF-") ? 0.5 : 0.8))
  }

  @Test("VNI, for which the system has no converter, reads alike")
  func vni() throws {
    // After the table of VNI for Windows as its fonts' maker published it.
    let text =
      "maõ phieáu,huyeän,möùc haøi loøng\r\n1,AÂn Thi,Raát haøi loøng\r\n2,Khoaùi Chaâu,"
      + "Khoâng haøi loøng\r\n3,Phuø Cöø,Bình thöôøng\r\n4,Kim Ñoäng,Ñöôïc; kyõ, quyù, tyû, thò, só\r\n"
    let read = try Self.cells(
      try Self.iconv(
        "ISO-8859-1",
        text.replacing("Ñöôïc; kyõ, quyù, tyû, thò, só", with: "\"Ñöôïc; kyõ, quyù, tyû, thò, só\"")
      ))
    #expect(read.format.encoding.name == "VNI")
    #expect(
      read.cells == [
        ["mã phiếu", "huyện", "mức hài lòng"], ["1", "Ân Thi", "Rất hài lòng"],
        ["2", "Khoái Châu", "Không hài lòng"], ["3", "Phù Cừ", "Bình thường"],
        ["4", "Kim Động", "Được; kỹ, quý, tỷ, thị, sĩ"],
      ])
  }

  @Test("Latin-1 and Mac Roman are read when they are named, and refused when not")
  func named() throws {
    let text = "ville,réponse\nSão João,très bien\nCórdoba,à améliorer\nÎle d’été,déçu\nÑuñoa,sí\n"
    for (converter, name) in [("WINDOWS-1252", "windows-1252"), ("MACINTOSH", "macroman")] {
      let bytes = try Self.iconv(converter, text)
      let failure = #expect(throws: CSVFailure.self) { try Self.cells(bytes) }
      #expect(failure?.code == "encoding-unknown")
      let read = try Self.cells(bytes, StatedFormat(encoding: TextEncoding(named: name)))
      #expect(read.cells[1] == ["São João", "très bien"])
      #expect(read.cells[3] == ["Île d’été", "déçu"])
    }
  }

  @Test("A stray bad byte leaves UTF-8 what it is")
  func stray() throws {
    for place in [70, 200] {
      var bytes = Array(Self.text.utf8)
      bytes.insert(0xFF, at: place)
      let read = try Self.cells(bytes)
      #expect(read.format.encoding.encoding == .utf8)
      #expect(read.cells.count == 6)
      #expect(read.cells.joined().count { $0 == "?" } == 1)
    }
  }

  @Test("Half a letter, a lone surrogate or an unknown byte makes its own cell bad, no other")
  func undecodable() throws {
    var wide = try Self.iconv("UTF-16LE", "a,b\n1,x\n2,y\n3,z\n")
    // y becomes a high surrogate without its low one.
    wide[20] = 0x00
    wide[21] = 0xD8
    #expect(try Self.cells(wide).cells == [["a", "b"], ["1", "x"], ["2", "?"], ["3", "z"]])
    wide.append(0x61)
    #expect(try Self.cells(wide).cells.count == 4)
  }

  @Test("A place in the text is found again in the file")
  func places() throws {
    let text = "a,b\r\nĐường,1\r\nphố,2\r\nx,3\r\n"
    for converter in ["UTF-16LE", "CP1258", "UTF-8"] {
      let bytes = try Self.iconv(converter, text)
      try withFile(bytes) { path in
        let stated = StatedFormat(
          encoding: TextEncoding(named: converter == "CP1258" ? "1258" : converter))
        let format = try FileFormat.detect(path: path, stated: stated) { _ in 0 }
        var found: [Int] = []
        try RecordReader(path: path, format: format, threads: 1).read(
          onBytes: { _ in },
          transform: { (block: RecordBlock) in (0..<block.count).map(block.byte) },
          consume: { found += $0 })
        var places = SourcePlaces(path: path, format: format)
        let lines = try found.map { try places.place(of: $0) }
        let step = converter == "UTF-16LE" ? 2 : 1
        let expected = stride(from: 0, to: bytes.count, by: step).filter { place in
          bytes[place] == 0x0A && (step == 1 || bytes[place + 1] == 0)
        }.map { $0 + step }.dropLast()
        #expect(lines == Array(expected))
        // And back again, out of order.
        #expect(try places.place(of: found[0]) == lines[0])
      }
    }
  }
}
