import Dispatch
public import LedeDigest
public import LedeText
public import LedeWire

// What takes long, for tasks: each call runs on a thread of its own, so that the task's executor stays free,
// and stops with the error `cancelled` soon after its task is cancelled.

extension Archive {
  /// Adds the articles of files and folders in one commit: `add(contentsOf:options:)` on a thread of its own.
  /// `AddOptions.progress` is called on that thread.
  ///
  /// - Throws: as the synchronous call. The archive then is as it was.
  @discardableResult
  public func add(
    contentsOf paths: [String], options: AddOptions = AddOptions()
  ) async throws(LedeError) -> AddReport {
    try await onOwnThread { (stop) throws(LedeError) in
      var options = options
      options.cancellation = stop.or(options.cancellation)
      return try self.add(contentsOf: paths, options: options)
    }
  }

  /// Merges all segments into one: `merge(options:)` on a thread of its own.
  ///
  /// - Throws: as the synchronous call. The archive then is as it was.
  public func merge(options: MergeOptions = MergeOptions()) async throws(LedeError) {
    try await onOwnThread { (stop) throws(LedeError) in
      var options = options
      options.cancellation = stop.or(options.cancellation)
      try self.merge(options: options)
    }
  }
}

extension Archive.Reader {
  /// The digest of a query's best articles: `digest(_:options:)` on a thread of its own.
  ///
  /// - Throws: as the synchronous call.
  public func digest(
    _ query: String, options: DigestOptions = DigestOptions()
  ) async throws(LedeError) -> Digest {
    try await onOwnThread { (stop) throws(LedeError) in
      try digest(query, options: options.stopped(by: stop))
    }
  }

  /// What a query's articles tell, day by day: `timeline(_:options:)` on a thread of its own.
  ///
  /// - Throws: as the synchronous call.
  public func timeline(
    _ query: String, options: DigestOptions = DigestOptions()
  ) async throws(LedeError) -> Timeline {
    try await onOwnThread { (stop) throws(LedeError) in
      try timeline(query, options: options.stopped(by: stop))
    }
  }

  /// Writes articles in a newsroom's format: `export(_:as:to:options:)` on a thread of its own.
  /// `ExportOptions.progress` is called on that thread.
  ///
  /// - Throws: as the synchronous call. Files that are whole by then stay.
  @discardableResult
  public func export(
    _ ids: [ArticleID]? = nil, as format: Format, to destination: ExportDestination,
    options: ExportOptions = ExportOptions()
  ) async throws(LedeError) -> ExportReport {
    try await onOwnThread { (stop) throws(LedeError) in
      var options = options
      options.cancellation = stop.or(options.cancellation)
      return try export(ids, as: format, to: destination, options: options)
    }
  }
}

extension DigestOptions {
  fileprivate func stopped(by stop: Cancellation) -> DigestOptions {
    var options = self
    options.search.cancellation = stop.or(search.cancellation)
    return options
  }
}

/// Runs work on a thread of its own; the cancellation that it is given is raised when the task is cancelled.
private func onOwnThread<Value: Sendable>(
  _ work: @escaping @Sendable (Cancellation) throws(LedeError) -> Value
) async throws(LedeError) -> Value {
  let stop = Cancellation()
  let result = await withTaskCancellationHandler {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Result { () throws(LedeError) in try work(stop) })
      }
    }
  } onCancel: {
    stop.cancel()
  }
  return try result.get()
}
