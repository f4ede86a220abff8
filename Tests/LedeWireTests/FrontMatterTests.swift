import LedeText
import LedeWire
import Testing

/// Front matter in the forms that YAML, TOML and JSON allow.
@Suite struct FrontMatterTests {
  /// Blocks that say that their article is a draft, is withheld or waits.
  @Test(arguments: [
    // TOML.
    "+++\ntitle = \"T\"\ntags = [\n  \"a\", # one\n  \"b\",\n]\ndraft = true\n+++\n",
    "+++\ntitle = \"T\"\nx = { a = [1, 2], b = \"}\" }\ndraft = true\n+++\n",
    "+++\ntitle = '''T\ndraft = false'''\ndraft = true\n+++\n",
    "+++\n[[authors]]\nname = \"Ann\"\n[[authors]]\nname = \"Bo\"\n[meta]\nstatus = \"draft\"\n+++\n",
    "+++\ntitle = \"T\"\n\"draft\" = true\n+++\n", "---toml\ntitle = \"T\"\ndraft = true\n---\n",
    "+++\ntitle = \"T\"\n[extra]\nembargo = 2999-01-01 10:00:00\n+++\n",
    // YAML.
    "---\ntitle: T\ndraft: !!bool true\n---\n", "---\ntitle: T\nx: &x true\ndraft: *x\n---\n",
    "---\ntitle: T\n? draft\n: true\n---\n", "---yaml\ntitle: T\ndraft: true\n---\n",
    "--- # the article\ntitle: T\ndraft: true\n---\n",
    "---\nbase: &b\n  draft: true\ntitle: T\n<<: *b\n---\n",
    "---\n{title: T, tags: [a,\n b], draft: true}\n---\n",
    "---\n\"title\": T\n'draft' : yes\n---\n",
    "---\ntitle: T\nauthors:\n- name: Ann\n  role: desk\n- name: Bo\ndraft: true\n---\n",
    "---\ntitle: >-\n  T\n  draft: false\ndraft: true\n---\n",
    "---\ntitle: \"T\n  goes on\"\ntags: [\n  a,\n  b\n]\ndraft: true # soon\n...\n",
    "---\ntitle: T\nstatus:\n  - draft\n---\n", "---\ntitle: T\nparams:\n  draft: true\n---\n",
    "---\ntitle: T\nmeta:\n  - name: embargo\n    value: 2999-01-01\n---\n",
    "---\ntitle: T\ndraft: |\n  true\n---\n", "---\ntitle: T\ndraft:\n  true\n---\n",
    "---\ntitle: T\nDraft: True\n---\n", "---\ntitle: T\ndraft:true\n---\n",
    "----\ntitle: T\ndraft: true\n----\n", "---\ntitle: T\nseo:\n  draft: true\n---\n",
    "---\ntitle: T\nbuild:\n  render: never\n---\n", "---\ntitle: T\npermalink: false\n---\n",
    "---\ntitle: T\ndg-publish: false\n---\n",
    "+++\ntitle = \"T\"\nbuild.render = \"never\"\n+++\n",
    "---\ntitle: T\nstate: {name: draft}\n---\n", "---\ntitle: T\ndraft: false\ndraft: true\n---\n",
    // JSON.
    ";;;\n{\"title\": \"T\",\n\"draft\": true}\n;;;\n",
    "---json\n{\"title\":\"T\",\"draft\":true}\n---\n",
    // Comments.
    "<!-- x -->\n---\ntitle: T\ndraft: true\n---\n",
    "<!-- x\ny -->\n\n<!-- z -->\n+++\ntitle = \"T\"\ndraft = true\n+++\n",
    "<!--\n---\ntitle: T\ndraft: true\n---\n-->\n",
    // What cannot be read might be the mark.
    "---\ntitle: T\n!! draft yes\n---\n", "---\ntitle: \"T\ntags: x\n---\n",
    "---\ntitle: T\nstatus: *unknown\n---\n", "---\ntitle: T\n  draft: true\n---\n",
    "+++\ntitle = \"T\"\ntags = [\"a\"\ndraft = true\n+++\n",
    "+++\ntitle = T = x\ndraft true\n+++\n",
    ";;;\n{\"title\": \"T\", \"draft\" true}\n;;;\n", "---\ntitle: T\ndraft: true\n\n",
  ])
  func `front matter holds back in every form`(block: String) {
    let taken = imported(block + "\nThe ferry stops.\n", name: "a.md")
    #expect(taken.report.format == .markdown)
    #expect(taken.articles.allSatisfy { $0.metadata.restriction(at: 1_900_000_000) != nil })
    #expect(taken.articles.count + taken.report.passedOver == 1)
  }

  @Test(arguments: [
    "title: Ferry: an update", "title: \"Ferry: an update\"", "title: 'Ferry: an update'",
    "title: >\n  Ferry:\n  an update", "title: |-\n  Ferry:\n  an update",
    "title:\n  \"Ferry: an\n  update\"",
    "title: !!str Ferry: an update", "title: &t Ferry: an update",
    "? title\n: \"Ferry: an update\"",
    "x: &t \"Ferry: an update\"\ntitle: *t", "title: \"Ferry: \\\n  an update\"",
    "title: Ferry: an update # a remark", "# a remark\n\ntitle: \"Ferry\\x3A an update\"",
  ])
  func `a title of YAML is read in every style`(lines: String) {
    let taken = imported(
      "---\n\(lines)\nlayout: post\nurl: https://w.example/a#b\ntags: [a, 'b, c']\n---\nIt rained.\n"
    )
    #expect(taken.articles.map(\.headline.text) == ["Ferry: an update"])
    #expect(taken.articles.map(\.url) == ["https://w.example/a#b"])
    #expect(taken.articles.map(\.keywords) == [["a", "b, c"]])
    #expect(taken.articles.map(\.metadata.status) == [.usable])
  }

  @Test(arguments: [
    "---\ntitle: '[sic] Ferry stops'\n---\n", "---\ntitle: [sic] Ferry stops\n---\n",
    "---\ntitle: It's late, \"they\" say\n---\n", "---\ntitle: 'It's late'\n---\n",
    "---\ntitle: T\nsubtitle: draft of a law: hidden costs\n---\n",
    "---\ntitle: T\ntags: [draft, embargo]\n---\n",
    "---\ntitle: T\ndraft: false\npublished: true\n---\n",
    "---\ntitle: T\npublishDate: 2024-01-01\n---\n",
    "---\ntitle: T\nauthor:\n  name: Ann\n  status: away\n---\n",
    "---\ntitle: T\nimages:\n  - url: a.jpg\n    draft: true\n---\n",
    "+++\ntitle = \"T\"\nweight = 3\ndate = 2024-03-05T10:00:00Z\n[menu.main]\nname = \"x\"\n+++\n",
    "---\ntitle: T\nempty:\n\nnext: x\n---\n", "---\r\ntitle: T\r\ndraft: false\r\n---\r\n",
  ])
  func `an article that may be used stays so`(block: String) {
    let taken = imported(block + "The ferry stops.\n", name: "a.md")
    #expect(taken.report.format == .markdown)
    #expect(taken.articles.map(\.metadata.status) == [.usable])
    #expect(taken.articles.map(\.body) == ["The ferry stops."])
  }

  @Test(arguments: [
    ("Title: T\nDraft: true\n", true), ("title: T\nstate: draft\n---\n", true),
    ("```yaml\ntitle: T\ndraft: true\n```\n", true), ("# T\n\n---\ndraft: true\n---\n", true),
    ("#+TITLE: T\n#+DRAFT: yes\n", true), ("= T\n:status: draft\n", true),
    ("Title: T\nDraft: first round\n", false), ("State: hidden costs of the ferry\n", false),
    ("Private: the ferry's new owner\n", false), ("Title: T\nDraft: false\n", false),
  ])
  func `a mark above a text without front matter holds back`(lines: String, holds: Bool) {
    let taken = imported("\(lines)\nThe ferry stops, the operator said.\n", name: "a.md")
    #expect(taken.articles.map(\.metadata.status) == [holds ? .withheld : .usable])
  }

  @Test func `what cannot be read is told`() {
    let taken = imported("---\nid: a\ntitle: T\n!! draft yes\n---\nIt rained.\n")
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
    #expect(taken.report.notes == ["a: its front matter cannot be read as a whole; withheld"])
  }

  @Test func `a line above a text begins no front matter`() {
    for text in [
      "---\nIt rained.\n---\nIt did.\n", "---\n\nIt rained: a lot.\n", "<!-- x -->\nIt rained.\n",
    ] {
      let taken = imported(text, name: "a.md")
      #expect(taken.articles.map(\.metadata.status) == [.usable])
    }
  }

  @Test func `aliases do not grow beyond measure`() {
    var lines = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<20 {
      let names = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      lines += "a\(level): &a\(level) [\(names)]\n"
    }
    let taken = imported("---\ntitle: T\n\(lines)---\nIt rained.\n")
    #expect(taken.articles.map(\.metadata.status) == [.withheld])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "\"", "a:\n ", "&a ", "!x ", "a.", "[["])
  func `deep and open values end`(mark: String) {
    for opening in ["---", "+++"] {
      let value = String(repeating: mark, count: 20_000)
      let taken = imported(
        "\(opening)\ntitle: T\ntitle = \"T\"\nx: \(value)\n\(opening)\nIt rained.\n")
      #expect(taken.articles.count == 1)
    }
  }

  @Test(arguments: [
    "<b>EMBARGOED UNTIL MONDAY</b>", "<p><strong>EMBARGOED UNTIL MONDAY</strong></p>",
    "<span style=\"color: red\">Embargoed until Monday 6 a.m.</span>",
  ])
  func `an instruction in tags holds back a text and Markdown`(line: String) {
    for head in ["# Ferry stops\n\n", "---\ntitle: Ferry stops\n---\n"] {
      let taken = imported("\(head)\(line)\n\nThe ferry stops.\n", name: "a.md")
      #expect(taken.articles.map(\.metadata.status) == [.withheld])
    }
  }
}
