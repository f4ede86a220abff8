import Hummingbird
import Lede

/// The program `lede-desk`.
public enum DeskProgram {
  /// Opens the desk that the arguments describe and keeps it open until it is told to stop; gives the exit
  /// code.
  public static func run(_ arguments: [String]) async -> Int32 {
    let settings: DeskSettings
    do {
      switch try DeskArguments.read(arguments) {
      case .text(let text):
        print(text, terminator: "")
        return 0
      case .serve(let read): settings = read
      }
    } catch {
      DeskArguments.say(error.message)
      return 2
    }
    do {
      let desk = try Desk(settings)
      let application = desk.application { port in Greeting.say(settings, port: port) }
      do { try await application.runService() } catch {
        throw StartError("cannot listen on \(settings.host):\(settings.port): \(error)")
      }
      await desk.queue.close()
      do throws(LedeError) { try desk.archive.close() } catch { throw StartError(error.message) }
      return 0
    } catch let error as StartError {
      DeskArguments.say(error.message)
      return 3
    } catch {
      DeskArguments.say("\(error)")
      return 3
    }
  }
}
