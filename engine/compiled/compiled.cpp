#include "assize/compiled/compiled.hpp"

#include <xxhash.h>

#include "archive.hpp"
#include "assize/base/sha256.hpp"
#include "build_id.hpp"

namespace assize::compiled {

namespace {

/// The first bytes of every such file, of whatever format. The line break is lost where a file is
/// carried as text.
constexpr std::string_view magic = "ASSIZEC\n";

struct Text {
    std::string name, sha256;
    std::string_view text;
};

struct Section {
    std::uint64_t size = 0, check = 0;
};
/// What stands behind the magic and before the sections.
struct Head {
    std::string build;
    std::vector<Section> sections;
};

std::uint64_t check_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

template <typename T>
std::string bytes_of(const T& value) {
    Writer writer;
    writer.put(value);
    return std::move(writer).bytes();
}

std::vector<Text> texts_of(const Sources& sources) {
    std::vector<Text> texts;
    for (std::uint32_t place = 0; place < sources.size(); ++place) {
        const Source& source = sources[{place}];
        texts.push_back({source.name, sha256_hex(source.text), source.text});
    }
    return texts;
}

constexpr std::size_t figure_bytes = sizeof(std::uint64_t);

std::uint64_t figure_at(std::string_view bytes, std::size_t place) {
    return Reader(bytes.substr(place, figure_bytes)).get<std::uint64_t>();
}

}  // namespace

// The magic, the head's size and its check, the head, and the sections one behind another.
std::string compile(const Sources& sources, std::span<const model::Rulebook> rulebooks) {
    std::vector<std::string> sections{bytes_of(texts_of(sources))};
    for (const model::Rulebook& rulebook : rulebooks) {
        sections.push_back(bytes_of(rulebook));
        sections.push_back(bytes_of(plan::compile(rulebook)));
    }
    Head head{std::string(build_id()), {}};
    for (const std::string& section : sections)
        head.sections.push_back({section.size(), check_of(section)});
    const std::string head_bytes = bytes_of(head);
    std::string bytes(magic);
    bytes += bytes_of(std::uint64_t{head_bytes.size()}) + bytes_of(check_of(head_bytes));
    bytes += head_bytes;
    for (const std::string& section : sections) bytes += section;
    return bytes;
}

std::pair<Compiled, std::string> Compiled::open(std::string_view bytes) {
    const auto not_sound = [](const std::string& why) { return std::pair(Compiled(), why); };
    const std::string cut_short = "is cut short";
    const std::string changed = "has been changed since it was compiled";
    if (!bytes.starts_with(magic)) {
        return not_sound(
            magic.starts_with(bytes) ? cut_short : "is no compiled rulebook, or has been changed");
    }
    bytes.remove_prefix(magic.size());
    if (bytes.size() < 2 * figure_bytes) return not_sound(cut_short);
    const std::uint64_t head_size = figure_at(bytes, 0),
                        head_check = figure_at(bytes, figure_bytes);
    bytes.remove_prefix(2 * figure_bytes);
    if (head_size > bytes.size()) return not_sound(cut_short + ", or " + changed);
    if (check_of(bytes.substr(0, head_size)) != head_check) return not_sound(changed);
    const auto head = Reader(bytes.substr(0, head_size)).get<Head>();
    bytes.remove_prefix(head_size);
    if (head.build != build_id())
        return not_sound("was compiled by another build of Assize: compile its sources again");
    Compiled opened;
    for (const Section& section : head.sections) {
        if (section.size > bytes.size()) return not_sound(cut_short);
        opened.sections_.push_back(bytes.substr(0, section.size));
        if (check_of(opened.sections_.back()) != section.check) return not_sound(changed);
        bytes.remove_prefix(section.size);
    }
    if (!bytes.empty()) return not_sound("has more behind its end, and so has been changed");
    return std::pair(std::move(opened), std::string());
}

Sources Compiled::sources() const {
    Sources sources;
    for (Text& text : Reader(sections_.front()).get<std::vector<Text>>())
        sources.borrow({std::move(text.name), text.text});
    return sources;
}

std::vector<std::string> Compiled::hashes() const {
    std::vector<std::string> hashes;
    for (Text& text : Reader(sections_.front()).get<std::vector<Text>>())
        hashes.push_back(std::move(text.sha256));
    return hashes;
}

model::Rulebook Compiled::rulebook(std::size_t place) const {
    return Reader(sections_[1 + 2 * place]).get<model::Rulebook>();
}

plan::Plan Compiled::plan(std::size_t place) const {
    return Reader(sections_[2 + 2 * place]).get<plan::Plan>();
}

}  // namespace assize::compiled
