#pragma once
#include <stddef.h>
#include <stdint.h>

/// XXH64 of `length` bytes at `bytes` with seed 0, by the specification of the xxHash algorithm
/// (doc/xxhash_spec.md, version 0.2.0).
uint64_t lede_checksum(const uint8_t *bytes, size_t length);
