#include "allocator.h"
#include <stdlib.h>

// <stdlib.h> says which library this is.
#ifdef __GLIBC__
#include <malloc.h>
#endif

void lede_map_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}
