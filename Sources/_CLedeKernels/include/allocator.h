#pragma once

/// From here on large blocks of memory are mapped one by one and given back when they are freed.
///
/// glibc would do so for fewer and fewer of them: each one that is freed raises its bound, and what
/// several threads pass to one another then stays behind as holes. For programs only: a library
/// leaves its host's allocator alone.
void lede_map_large_blocks(void);
