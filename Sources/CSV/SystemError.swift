import Foundation

/// The operating system's own word on what went wrong.
package struct SystemError: Sendable, Equatable, CustomStringConvertible {
  package let number: Int32

  package init(number: Int32) { self.number = number }

  /// Of the call that has just failed on this thread.
  static var last: SystemError { SystemError(number: errno) }

  package var description: String { unsafe String(cString: strerror(number)) }
}
