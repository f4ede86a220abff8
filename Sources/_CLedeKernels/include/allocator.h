#pragma once

/// From here on large blocks of memory are mapped one by one and given back when they are freed.
///
/// glibc would do so for fewer and fewer of them: each one that is freed raises its bound, and what
/// several threads pass to one another then stays behind as holes. For programs only: a library
/// leaves its host's allocator alone.
void lede_map_large_blocks(void);

/// Has the system give the heap's first megabytes in pages of 2 MB, where it has such: what would come by five hundred
/// page faults comes by one, which a program that runs for some milliseconds feels. For programs only.
void lede_use_large_pages(void);
