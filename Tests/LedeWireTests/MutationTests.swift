import LedeText
import LedeWire
import Testing

/// Small files of every format, cut and mutated at random: nothing crashes, and each file is reported.
@Suite struct MutationTests {
  static let samples: [String] = [
    #"{"id":"a","headline":"H","text":"T\u00e9 \ud83d\ude00","date":"2023-11-07","keywords":["k"],"x":{"y":[1,2]}}"#
      + "\n"
      + #"{"uri":"u","headlines":[{"value":"H"}],"bodies":[{"value":"<p>B</p>"}],"versionCreated":"2024-01-01T00:00:00Z"}"#,
    "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet><newsItem guid='g' version='2'><itemMeta><pubStatus qcode='stat:usable'/></itemMeta><contentMeta><headline>H &amp; &eacute;</headline></contentMeta><contentSet><inlineXML><html><body><p>A<br/>b</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>",
    "<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf><head><title>T</title><docdata><date.issue norm='20240101'/></docdata></head><body><body.content><p>&a;</p></body.content></body></nitf>",
    "<rss><channel><title>F</title><item><title>T</title><pubDate>Tue, 07 Nov 2023 16:27:41 GMT</pubDate><description>&lt;p&gt;x&lt;/p&gt;</description></item></channel></rss>",
    "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent><p>x</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>",
    "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"h\"}</script></head><body><p>x y z</p></body></html>",
    "headline,body,date\n\"a \"\"q\"\"\",\"b\nc\",2024\nx,y,z\n",
    "<!DOCTYPE lewis><REUTERS NEWID=\"1\"><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>T &lt;X></TITLE><BODY>b &#3;</BODY></TEXT></REUTERS><DOC><DOCNO>1</DOCNO><TEXT>t</TEXT></DOC>",
    "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 60\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>ab\r\n0\r\n\r\n",
    "\u{1}abc0123 4 pol 250 X/\r\n\u{2}Head\r\n   Text.\r\n\u{3}071627 GMT nov 23\r\n",
    " date 2023-11-07 Words of a text.\n\nMore of them.",
  ]

  @Test(arguments: samples.indices)
  func `no mutation and no cut of a file crashes a reader`(index: Int) {
    let sample = Array(Self.samples[index].utf8)
    #expect(!imported(sample).articles.isEmpty)
    var random = Repeatable(state: UInt64(index) &* 7919 &+ 1)
    for cut in stride(from: 0, to: sample.count, by: 7) {
      #expect(!imported(Array(sample[..<cut])).report.path.isEmpty)
    }
    for _ in 0..<80 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        default: bytes.insert(contentsOf: Array("<\"&]{,".utf8), at: at)
        }
        if bytes.isEmpty { bytes = sample }
      }
      #expect(!imported(bytes).report.path.isEmpty)
    }
  }
}

/// A generator that gives the same numbers in every run (xorshift64*, Vigna).
struct Repeatable: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
