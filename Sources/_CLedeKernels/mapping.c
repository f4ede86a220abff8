#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "mapping.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#ifndef MAP_ANONYMOUS
#define MAP_ANONYMOUS MAP_ANON
#endif

// The guards form a list that only grows, so that the signal's handler may walk it at any moment; a guard that is no
// longer used is taken again. An unused one has the range 0..<0, in which no address lies.
struct lede_mapping_guard {
  atomic_uintptr_t start;
  atomic_uintptr_t end;
  atomic_int broken;
  atomic_int used;
  struct lede_mapping_guard *next;
};

static _Atomic(struct lede_mapping_guard *) guards;
static struct sigaction previous;
static uintptr_t page_length;
static pthread_once_t installed = PTHREAD_ONCE_INIT;

// Only what may be called in a handler is: atomic loads and the system call behind mmap, which
// takes no lock of the C library's.
static void handle(int number, siginfo_t *info, void *context) {
  int saved = errno;
  uintptr_t address = (uintptr_t)info->si_addr;
  struct lede_mapping_guard *guard = atomic_load(&guards);
  for (; guard; guard = guard->next) {
    uintptr_t end = atomic_load(&guard->end);
    uintptr_t start = atomic_load(&guard->start);
    if (address < start || address >= end) continue;
    // Zeros up to the mapping's end in one piece: a file that was cut has no page behind either, and the
    // number of pieces that a process may map is limited.
    uintptr_t page = address & ~(page_length - 1);
    void *zeros = mmap((void *)page, end - page, PROT_READ,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) break;
    atomic_store(&guard->broken, 1);
    errno = saved;
    return;
  }
  errno = saved;
  if (previous.sa_flags & SA_SIGINFO) {
    previous.sa_sigaction(number, info, context);
  } else if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN) {
    previous.sa_handler(number);
  } else {
    // The instruction is tried again, and ends the process as it would have without us.
    signal(number, SIG_DFL);
  }
}

static void install(void) {
  page_length = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {0};
  action.sa_sigaction = handle;
  // Hosts with small stacks give signals another one.
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &previous);
}

struct lede_mapping_guard *lede_guard_mapping(const void *start, size_t length) {
  pthread_once(&installed, install);
  struct lede_mapping_guard *guard = atomic_load(&guards);
  for (; guard; guard = guard->next) {
    int unused = 0;
    if (atomic_compare_exchange_strong(&guard->used, &unused, 1)) break;
  }
  if (!guard) {
    guard = calloc(1, sizeof *guard);
    if (!guard) return NULL;
    atomic_store(&guard->used, 1);
    guard->next = atomic_load(&guards);
    while (!atomic_compare_exchange_weak(&guards, &guard->next, guard)) {
    }
  }
  atomic_store(&guard->broken, 0);
  atomic_store(&guard->start, (uintptr_t)start);
  atomic_store(&guard->end, (uintptr_t)start + length);
  return guard;
}

void lede_unguard_mapping(struct lede_mapping_guard *guard) {
  if (!guard) return;
  atomic_store(&guard->end, 0);
  atomic_store(&guard->start, 0);
  atomic_store(&guard->used, 0);
}

int lede_mapping_is_broken(const struct lede_mapping_guard *guard) {
  return guard ? atomic_load_explicit(&guard->broken, memory_order_relaxed) : 0;
}
