/// Tells whether PASSWORD gives HASH, a line of crypt(5) such as yescrypt or bcrypt make: 1 yes, 0 no,
/// -1 where this system cannot compute such a hash.
int desk_password_matches(const char *password, const char *hash);
