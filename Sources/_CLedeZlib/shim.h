#pragma once
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see. 15 + 32: gzip or zlib, by the header.
static inline int lede_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

/// A deflate stream without a header, as zip archives hold it.
static inline int lede_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -15); }
