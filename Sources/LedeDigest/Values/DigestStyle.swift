/// What a digest is for. Each style has weights of its own: those fitted for one do badly at the
/// other.
public enum DigestStyle: String, Hashable, Sendable, CaseIterable {
  /// A few sentences that tell the news.
  case brief
  /// A good part of the text, a third or so, that keeps its substance.
  case extract
}
