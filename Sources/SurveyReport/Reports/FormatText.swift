import SurveyModel

/// How a file was understood, in words: what a person checks before trusting what came of it.
struct FormatText {
  let file: SourceFile
  let language: Language

  private var format: NumberFormat { NumberFormat(language) }
  private var vietnamese: Bool { language == .vietnamese }

  var facts: [Document.Fact] {
    var facts = [
      Document.Fact(vietnamese ? "Tệp" : "File", understood),
      Document.Fact(vietnamese ? "Tiêu đề" : "Header", header),
    ]
    if !file.footer.isEmpty {
      let rows = file.footer.map { "“\(shortened($0))”" }.joined(separator: "; ")
      facts.append(
        Document.Fact(
          vietnamese ? "Cuối tệp" : "File's end",
          vietnamese
            ? "không tính \(file.footer.count) dòng không phải phiếu: \(rows)"
            : "\(file.footer.count) rows that are no responses left out: \(rows)"))
    }
    return facts
  }

  private var understood: String {
    var parts = [
      "\(format.count(file.bytes)) \(vietnamese ? "byte" : "bytes")", encoding, delimiter,
    ]
    switch file.quote {
    case "\"": break
    case "": parts.append(vietnamese ? "ô không có dấu bao" : "cells never quoted")
    default: parts.append((vietnamese ? "dấu bao ô " : "quote ") + file.quote)
    }
    parts.append(lineEnds)
    if file.decimal == "comma" {
      parts.append(vietnamese ? "thập phân dấu phẩy" : "decimal commas")
    }
    if file.dates == "month-first" {
      parts.append(vietnamese ? "ngày viết tháng trước" : "dates with the month first")
    }
    return parts.joined(separator: "; ")
  }

  private var encoding: String {
    guard file.encodingConfidence < 1 else { return file.encoding }
    // Rounded down, since 100 % would be sure.
    let percent = Int(file.encodingConfidence * 100)
    return file.encoding
      + (vietnamese ? " (tin cậy \(percent) %)" : " (\(percent) % sure)")
  }

  private var header: String {
    let line = (vietnamese ? "dòng " : "line ") + "\(file.headerLine)"
    guard file.headerRows > 1 else { return line }
    return line
      + (vietnamese ? ", gồm \(file.headerRows) dòng" : ", of \(file.headerRows) rows")
  }

  private var delimiter: String {
    switch file.delimiter {
    case ",": vietnamese ? "dấu phẩy" : "commas"
    case ";": vietnamese ? "dấu chấm phẩy" : "semicolons"
    case "\t": "tab"
    case "|": vietnamese ? "dấu gạch đứng" : "bars"
    default: file.delimiter
    }
  }

  private var lineEnds: String {
    switch file.lineEnds.lowercased() {
    case "mixed": vietnamese ? "xuống dòng không thống nhất" : "mixed line ends"
    case "none": vietnamese ? "không có dấu xuống dòng" : "no line ends"
    default: (vietnamese ? "xuống dòng " : "line ends ") + file.lineEnds.uppercased()
    }
  }

  private func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }
}
