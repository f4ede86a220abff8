internal import LedeCommand
internal import LedeLibc
internal import LedeShell
internal import LedeSystem

/// What the process does on signals.
enum Signals {
  /// A broken pipe is an error of write(2), and so is a file that grows beyond `ulimit -f`; Ctrl-C asks what runs to stop, and stops it all the
  /// same when it does not mind, and so do the signals by which a process is ended: nothing that is half done stays behind.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    OwnProcess.onInterrupt(Self.stop)
    OwnProcess.onTermination(Self.stop)
  }

  private static let stop: @convention(c) (Int32) -> Void = { number in
    Interruption.shared.request(by: number)
    // Whatever does not look at the flag in this time is ended: archives bear that. A person waits for less than a service does.
    _ = signal(SIGALRM) { _ in _exit(Interruption.shared.exitCode) }
    var timer = itimerval()
    timer.it_value.tv_usec = number == SIGINT ? 80_000 : 900_000
    // Safe: one structure, and no old value is asked for. All calls here are allowed in a handler.
    // 0 is ITIMER_REAL, whose type is another one on each system.
    _ = unsafe setitimer(0, &timer, nil)
  }

  /// In the shell Ctrl-C stops a statement and never the shell, which readline ends in good order otherwise.
  static func prepareForShell() {
    OwnProcess.onInterrupt { number in Interruption.shared.request(by: number) }
    OwnProcess.endOnTermination()
  }

  /// Ends the process at once; all output was handed on before.
  static func exit(_ code: Int32) -> Never { _exit(code) }
}
