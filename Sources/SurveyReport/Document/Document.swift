/// What a person reads, block by block, before any format.
package struct Document: Sendable, Equatable {
  package enum Block: Sendable, Equatable {
    case title(String)
    /// Words that must not be overlooked.
    case notice(String)
    case heading(String, Tone?)
    case subheading(String)
    /// Two columns of centred lines side by side: the head of an official letter, or its foot.
    case columns([Line], [Line])
    /// A centred line: the kind of a document, what it is about.
    case centred(Line)
    case paragraph(String)
    /// Labels with their values, aligned.
    case facts([Fact])
    /// One entry of a list, with what there is to say about it below.
    case item(marker: String, String, details: [String])
    case table(TextTable)
    /// What to type, on one line however long.
    case command(String)
    /// What stands at the foot: the source.
    case source(String)
  }

  /// A line whose place in an official letter decides how it looks (Nghị định 30/2020/NĐ-CP).
  package struct Line: Sendable, Equatable {
    package enum Place: String, Sendable {
      case nation = "Nation"
      case motto = "Motto"
      case agencyAbove = "Agency Above"
      case agency = "Agency"
      case number = "Document Number"
      case placeAndDay = "Place And Day"
      case kind = "Document Kind"
      case about = "Document About"
      case recipientsHead = "Recipients Head"
      case recipient = "Recipients"
      case signerTitle = "Signer Title"
      case signer = "Signer"
    }

    package var text: String
    package var place: Place

    package init(_ text: String, _ place: Place) {
      self.text = text
      self.place = place
    }

    /// Whether it stands in bold.
    var isStrong: Bool {
      switch place {
      case .nation, .motto, .agency, .kind, .about, .signerTitle, .signer, .recipientsHead: true
      default: false
      }
    }
  }

  package struct Fact: Sendable, Equatable {
    package var label: String
    package var value: String

    package init(_ label: String, _ value: String) {
      self.label = label
      self.value = value
    }
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) { self.blocks = blocks }
}
