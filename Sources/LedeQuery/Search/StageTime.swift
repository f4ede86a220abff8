/// How long a stage of a search took.
package struct StageTime: Sendable {
  /// `plan`, `rank`, `describe` ...
  package var stage: String
  /// Time of the monotonic clock.
  package var duration: Duration

  /// The time of a stage.
  package init(stage: String, duration: Duration) {
    self.stage = stage
    self.duration = duration
  }
}

/// Takes the times of stages that follow one another.
struct Stopwatch {
  private(set) var times: [StageTime] = []
  private var start = ContinuousClock.now

  /// The stage that ran since the last one, or since the beginning, is over.
  mutating func end(_ stage: String) {
    let now = ContinuousClock.now
    times.append(StageTime(stage: stage, duration: start.duration(to: now)))
    start = now
  }
}
