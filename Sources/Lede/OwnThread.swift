import Dispatch

extension Archive {
  /// Runs a call that takes long on a thread of its own, so that the threads of Swift's tasks stay free.
  ///
  /// ```swift
  /// let digest = try await Archive.onOwnThread { try archive.reader.digest("harbour") }
  /// ```
  ///
  /// The call belongs to the task that waits for it: when that task is cancelled, the call throws `cancelled`.
  ///
  /// - Throws: what the call throws.
  @concurrent
  public static func onOwnThread<Value: Sendable, Failure: Error>(
    _ call: sending () throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    try await withTaskExecutorPreference(OwnThreads.shared) { () async throws(Failure) -> Value in
      try call()
    }
  }
}

/// Threads that may block: Dispatch adds one where all that it has are busy.
final class OwnThreads: TaskExecutor {
  static let shared = OwnThreads()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    DispatchQueue.global().async {
      // Safe: a job that was enqueued is run once, here.
      unsafe job.runSynchronously(on: self.asUnownedTaskExecutor())
    }
  }
}
