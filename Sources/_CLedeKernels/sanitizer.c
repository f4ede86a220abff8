// Shows ThreadSanitizer the slow path of Swift's Mutex on Linux; empty in every other build.
//
// A Mutex that nobody waits for is an atomic in our own code, which the sanitizer sees. One that is waited for goes
// from thread to thread in functions of the standard library, which is not instrumented, so that whatever it guards
// looks like a race. These stand before the library's, call them, and tell what they did.

#if defined(__has_feature)
#if __has_feature(thread_sanitizer) && defined(__linux__)

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall, no_sanitize("thread")))
#define SELF __attribute__((swift_context)) void *mutex

void __tsan_acquire(void *address);
void __tsan_release(void *address);

SWIFT void lede_lock_slowly(uint32_t thread, SELF) __asm__(LOCK);
SWIFT void lede_unlock_slowly(SELF) __asm__(UNLOCK);

SWIFT void lede_lock_slowly(uint32_t thread, SELF) {
  void (*next)(uint32_t, SELF) __attribute__((swiftcall)) = dlsym(RTLD_NEXT, LOCK);
  next(thread, mutex);
  __tsan_acquire(mutex);
}

SWIFT void lede_unlock_slowly(SELF) {
  void (*next)(SELF) __attribute__((swiftcall)) = dlsym(RTLD_NEXT, UNLOCK);
  __tsan_release(mutex);
  next(mutex);
}

#endif
#endif
