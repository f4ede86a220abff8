#pragma once
// For the parameters of a dictionary's training, and for `lede_attach_dictionary`.
#define ZSTD_STATIC_LINKING_ONLY
#define ZDICT_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zdict.h>
#include <zstd_errors.h>

/// Asks the context never to copy a dictionary's tables for a frame, which takes longer than the
/// frame where this is small. Output is a little different, and as valid, where zstd does not know the wish.
static inline void lede_attach_dictionary(ZSTD_CCtx *context) {
  (void)ZSTD_CCtx_setParameter(context, ZSTD_c_forceAttachDict, ZSTD_dictForceAttach);
}
