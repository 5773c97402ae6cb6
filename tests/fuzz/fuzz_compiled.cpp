// libFuzzer over compiled rulebooks. What is fed is a list of changes to a sound one, six bytes
// each: a place, and what is put there; or, when the first byte says so, the file itself. Whatever
// is not byte for byte what was compiled must be refused.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "assize/base/must.hpp"
#include "tests/unit/compiled/small_rulebook.hpp"

namespace {

using namespace assize;

std::string sound() {
    Sources sources;
    const auto loaded = load_small(sources);
    return compiled::compile(sources, loaded.rulebooks);
}

/// Four bytes say where, two what: a byte to put there, to cut from there, or to put in.
void change(std::string& bytes, const std::uint8_t* told) {
    std::uint32_t place = 0;
    std::memcpy(&place, told, sizeof place);
    place %= static_cast<std::uint32_t>(bytes.size() + 1);
    const auto byte = static_cast<char>(told[5]);
    switch (told[4] % 4) {
        case 0: bytes.resize(place); break;
        case 1: bytes.insert(place, 1, byte); break;
        default:
            if (place < bytes.size()) bytes[place] = byte;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string compiled_bytes = sound();
    std::string bytes;
    if (size > 0 && data[0] == 'A') {
        bytes.assign(data, data + size);
    } else {
        bytes = compiled_bytes;
        constexpr std::size_t told = 6;
        for (std::size_t at = 1; at + told <= size; at += told) change(bytes, data + at);
    }
    const auto [opened, why] = compiled::Compiled::open(bytes);
    must(why.empty() == (bytes == compiled_bytes));
    if (!why.empty()) return 0;
    must(opened.size() == 1 && opened.rulebook(0).id == "small");
    must(opened.plan(0).requirements.size() == 1);
    return 0;
}
