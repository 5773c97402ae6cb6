// Rules and boards as the library's callers have them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assize/facts/read_many.hpp"
#include "assize/model/check.hpp"
#include "assize/plan/plan.hpp"

namespace bench {

// Rule files of which each is read from the disk once, so that loading them again reads memory.
class RuleTexts {
    std::string path_;
    std::map<std::string, std::string> texts_;

public:
    explicit RuleTexts(std::string path) : path_(std::move(path)) {}
    // Throws when the rules have an error.
    [[nodiscard]] assize::model::Loaded load(assize::Sources& sources);
    [[nodiscard]] std::size_t bytes() const;
};

// The one rulebook of a file, ready to be judged by. It stays where it is: it points into itself.
struct Rules {
    assize::Sources sources;
    assize::model::Loaded loaded;
    assize::plan::Plan plan;

    explicit Rules(const std::string& path);
    [[nodiscard]] const assize::model::Rulebook& rulebook() const {
        return loaded.rulebooks.front();
    }
};

// The facts of each line, which is followed by readable bytes. Throws when one cannot be read.
[[nodiscard]] std::vector<assize::facts::Facts> read_all(
    assize::facts::ManyReader& reader, const std::vector<std::string_view>& lines);
[[nodiscard]] assize::facts::Facts read_one(
    assize::facts::ManyReader& reader, std::string_view line);

}  // namespace bench
