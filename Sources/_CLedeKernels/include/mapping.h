#ifndef LEDE_MAPPING_H
#define LEDE_MAPPING_H

#include <stddef.h>

/// A mapped file that is watched: where a page of it can no longer be read, because the file was cut or its disk fails,
/// the system sends SIGBUS, and from then on this mapping's pages behind that place read as zeros.
struct lede_mapping_guard;

/// Watches a mapping. The first call sets the process's handler of SIGBUS; one that was set before still gets the signals
/// that are of no watched mapping. NULL if there is no memory.
struct lede_mapping_guard *lede_guard_mapping(const void *start, size_t length);

/// Ends the watch; call it before the mapping is taken down.
void lede_unguard_mapping(struct lede_mapping_guard *guard);

/// Not 0 once a page of the mapping could not be read: what was read since may be zeros.
int lede_mapping_is_broken(const struct lede_mapping_guard *guard);

#endif
