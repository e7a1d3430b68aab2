import GRDB
import SurveyModel

/// The columns of a wave and what their codes mean: names are added at the end, never changed.
struct WaveDictionary {
  struct Column {
    var id: Int64
    var name: String
    var kind: ColumnKind
    /// From code 1.
    var names: [String] = []
    fileprivate var codes: [String: UInt32] = [:]
  }

  private let wave: Int64
  private var columns: [Int64: Column] = [:]
  private var ids: [Place: Int64] = [:]

  private struct Place: Hashable {
    var name: String
    var kind: ColumnKind
  }

  init(wave: Int64, _ db: Database) throws {
    self.wave = wave
    let columnRows = try Row.fetchCursor(
      db, sql: "SELECT id, name, kind FROM wave_column WHERE wave = ? ORDER BY id",
      arguments: [wave])
    while let row = try columnRows.next() {
      guard let kind = ColumnKind(rawValue: row["kind"]) else {
        throw DamagedStore(what: "wave_column")
      }
      add(Column(id: row["id"], name: row["name"], kind: kind))
    }
    let nameRows = try Row.fetchCursor(
      db,
      sql: """
        SELECT wave_column, code, wave_column_name.name FROM wave_column_name
        JOIN wave_column ON wave_column.id = wave_column WHERE wave = ?
        ORDER BY wave_column, code
        """, arguments: [wave])
    while let row = try nameRows.next() {
      let code: Int = row["code"]
      guard columns[row["wave_column"]]?.add(row["name"]) == UInt32(code) else {
        throw DamagedStore(what: "wave_column_name")
      }
    }
    guard columns.values.allSatisfy({ $0.isWithinBounds }) else {
      throw DamagedStore(what: "wave_column_name")
    }
  }

  subscript(id: Int64) -> Column? { columns[id] }

  /// In the order in which they were first stored.
  var all: [Column] { columns.values.sorted { $0.id < $1.id } }

  /// The stored column of a name and kind; nil where there is none.
  func id(of name: String, kind: ColumnKind) -> Int64? { ids[Place(name: name, kind: kind)] }

  /// The stored column that a batch's column belongs to, with its content in the wave's codes.
  mutating func take(_ column: ResponseColumn, rows: Int, _ db: Database) throws
    -> (id: Int64, content: ColumnContent)
  {
    let id = try id(of: column, db)
    let map = try codes(for: column.names, of: id, db)
    let count = columns[id]?.names.count ?? 0
    return (id, column.content.renumbered(by: map, options: count, rows: rows))
  }

  private mutating func add(_ column: Column) {
    columns[column.id] = column
    ids[Place(name: column.name, kind: column.kind)] = column.id
  }

  private mutating func id(of column: ResponseColumn, _ db: Database) throws -> Int64 {
    let kind = column.content.kind
    if let known = ids[Place(name: column.name, kind: kind)] { return known }
    try db.execute(
      sql: "INSERT INTO wave_column (wave, name, kind) VALUES (?, ?, ?)",
      arguments: [wave, column.name, kind.rawValue])
    let id = db.lastInsertedRowID
    add(Column(id: id, name: column.name, kind: kind))
    return id
  }

  /// The wave's code of each of the batch's codes, from 0; names that are new are added.
  private mutating func codes(for names: [String], of id: Int64, _ db: Database) throws -> [UInt32]
  {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO wave_column_name (wave_column, code, name) VALUES (?, ?, ?)")
    var map: [UInt32] = [0]
    map.reserveCapacity(names.count + 1)
    for name in names {
      if let known = columns[id]?.codes[name] {
        map.append(known)
      } else {
        let code = columns[id]?.add(name) ?? 0
        try insert.execute(arguments: [id, code, name])
        map.append(code)
      }
    }
    if let column = columns[id], !column.isWithinBounds {
      throw StoreFailure.tooManyChoices(column: column.name, count: column.names.count)
    }
    return map
  }
}

extension WaveDictionary.Column {
  /// Whether every code of an `answers` column fits a byte.
  fileprivate var isWithinBounds: Bool {
    kind != .answers || names.count <= ColumnKind.maximumChoices
  }

  fileprivate mutating func add(_ name: String) -> UInt32 {
    names.append(name)
    codes[name] = UInt32(names.count)
    return UInt32(names.count)
  }
}
