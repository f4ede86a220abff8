internal import CDeskCrypt

/// A line of crypt(5), as `mkpasswd` and `htpasswd -B` make it: yescrypt, bcrypt and what else the system knows.
struct PasswordHash: Sendable {
  let text: String

  enum Outcome { case right, wrong, unknownMethod }

  /// Whether a password is the one that the hash was made of. Takes as long as the hash wants it to.
  func outcome(of password: String) -> Outcome {
    // Safe: both texts are terminated copies that live as long as the call.
    let result = unsafe password.withCString { password in
      unsafe text.withCString { hash in unsafe desk_password_matches(password, hash) }
    }
    return result == 1 ? .right : result == 0 ? .wrong : .unknownMethod
  }
}
