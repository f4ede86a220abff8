#include "CDeskCrypt.h"
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#if defined(__linux__)
#include <crypt.h>

/// Compares without telling by its duration where two texts differ.
static int is_equal(const char *a, const char *b) {
  size_t length = strlen(a);
  if (length != strlen(b)) return 0;
  unsigned char difference = 0;
  for (size_t i = 0; i < length; i++) difference |= (unsigned char)(a[i] ^ b[i]);
  return difference == 0;
}

int desk_password_matches(const char *password, const char *hash) {
  struct crypt_data *data = calloc(1, sizeof *data);
  if (!data) return -1;
  const char *computed = crypt_r(password, hash, data);
  int result = !computed || computed[0] == '*' ? -1 : is_equal(computed, hash);
  memset(data, 0, sizeof *data);
  free(data);
  return result;
}
#else
int desk_password_matches(const char *password, const char *hash) {
  (void)password;
  (void)hash;
  return -1;
}
#endif
