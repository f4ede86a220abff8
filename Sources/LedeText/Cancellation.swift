/// A wish to stop that work which takes long looks at now and then.
///
/// ```swift
/// var options = SearchOptions()
/// options.cancellation = Cancellation { Task.isCancelled }
/// ```
public struct Cancellation: Sendable {
  private let wanted: (@Sendable () -> Bool)?

  /// Work that nobody stops.
  public static let never = Cancellation(wanted: nil)

  /// Work that stops soon after `isWanted` gives true; it is called from the thread that works, up to
  /// some thousand times a second.
  public init(when isWanted: @escaping @Sendable () -> Bool) { self.init(wanted: isWanted) }

  private init(wanted: (@Sendable () -> Bool)?) { self.wanted = wanted }

  /// Somebody wants the work to stop.
  public var isRequested: Bool { wanted?() ?? false }
}
