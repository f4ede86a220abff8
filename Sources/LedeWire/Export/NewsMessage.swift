internal import LedeText

/// Writes the envelope of NewsML-G2 that holds many items.
enum NewsMessage {
  /// Opens a message up to the place of its first item.
  static func start(_ settings: ExportSettings, _ xml: inout XMLWriter) {
    xml.start("newsMessage")
    xml.attribute("xmlns", NewsMLG2.namespace)
    xml.start("header")
    xml.element("sent", settings.moment)
    xml.empty("catalogRef", "href", NewsMLG2.catalog)
    xml.element("sender", settings.authority)
    xml.end()
    xml.start("itemSet")
  }
}
