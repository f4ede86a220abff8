#pragma once
#include <stdint.h>

#include "allocator.h"
#include "mapping.h"
#include "checksum.h"

/// The widest vector extension this processor has: 0 none, 1 SSE4.1, 2 AVX2, 3 AVX-512 (F, BW, VL).
int lede_vector_level(void);

#include "ranking.h"
#include "text.h"
