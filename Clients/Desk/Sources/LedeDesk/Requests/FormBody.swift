import HTTPTypes
import Hummingbird
import NIOCore

/// The body of a form: its fields, and the files that came with it.
struct FormBody {
  let parameters: Parameters
  var uploads: [Upload] = []

  /// Reads a body of one of the two forms that browsers send.
  ///
  /// - Throws: 413 where it is too long, 415 where it is no form, 400 where it is faulty.
  init(
    _ request: Request, _ form: Route.Form, _ limits: DeskSettings.Limits
  ) async throws {
    let most = form.takesFiles ? limits.uploadBytes : limits.formBytes
    let tooLong = DeskError(.contentTooLarge, "at most \(most / 1000) kB are taken at once")
    if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
      throw tooLong
    }
    let type = request.headers[.contentType] ?? ""
    let isMultipart = type.lowercased().hasPrefix("multipart/form-data")
    guard isMultipart || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
      throw DeskError(.unsupportedMediaType, "a form is expected")
    }
    if isMultipart {
      var reader = try MultipartReader(type: type, into: UploadFolder())
      var count = 0
      for try await piece in request.body {
        count += piece.readableBytes
        guard count <= most else { throw tooLong }
        try reader.take(piece.readableBytesView)
      }
      try reader.finish()
      parameters = Parameters(reader.fields)
      uploads = reader.files
    } else {
      let buffer: ByteBuffer
      do {
        buffer = try await request.body.collect(upTo: most)
      } catch is NIOTooManyBytesError {
        throw tooLong
      }
      guard let text = String(validating: buffer.readableBytesView, as: UTF8.self) else {
        throw DeskError.badRequest("the form is not UTF-8")
      }
      parameters = try Parameters(encoded: text)
    }
  }
}
