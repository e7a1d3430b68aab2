import Foundation

/// A thread that can be waited for, so that it may use what its starter only lends it.
@safe final class Worker {
  private var thread = pthread_t()

  init(_ body: @escaping @Sendable () -> Void) throws(CSVFailure) {
    let task = unsafe Unmanaged.passRetained(Task(body))
    let isStarted = unsafe pthread_create(&thread, nil, runTask, task.toOpaque()) == 0
    guard isStarted else {
      unsafe task.release()
      throw .noMemory
    }
  }

  /// Waits until the body has returned and what it held is let go.
  func join() {
    pthread_join(thread, nil)
  }
}

private final class Task: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

private func runTask(_ task: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  if let task = unsafe task { unsafe Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body() }
  return nil
}
