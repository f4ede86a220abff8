import Hummingbird
import Synchronization

/// Answers that are kept for whoever asks the same again: the first page, a story that everybody follows.
///
/// An answer is of one state of the archive, and no older than a minute: `since:3d` and embargoes depend on the
/// clock.
final class KeptAnswers: Sendable {
  /// What was asked, of which state of the archive.
  struct Question: Hashable, Sendable {
    let target: String
    let wantsJSON: Bool
    let change: Int
  }

  private struct Kept {
    let response: Response
    let until: ContinuousClock.Instant
  }

  private struct State {
    var answers: [Question: Kept] = [:]
    var bytes = 0
  }

  private static let age = Duration.seconds(60)
  private static let mostBytes = 32_000_000

  private let state = Mutex(State())

  /// The answer, where it was given a moment ago.
  func answer(to question: Question) -> Response? {
    state.withLock { state in
      guard let kept = state.answers[question], kept.until > .now else { return nil }
      return kept.response
    }
  }

  /// Keeps an answer; where there are too many, all others go.
  func keep(_ response: Response, for question: Question) {
    guard response.status == .ok, let bytes = response.body.contentLength else { return }
    state.withLock { state in
      if state.bytes + bytes > Self.mostBytes { state = State() }
      state.bytes += bytes
      state.answers[question] = Kept(response: response, until: .now.advanced(by: Self.age))
    }
  }
}
