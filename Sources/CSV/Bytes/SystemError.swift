import Foundation

/// The operating system's own word on what went wrong.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Of the call that has just failed on this thread.
  static var last: SystemError { SystemError(number: errno) }

  package var description: String { message(vietnamese: false) }

  /// In the language of the office; the system's own text stands in parentheses where this tool
  /// has no words for a number.
  package func message(vietnamese: Bool) -> String {
    let (vi, en) = wording
    return vietnamese ? vi : en
  }

  private var wording: (vi: String, en: String) {
    switch number {
    case ENOENT: ("không có tệp hay thư mục này", "no such file or folder")
    case EACCES, EPERM: ("không có quyền", "permission denied")
    case EISDIR: ("đây là thư mục, không phải tệp", "it is a folder, not a file")
    case ENOTDIR: ("một phần của đường dẫn không phải thư mục", "a part of the path is no folder")
    case EEXIST: ("đã có tệp hay thư mục cùng tên", "a file or folder of this name is there")
    case ENOTEMPTY: ("thư mục không trống", "the folder is not empty")
    case ENOSPC, EDQUOT: ("đĩa hết chỗ", "the disk is full")
    case EROFS: ("đĩa chỉ đọc, không ghi được", "the disk can only be read")
    case EFBIG:
      ("tệp quá lớn so với giới hạn của máy", "the file is larger than this machine allows")
    case ENAMETOOLONG: ("tên quá dài", "the name is too long")
    case ELOOP: ("liên kết vòng", "a link leads back to itself")
    case EMFILE, ENFILE: ("máy đang mở quá nhiều tệp", "too many files are open")
    case EBUSY, ETXTBSY: ("chương trình khác đang dùng tệp", "another program uses the file")
    case EIO: ("đĩa hoặc ổ mạng bị lỗi", "the disk or the network drive failed")
    case EPIPE: ("chương trình nhận đã dừng", "the receiving program has ended")
    case ENOMEM: ("không đủ bộ nhớ", "there is not enough memory")
    default:
      (
        "lỗi hệ thống số \(number) (\(systemText))", "system error \(number) (\(systemText))"
      )
    }
  }

  private var systemText: String { unsafe String(cString: strerror(number)) }
}

extension SystemError {
  /// The system's error behind one of Foundation's; nil where there is none.
  package init?(_ error: any Error) {
    if let error = error as? POSIXError {
      self.init(number: error.code.rawValue)
      return
    }
    let cocoa = error as NSError
    if cocoa.domain == NSPOSIXErrorDomain {
      self.init(number: Int32(cocoa.code))
    } else if let below = cocoa.userInfo[NSUnderlyingErrorKey] as? any Error {
      self.init(below)
    } else if let number = Self.numbers[CocoaError.Code(rawValue: cocoa.code)],
      cocoa.domain == NSCocoaErrorDomain
    {
      self.init(number: number)
    } else {
      return nil
    }
  }

  /// What Foundation means where it hides the number.
  private static let numbers: [CocoaError.Code: Int32] = [
    .fileNoSuchFile: ENOENT, .fileReadNoSuchFile: ENOENT, .fileReadNoPermission: EACCES,
    .fileWriteNoPermission: EACCES, .fileWriteOutOfSpace: ENOSPC, .fileWriteFileExists: EEXIST,
    .fileWriteVolumeReadOnly: EROFS, .fileReadTooLarge: EFBIG,
  ]
}
