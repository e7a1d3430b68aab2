import Foundation

/// Room on the disk of the store, asked for before an import begins.
enum FreeDisk {
  /// Throws `StoreFailure.diskFull` where a file of so many bytes could not be imported.
  ///
  /// The transaction lies in the log and then again in the store: about twice the file.
  static func check(for bytes: Int, at path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let attributes = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    // What cannot be known does not stop an import: SQLite still tells when the disk is full.
    guard let free = (attributes?[.systemFreeSize] as? NSNumber)?.intValue else { return }
    guard free < 2 * bytes else { return }
    throw StoreFailure.diskFull(needed: 2 * bytes, free: free)
  }
}
