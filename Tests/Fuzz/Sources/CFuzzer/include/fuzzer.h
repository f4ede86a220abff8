#ifndef LEDE_FUZZER_H
#define LEDE_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with these arguments; it calls `body` with each input (FuzzerInterface.h of LLVM).
int LLVMFuzzerRunDriver(int *argc, char ***argv,
                        int (*body)(const uint8_t *data, size_t size));

#endif
