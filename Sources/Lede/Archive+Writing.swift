extension Archive {
  /// Changes the archive in one commit, by a writer that may live across suspensions.
  ///
  /// ```swift
  /// try await archive.write { writer in
  ///   for await batch in feed { try writer.add(batch) }
  /// }
  /// ```
  ///
  /// What `body` did is committed when it returns, and forgotten when it throws. It runs on threads of its own, so
  /// that the writer's calls, which may take long, leave the threads of Swift's tasks free. There is one writer at a
  /// time: a call meanwhile waits until those before it have ended, in the order in which they came. Within `body`,
  /// add to its writer; another `write` there throws `locked`.
  ///
  /// - Parameters:
  ///   - threads: Threads that analyse text, 1 ... 256.
  ///   - memoryCeiling: Bytes that articles not yet written may take, from 1 MB to 4 GB.
  ///   - body: What is done with the writer.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws; `locked` while another process, another `Archive` of the same folder or a
  ///   `writer()` has the archive; `diskFull`, `inputOutput`, `damaged`, and `cancelled` where the task is
  ///   cancelled before the commit. The archive then is as it was.
  @discardableResult @concurrent
  public func write<Value: Sendable>(
    threads: Int = 1, memoryCeiling: Int = 512 << 20,
    _ body: sending (inout Writer) async throws -> Value
  ) async throws -> Value {
    try await withTaskExecutorPreference(OwnThreads.shared) {
      try await writeTurns.run {
        // The writer ends, and its lock with it, before the next task has its turn.
        var writer = try self.writer(threads: threads, memoryCeiling: memoryCeiling)
        let value = try await body(&writer)
        try writer.commit()
        return value
      }
    }
  }
}
