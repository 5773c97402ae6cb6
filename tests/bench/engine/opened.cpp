#include "tests/bench/engine/opened.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {

using namespace assize;

model::Loaded RuleTexts::load(Sources& sources) {
    const std::vector<std::string> paths{path_};
    auto loaded = model::load(
        paths,
        [&](const std::string& path) {
            const auto [found, is_new] = texts_.try_emplace(path);
            if (is_new) {
                std::ostringstream text;
                text << std::ifstream(path, std::ios::binary).rdbuf();
                found->second = text.str();
            }
            return model::FileText{found->second, {}};
        },
        sources);
    for (const Diagnostic& one : loaded.diagnostics) {
        if (severity(one.code) == Severity::error)
            throw std::runtime_error(diagnostic_text(one, sources, false));
    }
    return loaded;
}

std::size_t RuleTexts::bytes() const {
    std::size_t sum = 0;
    for (const auto& [path, text] : texts_) sum += text.size();
    return sum;
}

Rules::Rules(const std::string& path) {
    loaded = RuleTexts(path).load(sources);
    if (loaded.rulebooks.size() != 1) throw std::runtime_error(path + " is not one rulebook");
    plan = plan::compile(rulebook());
}

facts::Facts read_one(facts::ManyReader& reader, std::string_view line) {
    auto read = reader.read(line);
    if (!read.facts || !read.facts->as_at()) throw std::runtime_error("a board cannot be read");
    return std::move(*read.facts);
}

std::vector<facts::Facts> read_all(
    facts::ManyReader& reader, const std::vector<std::string_view>& lines) {
    std::vector<facts::Facts> all;
    all.reserve(lines.size());
    for (const std::string_view line : lines) all.push_back(read_one(reader, line));
    return all;
}

}  // namespace bench
