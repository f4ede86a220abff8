internal import LedeText

/// Which words make an article long.
package enum LengthMeasure: Hashable, Sendable {
  /// All that were indexed, and those that an archive drops.
  case allWords
  /// All but the 33 that Lucene's analyzer leaves out, so that scores can be compared with its
  /// own. The same as `allWords` in archives of other languages than English, and where stop words
  /// are dropped or none is one.
  case withoutStopWords

  /// The terms that do not count.
  func uncounted(_ settings: ArchiveSettings) throws(IndexError) -> [Term] {
    let language = Language(settings.language)
    guard self == .withoutStopWords, language == .english, settings.stopWords == .low else {
      return []
    }
    do throws(TextError) {
      let analyzer = try Analyzer(language)
      return StopWords.lucene.words.flatMap { word in
        analyzer.analyze(word).map { analyzer.term($0.term) }
      }
    } catch {
      throw IndexError(.unsupported, error.message)
    }
  }
}
