internal import LedeCommand
internal import LedeShell

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Musl)
internal import Musl
#else
internal import Glibc
#endif

/// What the process does on signals.
enum Signals {
  /// A broken pipe is an error of write(2), and so is a file that grows beyond `ulimit -f`; Ctrl-C asks what runs to stop, and stops it all the
  /// same when it does not mind.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    install { _ in
      Interruption.shared.request()
      // Whatever does not look at the flag in this time is ended: archives bear that.
      _ = signal(SIGALRM) { _ in _exit(130) }
      var timer = itimerval()
      timer.it_value.tv_usec = 80_000
      // Safe: one structure, and no old value is asked for. All calls here are allowed in a handler.
      // 0 is ITIMER_REAL, whose type is another one on each system.
      _ = unsafe setitimer(0, &timer, nil)
    }
  }

  /// In the shell Ctrl-C stops a statement and never the shell.
  static func prepareForShell() {
    install { _ in Interruption.shared.request() }
  }

  private static func install(_ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    #if canImport(Darwin)
    unsafe action.__sigaction_u.__sa_handler = handler
    #else
    unsafe action.__sigaction_handler.sa_handler = handler
    #endif
    // No SA_RESTART: a read that waits is to end. Safe: one structure, no old value asked for.
    _ = unsafe sigaction(SIGINT, &action, nil)
  }

  /// Ends the process at once; all output was handed on before.
  static func exit(_ code: Int32) -> Never { _exit(code) }
}
