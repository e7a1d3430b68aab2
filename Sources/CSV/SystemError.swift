import Foundation

/// The operating system's own word on what went wrong.
package struct SystemError: Sendable, Equatable, CustomStringConvertible {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Of the call that has just failed on this thread.
  static var last: SystemError { SystemError(number: errno) }

  /// In Vietnamese what an office meets; other numbers keep the system's own words.
  package var vietnamese: String {
    switch number {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền"
    case EISDIR: "đây là thư mục, không phải tệp"
    case ENOTDIR: "đường dẫn đi qua một tệp không phải thư mục"
    case ENOSPC, EDQUOT: "hết dung lượng đĩa"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case EEXIST: "đã có tệp cùng tên"
    case EIO: "ổ đĩa lỗi"
    case EMFILE, ENFILE: "mở quá nhiều tệp"
    default: description
    }
  }

  package var description: String { unsafe String(cString: strerror(number)) }
}
