package import LedeDigest
package import LedeText
import Synchronization

/// Summarizers that no thread uses: what a language's tables cost is paid once for each thread that makes
/// digests at the same time, and not for each digest.
///
/// A summarizer's digests do not depend on what it read before; its timelines do, in the last digits of sums, and
/// are made by a new one.
package final class SummarizerPool: Sendable {
  /// The summarizers of this process.
  package static let shared = SummarizerPool()

  private let idle = Mutex<[Loan]>([])

  /// A summarizer that knows more terms than so many is not kept, so that memory stays bounded.
  private static let mostTerms = 100_000

  /// Runs `body` with a summarizer of the language that nobody else uses meanwhile.
  package func withSummarizer<Value>(
    _ language: Language, _ body: (Summarizer) -> Value
  ) throws(TextError) -> Value {
    let ready = idle.withLock { idle in
      idle.lastIndex { $0.language == language }.map { idle.remove(at: $0) }
    }
    let loan: Loan
    if let ready { loan = ready } else { loan = try Loan(language) }
    defer {
      loan.summarizer.cancellation = .never
      if loan.summarizer.termCount <= Self.mostTerms { idle.withLock { $0.append(loan) } }
    }
    return body(loan.summarizer)
  }

  /// A summarizer on its way between threads.
  ///
  /// Proof that unchecked is safe: `summarizer` is reached in `withSummarizer` alone, which takes the loan out of
  /// `idle` under its lock first and puts it back last; so one thread has it at a time, and the lock orders
  /// what one thread wrote before what the next reads.
  private struct Loan: @unchecked Sendable {
    let language: Language
    let summarizer: Summarizer

    init(_ language: Language) throws(TextError) {
      self.language = language
      summarizer = try Summarizer(language)
    }
  }
}
