import LedeIndex
package import LedeText

extension Searcher {
  /// Words that begin with `prefix` as articles write them, lower case, the most frequent first.
  ///
  /// The index holds stems; the word given for one is the commonest form in the articles that the
  /// stem fits best, and its count is the stem's.
  package func words(
    beginningWith prefix: String, limit: Int
  ) throws(SearchError) -> [WordFrequency] {
    forgetIfLarge()
    reader.cancellation = .never
    let typed = prefix.lowercased()
    do throws(IndexError) {
      var found: [WordFrequency] = []
      for candidate in try terms(behind: vocabulary.folded(prefix)).prefix(2 * min(limit, .max / 2))
      {
        let forms = try vocabulary.forms(of: candidate.term, reader: reader, ranker: news)
        guard let word = forms.first(where: { $0.hasPrefix(typed) }),
          !found.contains(where: { $0.word == word })
        else { continue }
        found.append(WordFrequency(word: word, count: candidate.count))
        if found.count == limit { break }
      }
      return found
    } catch {
      throw SearchError.index(error)
    }
  }

  /// Whether an article that is not deleted holds a term.
  package func holds(_ term: Term) throws(SearchError) -> Bool {
    do throws(IndexError) {
      return try !news.top(1, of: .term(term)).hits.isEmpty
    } catch {
      throw SearchError.index(error)
    }
  }

  /// Terms whose words may begin with `letters`, the most frequent first: those that begin so, and
  /// stems that the letters go on from, as `govern` for `governm`.
  private func terms(behind letters: String) throws(IndexError) -> [(term: Term, count: Int)] {
    var terms = try snapshot.terms(from: letters).map { (term: $0.term, count: $0.count) }
    for end in letters.indices.dropFirst(3) {
      let stem = Term(String(letters[..<end]))
      let count = try snapshot.documentFrequency(of: stem)
      if count > 0 { terms.append((stem, count)) }
    }
    return terms.sorted { ($1.count, $0.term.text) < ($0.count, $1.term.text) }
  }
}
