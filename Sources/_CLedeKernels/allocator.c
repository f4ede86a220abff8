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
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  // The heap grows by so much more than is asked for, and keeps so much of what is freed at its end.
  mallopt(M_TOP_PAD, 8 << 20);
  // More than is left of the heap, so that it grows now; volatile, or nothing would be allocated.
  char *volatile block = malloc(512 << 10);
  uintptr_t start = (uintptr_t)block, end = (uintptr_t)sbrk(0);
  uintptr_t first = (start + page - 1) & ~(page - 1);
  free(block);
  if (start < first && first < end) {
    madvise((void *)first, end - first, MADV_HUGEPAGE);
    filler = malloc(first - start);
  }
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}
