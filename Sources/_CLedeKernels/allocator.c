#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "allocator.h"
#include <stdlib.h>

// <stdlib.h> says which library this is.
#ifdef __GLIBC__
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

void lede_map_large_blocks(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
#endif
}

void lede_use_large_pages(void) {
#ifdef __GLIBC__
  // What lies before the first large page; it is allocated and never touched.
  static void *volatile filler;
  const uintptr_t page = (uintptr_t)2 << 20;
  // Volatile, or nothing would be allocated.
  char *volatile block = malloc(64);
  uintptr_t first = ((uintptr_t)block + page - 1) & ~(page - 1), before = first - (uintptr_t)block;
  free(block);
  // The heap grows once, to two large pages: what is free at its end is kept up to the 4 MB from above.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TOP_PAD, (int)(before + 2 * page));
  block = malloc(256 << 10);
  free(block);
  uintptr_t end = (uintptr_t)sbrk(0);
  if (first < end) madvise((void *)first, end - first, MADV_HUGEPAGE);
  filler = malloc(before);
  mallopt(M_TOP_PAD, 128 << 10);
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
