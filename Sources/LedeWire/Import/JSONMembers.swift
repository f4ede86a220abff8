internal import LedeJSON
internal import LedeText

/// The members of a JSON object by which our own exports carry what a format has no place for.
enum JSONMembers {
  /// An object's members in their order, or nil if the text is no JSON object.
  static func read(_ json: String) -> [Article.Extra]? {
    var reader = JSONReader(json.utf8Span.span)
    var found: [Article.Extra] = []
    do throws(JSONError) {
      try reader.beginObject()
      while let key = try reader.nextKey() {
        found.append(Article.Extra(name: key, written: try reader.compactValue()))
      }
      try reader.finish()
      return found
    } catch {
      return nil
    }
  }

  /// The object of these members.
  static func text(_ members: [Article.Extra]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    for member in members {
      writer.key(member.name)
      writer.raw(member.json)
    }
    writer.endObject()
    return writer.text
  }

  /// The elements of an array of strings; nil if the text is anything else.
  static func strings(_ json: String) -> [String]? {
    var reader = JSONReader(json.utf8Span.span)
    var texts: [String] = []
    do throws(JSONError) {
      try reader.beginArray()
      while try reader.nextElement() { texts.append(try reader.string()) }
      try reader.finish()
      return texts
    } catch {
      return nil
    }
  }

  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return writer.text
  }

  /// A member's text; nil if its value is none.
  static func text(_ member: Article.Extra) -> String? {
    do throws(JSONError) { return try JSONValue(member.json).text } catch { return nil }
  }
}
