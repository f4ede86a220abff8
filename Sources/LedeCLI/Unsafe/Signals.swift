internal import LedeCommand
internal import LedeLibc
internal import LedeShell
internal import LedeSystem

/// What the process does on signals.
enum Signals {
  /// A broken pipe is an error of write(2), and so is a file that grows beyond `ulimit -f`; Ctrl-C asks what runs to stop, and stops it all the
  /// same when it does not mind.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    OwnProcess.onInterrupt { _ in
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
    OwnProcess.onInterrupt { _ in Interruption.shared.request() }
  }

  /// Ends the process at once; all output was handed on before.
  static func exit(_ code: Int32) -> Never { _exit(code) }
}
