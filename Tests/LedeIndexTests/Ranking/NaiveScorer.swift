import LedeText

@testable import LedeIndex

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Scores sample articles straight from their words, without an index: the independent reference.
struct NaiveScorer {
  let articles: [SampleArticle]
  let deleted: Set<String>
  private let k1 = 1.2
  private let b = 0.75
  private let headlineWeight: Double
  private var means: [Field: Double] = [:]
  private var counts: [Field: [String: Int]] = [:]

  init(articles: [SampleArticle], deleted: Set<String> = [], headlineWeight: Double = 3) {
    self.headlineWeight = headlineWeight
    self.articles = articles
    self.deleted = deleted
    for field in [Field.any, .headline, .body] {
      means[field] = articles.reduce(0) { $0 + length(field, $1) } / Double(articles.count)
      for article in articles {
        let words = article.headlineWords + (field == .headline ? [] : article.bodyWords)
        for word in Set(words) { counts[field, default: [:]][word, default: 0] += 1 }
      }
    }
  }

  /// The score of each article that matches, by id.
  func scores(of plan: Plan) -> [String: Double] {
    var result: [String: Double] = [:]
    for article in articles where !deleted.contains(article.id) {
      result[article.id] = score(plan, article)
    }
    return result
  }

  /// Nil if the article does not match.
  private func score(_ plan: Plan, _ article: SampleArticle) -> Double? {
    switch plan {
    case .everything: return 0
    case .nothing: return nil
    case .term(let term, let field, let boost):
      let frequency = frequency(of: [term.text], field, in: article)
      return frequency == 0
        ? nil : Double(boost) * bm25(frequency, idf(term.text, field), field, article)
    case .union(let parts):
      let scores = parts.compactMap { score($0, article) }
      return scores.isEmpty ? nil : scores.reduce(0, +)
    case .intersection(let parts):
      let scores = parts.compactMap { score($0, article) }
      return scores.count < parts.count ? nil : scores.reduce(0, +)
    case .difference(let plan, let without):
      return score(without, article) == nil ? score(plan, article) : nil
    case .phrase(let terms, let field):
      let words = terms.map(\.text)
      let frequency = frequency(of: words, field, in: article)
      let weight = words.reduce(0) { $0 + idf($1, field) }
      return frequency == 0 ? nil : bm25(frequency, weight, field, article)
    case .near:
      return nil
    case .prefer(let plan, let also):
      return score(plan, article).map { $0 + (score(also, article) ?? 0) }
    case .unscored(let plan):
      return score(plan, article).map { _ in 0 }
    case .filter(let filter):
      return article.passes(filter) ? 0 : nil
    }
  }

  private func frequency(of words: [String], _ field: Field, in article: SampleArticle) -> Double {
    let headline = Double(occurrences(of: words, in: article.headlineWords))
    let body = Double(occurrences(of: words, in: article.bodyWords))
    switch field {
    case .any: return headline * headlineWeight + body
    case .headline: return headline
    case .body: return body
    }
  }

  private func occurrences(of phrase: [String], in words: [String]) -> Int {
    var count = 0
    var index = 0
    while index + phrase.count <= words.count {
      if Array(words[index..<(index + phrase.count)]) == phrase {
        count += 1
        index += phrase.count
      } else {
        index += 1
      }
    }
    return count
  }

  private func length(_ field: Field, _ article: SampleArticle) -> Double {
    let headline = Double(article.headlineWords.count)
    let body = Double(article.bodyWords.count)
    return switch field {
    case .any: headline * headlineWeight + body
    case .headline: headline
    case .body: body
    }
  }

  private func idf(_ word: String, _ field: Field) -> Double {
    let count = counts[field]?[word] ?? 0
    guard count > 0 else { return 0 }
    return log(1 + (Double(articles.count - count) + 0.5) / (Double(count) + 0.5))
  }

  private func bm25(
    _ frequency: Double, _ weight: Double, _ field: Field, _ article: SampleArticle
  ) -> Double {
    let mean = means[field] ?? 1
    let norm = k1 * (1 - b + b * length(field, article) / mean)
    return weight * frequency / (frequency + norm)
  }
}

/// Articles of words `w0`, `w1` ..., the lower the number the more common, some with headlines.
func sampleArticles(_ count: Int, words: Int = 60, seed: UInt64) -> [SampleArticle] {
  var random = SplitMix(state: seed)
  func word() -> String {
    let x = Double.random(in: 0..<1, using: &random)
    return "w\(Int(Double(words) * x * x * x))"
  }
  return (0..<count).map { number in
    let headline = (0..<Int.random(in: 0...4, using: &random)).map { _ in word() }
    let body = (0..<Int.random(in: 1...80, using: &random)).map { _ in word() }
    return SampleArticle(
      id: "a\((number &* 7919) % 100_003)", headline: headline.joined(separator: " "),
      body: body.joined(separator: " "),
      day: number % 3 == 0 ? nil : Int.random(in: 0..<9, using: &random),
      source: number % 2 == 0 ? "wire" : "paper")
  }
}
