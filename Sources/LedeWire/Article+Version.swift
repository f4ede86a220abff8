internal import LedeJSON
package import LedeText

extension Article {
  /// The version that the article's source states; nil where it states none, or the first.
  package var statedVersion: Int? {
    guard let extra = extras.first(where: { $0.name == "version" }) else { return nil }
    do throws(JSONError) {
      // Some sources count from 0; in NewsML-G2 the first version is 1.
      return try JSONValue(extra.json).text.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    } catch {
      return nil
    }
  }
}
