internal import LedeJSON
internal import LedeSystem
internal import LedeText

/// An article in the making: importers put in what they find, and what has no place is kept.
struct ArticleDraft {
  var id: String?
  var headline: String?
  var headlineIsDerived = false
  var body = ""
  var date: ArticleDate?
  var byline: String?
  var source: String?
  var section: String?
  var language: String?
  var keywords: [String] = []
  var url: String?
  var metadata = ArticleMetadata()
  /// The version that the source states, 1 included.
  var statedVersion: Int?
  /// Whether the source states in a field of its own if the article may be used.
  var statesStatus = false
  /// The status of an object of administrative data, where it is not known: it withholds where the source states no
  /// other.
  private var unknownStatus: String?
  /// Whether a field `killed` is 1: a switch, or a number of people.
  private var killedIsOne = false
  /// Whether the words of the headline, the text and the notes tell if the article may be used, where
  /// no field of the source does.
  var heedsWords = false
  /// What words say of it where they are no part of the article: in a mail that another one brings.
  var wordsBeside = StatedEmbargo()
  private(set) var extras: [Article.Extra] = []
  /// Where each name stands in `extras`.
  private var extraPlaces: [String: Int] = [:]
  /// Which of day and month stands first in the file's dates, where the file shows it.
  var dateOrder: DateOrder?
  /// The first date that could not be read without knowing that order.
  private var unreadDate: String?

  /// Puts text into a field that is empty still; false if it is not, or if the text does not fit.
  mutating func set(_ field: ArticleField, _ text: String) -> Bool {
    guard !text.isEmpty else { return true }
    switch field {
    case .id: return fill(&id, text)
    case .headline: return fill(&headline, text)
    case .byline: return fill(&byline, text)
    case .source: return fill(&source, text)
    case .section: return fill(&section, text)
    case .language: return fill(&language, text)
    case .url: return fill(&url, text)
    case .body:
      guard body.isEmpty else { return false }
      body = text
    case .date:
      guard date == nil else { return false }
      date = ArticleDate.stated(text, order: dateOrder)
      if date == nil, unreadDate == nil { unreadDate = text }
      return date != nil
    case .keywords:
      guard keywords.isEmpty else { return false }
      if text.hasPrefix("["), let listed = JSONMembers.strings(text) {
        keywords = listed
        return true
      }
      keywords = text.split(separator: text.contains(";") ? ";" : ",").map(Self.trimmed)
        .filter { !$0.isEmpty }
    }
    return true
  }

  /// Puts several texts into a field that takes them: keywords, names of authors, paragraphs.
  mutating func set(_ field: ArticleField, _ texts: [String]) -> Bool {
    switch field {
    case .keywords:
      guard keywords.isEmpty else { return false }
      keywords = texts
      return true
    case .body: return set(.body, texts.joined(separator: "\n\n"))
    case .byline: return set(.byline, texts.joined(separator: ", "))
    default: return false
    }
  }

  /// Keeps a value that has no field of an article, as JSON text: as metadata where its name is one of
  /// theirs, else as an extra. Values of one name become a list.
  mutating func keep(_ name: String, json: String) {
    let extra = Article.Extra(name: name, written: json)
    if name == Self.statusBehindEmbargo { return takeOwnStatus(JSONMembers.text(extra)) }
    if let field = ArticleMetadata.field(named: name) {
      if field == "embargo" {
        if takeEmbargo(json) { return }
      } else if field == "status" {
        if json.hasPrefix("{") { takeStatements(of: name, json) }
        if case .known? = takeStatus(json) { return }
      } else if metadata.take(extra) {
        if field == "version" {
          statedVersion = ArticleMetadata.version(json.filter { $0 != "\"" }) ?? statedVersion
        }
        return
      }
    } else {
      takeRelease(of: name, json)
    }
    keepAsStated(name, json: json)
  }

  /// Heeds what a value whose name is no field's tells of an article's release.
  mutating func takeRelease(named name: String, _ json: String) {
    if StatedStatus.isName(name) {
      takeStatus(json)
    } else if ReleaseName.of(name).plain == "killed", json == "1" || json == "\"1\"" {
      killedIsOne = true
    } else if let status = Self.status(named: name, json), status != .usable {
      metadata.restrict(to: status)
    } else if Self.isOfEmbargo(name) {
      if Self.isOfEmbargoItself(name) || !Self.mayBeReason(json) { _ = takeEmbargo(json) }
    } else if Self.isOfStart(name) {
      takeStart(json)
    } else if ReleaseName.of(name).isOfPublication {
      takeStart(json, isMoment: true)
    }
  }

  /// Takes the time of a publication that is to come as an embargo.
  ///
  /// - Parameter isMoment: A day alone is none, as it may be that of a printed issue, and a time without a zone may be over already,
  ///   in a zone up to 14 hours ahead.
  mutating func takeStart(_ json: String, isMoment: Bool = false) {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(json) } catch { return }
    let stated = StatedEmbargo(value, order: dateOrder ?? DateOrder(language: language))
    guard let start = stated.end, start.firstSecond > metadata.embargo?.firstSecond ?? .min else {
      return
    }
    var now = SystemClock.secondsSince1970
    if isMoment {
      guard let time = start.time else { return }
      if time.utcOffset == nil { now += 14 * 3_600 }
    }
    if start.firstSecond > now { metadata.embargo = start }
  }

  /// Takes a status, in whatever form it is stated; nil where that is no JSON.
  @discardableResult
  mutating func takeStatus(_ json: String) -> StatedStatus? {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(json) } catch { return nil }
    let stated = StatedStatus(value)
    switch stated {
    case .nothing: return stated
    case .known(let status): metadata.restrict(to: status)
    case .unknown: metadata.restrict(to: .withheld)
    }
    statesStatus = true
    return stated
  }

  /// The value that was kept under a name.
  func keptExtra(_ name: String) -> Article.Extra? { extraPlaces[name].map { extras[$0] } }

  /// Keeps a value under its name. Values of one name become a list.
  private mutating func keepAsStated(_ name: String, json: String) {
    guard let index = extraPlaces[name] else {
      extraPlaces[name] = extras.count
      return extras.append(Article.Extra(name: name, written: json))
    }
    var kept = extras[index].json
    guard kept != json else { return }
    // The text goes on where it is: a name may come very often.
    extras[index] = Article.Extra(name: name, written: "")
    if kept.hasPrefix("[") { kept.removeLast() } else { kept = "[" + kept }
    kept += "," + json + "]"
    extras[index] = Article.Extra(name: name, written: kept)
  }

  /// Takes an embargo, in whatever form it is stated; false where something is to be kept besides.
  mutating func takeEmbargo(_ json: String) -> Bool {
    let value: JSONValue
    do throws(JSONError) { value = try JSONValue(json) } catch { return false }
    let stated = StatedEmbargo(value, order: dateOrder ?? DateOrder(language: language))
    metadata.restrict(to: stated)
    return !stated.isUnread
  }

  /// Takes the status in an object of administrative data, which are not the article's alone: a usable one says nothing of the
  /// words in it, and one that is not known withholds where no other is stated.
  mutating func takeStatus(ofEnvelope json: String) {
    let (states, status) = (statesStatus, metadata.status)
    if takeStatus(json) == .unknown {
      metadata.status = status
      unknownStatus = json
    }
    statesStatus = states || metadata.status != .usable
  }

  /// Takes the version that the source states; the first one is what every article has.
  mutating func setVersion(_ version: Int?) {
    guard let version, version > 0 else { return }
    statedVersion = version
    metadata.version = version > 1 ? version : nil
  }

  /// Takes a stated date into a metadata field; what cannot be read is kept under the field's name.
  mutating func setDate(
    _ field: WritableKeyPath<ArticleMetadata, ArticleDate?>, _ name: String, _ text: String?
  ) {
    guard let text, !text.isEmpty else { return }
    if let date = ArticleDate.stated(text) {
      if metadata[keyPath: field] == nil { metadata[keyPath: field] = date }
    } else {
      keep(name, text: text)
    }
  }

  /// Keeps a text that has no field.
  mutating func keep(_ name: String, text: String) {
    keep(name, json: JSONMembers.quoted(text))
  }

  /// Keeps several texts that have no field.
  mutating func keep(_ name: String, texts: [String]) {
    guard !texts.isEmpty else { return }
    var writer = JSONWriter()
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
    keep(name, json: writer.text)
  }

  /// Takes a kept value out, because it has found its place.
  mutating func drop(_ name: String) {
    if extraPlaces[name] != nil { dropExtras { $0.name == name } }
  }

  private mutating func dropExtras(where isDropped: (Article.Extra) -> Bool) {
    extras.removeAll(where: isDropped)
    extraPlaces.removeAll(keepingCapacity: true)
    for (place, extra) in extras.enumerated() { extraPlaces[extra.name] = place }
  }

  /// The article, or nil if there is neither a headline nor a body: see `hasText`.
  ///
  /// Without an id of its own it is known by its content; without a headline by its first words, unless
  /// `derivesHeadline` is false, who gives it away with an empty one.
  mutating func article(derivingHeadline derivesHeadline: Bool = true) -> Article? {
    resolveDate()
    if let unknownStatus, !statesStatus {
      metadata.restrict(to: .withheld)
      keepAsStated("pubStatus", json: unknownStatus)
    }
    if mayBeKilled { metadata.restrict(to: .withheld) }
    guard hasText else { return nil }
    metadata.restrict(to: wordsOfRelease)
    metadata.restrict(to: wordsBeside)
    let body = LineEndHyphens.joined(body)
    let stated = headline.map(Self.onOneLine).flatMap { $0.isEmpty ? nil : $0 }
    let ownID = id.flatMap { ArticleID($0) }
    let line =
      stated.map { Headline($0, isDerived: headlineIsDerived) }
      // Of a derived id the derived headline is a part.
      ?? (derivesHeadline || ownID == nil ? Headline(derivedFrom: body) : .absent)
    var article = Article(
      id: ownID ?? contentID(line, body), headline: line, date: date,
      language: language, byline: byline, source: source, section: section, keywords: keywords,
      url: url, body: body, metadata: metadata)
    article.extras = renamedExtras()
    return article
  }

  /// Whether there is a headline or a text: something to see, and of what must not be used a word, since what holds an article
  /// back does not empty it.
  private var hasText: Bool {
    let texts = [headline ?? "", body]
    guard metadata.holdsBack else { return !texts.allSatisfy(\.isBlank) }
    return texts.contains { text in
      // Nothing but tags is no word.
      let mayBeTags = text.utf8.count < 1_000 && text.utf8.contains { $0 == 0x3C || $0 == 0x26 }
      return !(mayBeTags ? Markup.text(text) : text).isWordless
    }
  }

  /// What the draft, which has neither a headline nor a text, says of the release of an article; nil if it says
  /// nothing that holds one back.
  var notice: ReleaseNotice? {
    guard let id = id.flatMap({ ArticleID($0) }) else { return nil }
    var stated = metadata
    if unknownStatus != nil, !statesStatus { stated.restrict(to: .withheld) }
    stated.restrict(to: wordsOfRelease)
    stated.restrict(to: wordsBeside)
    guard stated.holdsBack else { return nil }
    return ReleaseNotice(id, version: statedVersion, stated.status, until: stated.embargo)
  }

  /// Whether a switch may say that the article is withdrawn, and no number beside it that people were killed.
  var mayBeKilled: Bool {
    killedIsOne
      && !extras.contains { Self.casualties.contains($0.name.lowercased().filter(\.isLetter)) }
  }

  private static let casualties: Set = [
    "injured", "wounded", "hurt", "dead", "deaths", "casualties", "fatalities", "missing",
    "arrested", "victims", "injuries",
  ]

  /// What words alone tell of when the article may be used.
  private var wordsOfRelease: StatedEmbargo {
    guard heedsWords, !statesStatus, metadata.status == .usable, metadata.embargo == nil else {
      return StatedEmbargo()
    }
    let line = headline.map { Headline($0) } ?? .absent
    return ReleaseWords.statement(of: line, body, metadata)
  }

  /// What is kept, no two values by one name: a second headline is `other_headline`.
  private func renamedExtras() -> [Article.Extra] {
    let taken: [(String, Bool)] = [
      ("id", true), ("headline", headline != nil), ("body", true), ("date", date != nil),
      ("byline", byline != nil), ("source", source != nil), ("section", section != nil),
      ("language", language != nil), ("keywords", !keywords.isEmpty), ("url", url != nil),
      ("embargo", metadata.embargo != nil), ("status", metadata.status != .usable),
    ]
    return extras.map { extra in
      guard taken.contains(where: { $0.0 == extra.name && $0.1 }) else { return extra }
      return Article.Extra(name: "other_\(extra.name)", written: extra.json)
    }
  }

  /// Reads a date by the order of the article's language, where nothing else shows the order.
  private mutating func resolveDate() {
    guard date == nil, let text = unreadDate, let order = DateOrder(language: language),
      let stated = ArticleDate.stated(text, order: order)
    else { return }
    date = stated
    let json = JSONMembers.quoted(text)
    dropExtras { FieldNames.known[$0.name] == .date && $0.json == json }
  }

  private func contentID(_ line: Headline, _ body: String) -> ArticleID {
    ArticleID(derivedFrom: "\(date?.description ?? "")\n\(line.text)\n\(body)")
  }

  private func fill(_ field: inout String?, _ text: String) -> Bool {
    guard field == nil else { return false }
    field = text
    return true
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = text[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// White space of every kind made single blanks, none at the ends.
  static func onOneLine(_ text: String) -> String {
    let bytes = text.utf8Span.span
    if runEnd(bytes, from: 0) == bytes.count { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension ArticleDraft {
  /// Takes the status that a word states; an unknown word withholds and is kept.
  ///
  /// - Parameter isClosed: The format's statuses are a closed list: an word that is not on it withholds, whatever it says.
  mutating func setStatus(_ word: String, isClosed: Bool = false) {
    if let status = ArticleMetadata.Status(stated: word) {
      statesStatus = true
      metadata.restrict(to: status)
    } else {
      if isClosed { metadata.restrict(to: .withheld) }
      keep("pubStatus", text: word)
    }
  }

  /// Takes an embargo that an element states: see `StatedEmbargo`.
  mutating func setEmbargo(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    keep("embargo", text: text)
  }

  /// Takes an urgency of 1 ... 9; anything else is kept.
  mutating func setUrgency(_ text: String?) {
    guard let text, !text.isEmpty else { return }
    if let urgency = Int(text), (1...9).contains(urgency) {
      if metadata.urgency == nil { metadata.urgency = urgency }
    } else {
      keep("urgency", text: text)
    }
  }
}
