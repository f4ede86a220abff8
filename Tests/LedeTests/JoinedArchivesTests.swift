import Lede
import LedeTestSupport
import LedeText
import Testing

/// Several archives as one give what one archive of the same articles gives.
@Suite struct `Several archives as one` {
  /// Articles cut at random into archives, and all of them in one.
  private struct Split {
    let folder: TestFolder
    let one: Archive
    let joined: Archive
    let paths: [String]
    let count: Int

    /// `commits` is how many segments each archive is made of, about.
    init(seed: UInt64, articles: [Article], commits: Int = 2) throws {
      var random = Random(state: seed)
      folder = try TestFolder()
      one = try Archive.create(folder.path + "/one.lede")
      var rest = articles[...]
      var paths: [String] = []
      var whole = try one.writer()
      while !rest.isEmpty {
        let path = folder.path + "/\(paths.count).lede"
        paths.append(path)
        let archive = try Archive.create(path)
        for _ in 0..<commits where !rest.isEmpty {
          let part = Array(rest.prefix(1 + random.next(below: 40)))
          rest = rest.dropFirst(part.count)
          var writer = try archive.writer()
          try writer.add(part)
          try writer.commit()
          try whole.add(part)
        }
      }
      try whole.commit()
      if paths.count == 1 {
        paths.append(folder.path + "/empty.lede")
        try Archive.create(folder.path + "/empty.lede")
      }
      joined = try Archive.open(paths)
      self.paths = paths
      count = articles.count
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `hits scores counts corrections answers and digests are those of one archive`(
    seed: UInt64
  ) throws {
    let split = try Split(seed: seed, articles: Self.corpus(seed))
    let (one, joined) = (split.one.reader, split.joined.reader)
    #expect(joined.articleCount == split.count && one.articleCount == split.count)
    for query in Self.queries {
      for ranking in SearchOptions.Ranking.allCases {
        var options = SearchOptions()
        options.ranking = ranking
        options.duplicates = .group
        options.explains = true
        let (a, b) = (
          try one.search(query, options: options), try joined.search(query, options: options)
        )
        #expect(told(a.hits) == told(b.hits), "\(query) \(ranking)")
        #expect(a.outcome == b.outcome)
      }
      #expect(
        try one.count(query, by: CountKey.allCases).rows
          == joined.count(query, by: CountKey.allCases).rows)
      #expect(try one.digest(query) == joined.digest(query))
      #expect(try told(one.ask(query + "?").answers) == told(joined.ask(query + "?").answers))
    }
    for query in ["harbour storm", "*"] {
      #expect(try one.timeline(query) == joined.timeline(query))
    }
    for hit in try one.search("council").hits.prefix(3) {
      #expect(
        try told(one.similar(to: hit.id)?.hits ?? [])
          == told(joined.similar(to: hit.id)?.hits ?? []))
      #expect(try one.article(hit.id) == joined.article(hit.id))
    }
    #expect(
      try one.terms(beginningWith: "", limit: .max) == joined.terms(beginningWith: "", limit: .max))
    var walked: [[Article]] = [[], []]
    try one.forEachArticle { walked[0].append($0) }
    try joined.forEachArticle { walked[1].append($0) }
    #expect(walked[0] == walked[1])
  }

  @Test(arguments: [1, 4] as [UInt64])
  func `a search of archives that are ranked each by itself is that of one archive`(
    seed: UInt64
  ) throws {
    let articles = try Self.corpus(seed)
    let split = try Split(seed: seed, articles: articles)
    // Some are replaced and some are gone, so that what is hidden is told as well.
    var writer = try Archive.open(split.paths[0]).writer()
    try writer.remove([articles[0].id])
    try writer.add([articles[articles.count - 1]])
    try writer.commit()
    let reader = try Archive.open(split.paths).reader
    for query in Self.queries + ["harbour storm minister council vote"] {
      for options in Self.manyOptions {
        let whole = try reader.search(query, options: options)
        let rankings = try split.paths.indices.reversed().map {
          try reader.rank(query, ofArchive: $0, options: options)
        }
        let gathered = try reader.search(query, gathering: rankings, options: options)
        #expect(told(gathered.hits) == told(whole.hits), "\(query) \(options)")
        #expect(gathered.outcome == whole.outcome, "\(query) \(options)")
      }
      #expect(try reader.search(query, gathering: []).outcome.isCutShort)
    }
  }

  /// Each way to rank with some ways to order, prefer and group.
  private static var manyOptions: [SearchOptions] {
    SearchOptions.Ranking.allCases.flatMap { ranking in
      (0..<6).map { number in
        var options = SearchOptions()
        options.ranking = ranking
        options.order = [.score, .score, .score, .newest, .oldest, .score][number]
        options.recency = number == 1 ? .strong : .off
        options.duplicates = number.isMultiple(of: 2) ? .show : .group
        options.limit = [10, 3, 1, 20, nil, 5][number]
        options.offset = number == 2 ? 4 : 0
        return options
      }
    }
  }

  @Test
  func `of one id the article of the highest version is there, of one version the later archive's`()
    throws
  {
    let folder = try TestFolder()
    func archive(_ name: String, _ version: Int?, _ text: String) throws -> String {
      let path = folder.path + "/" + name
      var article = try SampleArticles.article("x", "Headline", text)
      article.metadata.version = version
      let archive = try Archive.create(path)
      var writer = try archive.writer()
      try writer.add([article, try SampleArticles.article("only-\(name)", "", "harbour")])
      try writer.commit()
      return path
    }
    let high = try archive("high", 3, "alpha")
    let low = try archive("low", 2, "beta")
    let first = try archive("first", 1, "delta")
    let none = try archive("none", nil, "gamma")
    let id = ArticleID("x")
    for (paths, text) in [
      ([high, low], "alpha"), ([low, high], "alpha"), ([high, none], "alpha"),
      ([none, high], "alpha"), ([high, none, low], "alpha"), ([high, high], "alpha"),
      ([first, none], "gamma"), ([none, first], "delta"),
    ] {
      let reader = try Archive.open(paths).reader
      #expect(try reader.article(id)?.body == text, "\(paths)")
      #expect(try reader.search("alpha OR beta OR gamma OR delta").outcome.totalCount == 1)
      #expect(reader.articleCount == Set(paths).count + 1)
    }
    // What one archive withdraws in a version is gone from all, unless a newer one is there.
    var writer = try Archive.open(low).writer()
    try writer.add(json: Array(#"{"id":"x","version":2,"status":"killed"}"#.utf8))
    try writer.commit()
    #expect(try Archive.open([none, low]).reader.article(id) == nil)
    #expect(try Archive.open([low, high]).reader.article(id)?.body == "alpha")
    // What one withdraws without a version is gone from all.
    writer = try Archive.open(none).writer()
    try writer.withdraw([id])
    try writer.commit()
    for paths in [[none, high], [high, none], [low, none, high]] {
      let joined = try Archive.open(paths)
      #expect(try joined.reader.article(id) == nil)
      #expect(try joined.reader.search("alpha").outcome.totalCount == 0)
    }
    let merged = folder.path + "/merged.lede"
    try Archive.create(merged, copying: Archive.open([none, high]).reader)
    writer = try Archive.open(merged).writer()
    var again = Article(id: id, headline: "X", body: "alpha")
    for (version, isAdmitted) in [(3, false), (4, true)] {
      again.metadata.version = version
      #expect(try writer.add([again]).added == (isAdmitted ? 1 : 0))
    }
  }

  @Test func `a version that its source calls the first does not take the place of a higher one`()
    throws
  {
    let folder = try TestFolder()
    func archive(_ name: String, _ json: String) throws -> String {
      let path = folder.path + "/" + name
      let archive = try Archive.create(path + ".lede")
      try write(Array(json.utf8), to: path + ".jsonl")
      try archive.add(contentsOf: [path + ".jsonl"])
      return path + ".lede"
    }
    let second = try archive("second", #"{"id":"x","body":"alpha","version":2}"#)
    let first = try archive("first", #"{"id":"x","body":"beta","version":1}"#)
    let none = try archive("none", #"{"id":"x","body":"gamma"}"#)
    let id = ArticleID("x")
    for (paths, text) in [
      ([second, first], "alpha"), ([first, second], "alpha"), ([second, none], "alpha"),
      ([none, first], "beta"),
    ] {
      let reader = try Archive.open(paths).reader
      #expect(try reader.article(id)?.body == text, "\(paths)")
    }
    let both = try Archive.open([second, first]).reader
    let copy = try Archive.create(folder.path + "/both.lede", copying: both)
    #expect(try copy.reader.article(id)?.body == "alpha")
    // It outlasts an analysis anew.
    var writer = try Archive.open(first).writer()
    try writer.merge(reanalyzing: true)
    #expect(try Archive.check(first).isEmpty)
    #expect(try Archive.open([second, first]).reader.article(id)?.body == "alpha")
  }

  @Test func `commits of each are seen after refresh, and none can be written`() throws {
    let split = try Split(seed: 5, articles: SampleArticles.made(60))
    let before = split.joined.reader
    #expect(throws: LedeError.self) { _ = try split.joined.writer() }
    #expect(try !split.joined.refresh())
    var writer = try Archive.open(split.folder.path + "/0.lede").writer()
    try writer.add([try SampleArticles.article("new", "", "A quite unheard-of zeppelin.")])
    try writer.commit()
    #expect(try split.joined.refresh())
    #expect(try split.joined.reader.search("zeppelin").outcome.totalCount == 1)
    #expect(try before.search("zeppelin", options: Self.exact).outcome.totalCount == 0)
    #expect(try split.joined.reader.statistics().articles == 61)
  }

  @Test(arguments: [2, 9] as [UInt64])
  func `a copy of several archives is one archive of their articles`(seed: UInt64) throws {
    let split = try Split(seed: seed, articles: Self.corpus(seed))
    let path = split.folder.path + "/all.lede"
    let all = try Archive.create(path, copying: split.joined.reader)
    #expect(try Archive.check(path).isEmpty)
    #expect(try all.reader.statistics().segments == 1)
    #expect(all.generation == split.joined.generation)
    for query in Self.queries {
      #expect(
        try told(all.search(query).hits) == told(split.joined.search(query).hits), "\(query)")
    }
    var articles: [Article] = []
    try split.joined.reader.forEachArticle { articles.append($0) }
    for article in articles { #expect(try all.reader.article(article.id) == article) }
    #expect(throws: LedeError.self) { try Archive.create(path, copying: split.joined.reader) }
    // It goes on as any archive does.
    try all.add([try SampleArticles.article("more", "", "A zeppelin over the harbour.")])
    #expect(try all.search("zeppelin").outcome.totalCount == 1)
  }

  @Test func `a copy keeps what was withdrawn and leaves out what was removed`() throws {
    let folder = try TestFolder()
    let archive = try Archive.create(folder.path + "/a.lede")
    try archive.add(SampleArticles.made(30))
    let (gone, withdrawn) = (
      ArticleID("made-3"), ArticleID("made-4")
    )
    var writer = try archive.writer()
    try writer.remove([gone])
    try writer.withdraw([withdrawn])
    try writer.commit()
    let copy = try Archive.create(folder.path + "/b.lede", copying: archive.reader)
    #expect(copy.articleCount == 28 && archive.articleCount == 28)
    let statistics = try copy.reader.statistics()
    #expect(statistics.deleted == 0 && statistics.tombstones == 1)
    #expect(try copy.add([SampleArticles.made(30)[4]]).added == 0)
  }

  @Test func `archives with other settings are refused`() throws {
    let folder = try TestFolder()
    try Archive.create(folder.path + "/a")
    var settings = ArchiveSettings()
    settings.b = 0.3
    try Archive.create(folder.path + "/b", settings: settings)
    #expect(throws: LedeError.self) {
      _ = try Archive.open([folder.path + "/a", folder.path + "/b"])
    }
    #expect(throws: LedeError.self) { _ = try Archive.open([String]()) }
  }

  /// Values with all that they hold; of scores every bit.
  private func told<Value>(_ values: [Value]) -> [String] { values.map { "\($0)" } }

  private static let queries = [
    "minister", "harbour storm", "\"strike ended\"", "+council -budget", "talks NEAR/3 resumed",
    "sto* pri?es", "ministre", "zzzzzz", "since:2021 vote", "title:storm", "the", "counncil vote",
    "*",
  ]

  private static var exact: SearchOptions {
    var options = SearchOptions()
    options.corrects = false
    return options
  }

  /// Articles of few words, some with dates, sources and headlines.
  private static func corpus(_ seed: UInt64) throws -> [Article] {
    var random = Random(state: seed)
    var articles = try SampleArticles.made(60 + random.next(below: 140))
    for index in articles.indices {
      if random.next(below: 4) > 0 {
        articles[index].date = ArticleDate(
          year: 2019 + random.next(below: 5), month: 1 + random.next(below: 12),
          day: 1 + random.next(below: 28))
      }
      if random.next(below: 2) == 0 { articles[index].source = "Wire \(random.next(below: 3))" }
      if random.next(below: 3) == 0 {
        articles[index].headline = Headline("Storm and vote \(random.next(below: 9))")
      }
    }
    return articles
  }
}

/// The same numbers on every run: a linear congruential generator (Knuth).
struct Random {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
