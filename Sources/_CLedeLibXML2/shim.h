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
