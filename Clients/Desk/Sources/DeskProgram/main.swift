import LedeDesk

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

exit(await DeskProgram.run(Array(CommandLine.arguments.dropFirst())))
