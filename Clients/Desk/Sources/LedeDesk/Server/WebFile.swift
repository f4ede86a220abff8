import HTTPTypes
import Hummingbird
import NIOCore

/// A file of the desk itself: its style, its script, its sign.
struct WebFile: Sendable {
  let bytes: ByteBuffer
  let type: String
  /// Tells one version of the file from another.
  let tag: String

  static func named(_ path: String) -> WebFile? { files[path] }

  private static let files: [String: WebFile] = [
    "/desk.css": WebFile(PackageResources.desk_css, "text/css; charset=utf-8"),
    "/desk.js": WebFile(PackageResources.desk_js, "text/javascript; charset=utf-8"),
    "/desk.svg": WebFile(PackageResources.desk_svg, "image/svg+xml"),
  ]

  /// Every path, for the pages that name them and for tests.
  static var paths: [String] { files.keys.sorted() }

  private init(_ bytes: [UInt8], _ type: String) {
    self.bytes = ByteBuffer(bytes: bytes)
    self.type = type
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    tag = "\"\(String(hash, radix: 16))\""
  }

  /// The file, or 304 where the caller has it.
  func response(to headers: HTTPFields) -> Response {
    let own: HTTPFields = [.contentType: type, .eTag: tag, .cacheControl: "private, max-age=300"]
    if headers[.ifNoneMatch] == tag { return Response(status: .notModified, headers: own) }
    return Response(status: .ok, headers: own, body: .init(byteBuffer: bytes))
  }
}
