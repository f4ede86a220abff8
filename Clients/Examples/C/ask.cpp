// ask ARCHIVE QUESTION: prints the best answers as JSON. Handles free themselves, failures are exceptions.
#include "lede.h"

#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace {

template <auto Free>
struct Freeing {
  template <typename Pointer>
  void operator()(Pointer *pointer) const { Free(pointer); }
};

using Archive = std::unique_ptr<lede_archive, Freeing<lede_archive_free>>;
using Reader = std::unique_ptr<lede_reader, Freeing<lede_reader_free>>;
using Result = std::unique_ptr<lede_result, Freeing<lede_result_free>>;

lede_text text(std::string_view view) { return {view.data(), view.size()}; }

// A result's JSON; throws its failure.
std::string json(lede_result *given) {
  Result result(given);
  if (!result) throw std::bad_alloc();
  if (result->code != LEDE_OK) {
    throw std::runtime_error(std::string(result->message.bytes, result->message.length));
  }
  return std::string(result->json.bytes, result->json.length);
}

Archive open(std::string_view path) {
  lede_result *failure = nullptr;
  Archive archive(lede_open(text(path), &failure));
  if (!archive) json(failure);
  return archive;
}

}  // namespace

int main(int count, char **words) {
  if (count != 3) {
    std::cerr << "usage: ask ARCHIVE QUESTION\n";
    return 2;
  }
  try {
    Archive archive = open(words[1]);
    Reader reader(lede_archive_reader(archive.get()));
    std::cout << json(lede_ask(reader.get(), text(words[2]), text("{\"limit\":3}"), nullptr)) << '\n';
  } catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
