#pragma once
#include <libxml/xmlversion.h>
// Some builds of libxml2 pull in ICU's headers here, whose declarations clash with those of the ICU
// inside Swift's Foundation. We use nothing of it, and only pointers to the struct that it changes.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
#include <libxml/uri.h>

/// Who gets the errors of this thread that belong to no parser.
typedef struct lede_xml_handler {
  xmlStructuredErrorFunc function;
  void *context;
} lede_xml_handler;

#if LIBXML_VERSION >= 21200
static inline void lede_xml_ignore(void *context, const xmlError *error) {
#else
static inline void lede_xml_ignore(void *context, xmlErrorPtr error) {
#endif
  (void)context;
  (void)error;
}

/// Lets errors of this thread be told to nobody; gives who got them.
static inline lede_xml_handler lede_xml_silence(void) {
  lede_xml_handler handler = {xmlStructuredError, xmlStructuredErrorContext};
  xmlSetStructuredErrorFunc(NULL, lede_xml_ignore);
  return handler;
}

static inline void lede_xml_restore(lede_xml_handler handler) {
  xmlSetStructuredErrorFunc(handler.context, handler.function);
}
