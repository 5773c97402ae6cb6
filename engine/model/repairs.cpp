#include "repairs.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "assize/base/limits.hpp"

namespace assize::model {

namespace {

/// Repairs that are a guess at what was meant, so that nothing new may be wrong on their line.
bool is_guess(Code code) {
    constexpr auto guesses = std::to_array<Code>(
        {Code::expected, Code::other_words, Code::text_or_choice, Code::space_in_name,
         Code::title_for_name});
    return std::ranges::find(guesses, code) != guesses.end();
}

/// Repairs of a word or sign of the language, for which their being read speaks well enough.
bool is_of_grammar(Code code) {
    constexpr auto of_names = std::to_array<Code>(
        {Code::capitals_in_name, Code::hyphen_in_name, Code::underscore_in_id, Code::comma_for_and,
         Code::mixed_and_or});
    return code <= Code::path_too_long && !is_guess(code)
        && std::ranges::find(of_names, code) == of_names.end();
}

class Trial {
public:
    Trial(
        const std::vector<Diagnostic>& before, const Sources& sources, const ReadFile& read,
        const CheckAgain& check)
        : before_(before), sources_(sources), read_(read), check_(check) {
        for (std::uint32_t index = 0; index < sources.size(); ++index) {
            const Source& source = sources[SourceId{index}];
            places_.emplace(source.name, SourceId{index});
            bytes_ += source.text.size();
        }
    }

    [[nodiscard]] bool is_right(const Diagnostic& diagnostic, const Fix& fix) {
        if (fix.span.source.index >= sources_.size()) return false;
        if (spent_ + bytes_ > limits::repair_bytes) return is_of_grammar(diagnostic.code);
        spent_ += bytes_;
        shows_unknown_ = false;
        const Source& source = sources_[fix.span.source];
        std::string repaired(source.text);
        repaired.replace(fix.span.begin, fix.span.end - fix.span.begin, fix.replacement);
        Sources again;
        const auto after = check_(
            [&](const std::string& path) -> FileText {
                if (path == source.name) return {repaired, ""};
                const auto known = places_.find(path);
                if (known == places_.end() || sources_[known->second].text.empty())
                    return read_(path);
                return {std::string(sources_[known->second].text), ""};
            },
            again);
        return std::none_of(after.begin(), after.end(), [&](const Diagnostic& one) {
            return severity(one.code) == Severity::error && one.span.source.index < again.size()
                && again[one.span.source].name == source.name
                && speaks_against(one, again, diagnostic, fix);
        });
    }

    /// Whether something was wrong with the words of the last repair themselves.
    [[nodiscard]] bool shows_unknown() const { return shows_unknown_; }

private:
    /// Whether what is wrong with the repair made is wrong because of it.
    [[nodiscard]] bool speaks_against(
        const Diagnostic& one, const Sources& again, const Diagnostic& repaired, const Fix& fix) {
        // Whether a file is there is the next thing to be said.
        if (one.code == Code::file_missing) return false;
        const auto end = static_cast<std::uint32_t>(fix.span.begin + fix.replacement.size());
        if (one.span.begin < end && one.span.end > fix.span.begin) {
            shows_unknown_ = true;
            return true;
        }
        const bool is_old =
            std::any_of(before_.begin(), before_.end(), [&](const Diagnostic& other) {
                return &other != &repaired && other.code == one.code
                    && other.arguments == one.arguments;
            });
        if (is_old || !is_guess(repaired.code)) return false;
        // Nobody has looked for a name in what is still not read.
        if (repaired.code == Code::space_in_name) return one.code <= Code::path_too_long;
        const auto line = again.position(one.span.source, one.span.begin).line;
        return one.fixes.empty() && line >= again.position(one.span.source, fix.span.begin).line
            && line <= again.position(one.span.source, end).line;
    }

    const std::vector<Diagnostic>& before_;
    const Sources& sources_;
    const ReadFile& read_;
    const CheckAgain& check_;
    std::map<std::string, SourceId> places_;
    std::size_t bytes_ = 0;
    std::size_t spent_ = 0;
    bool shows_unknown_ = false;
};

}  // namespace

void try_repairs(
    std::vector<Diagnostic>& diagnostics, const Sources& sources, const ReadFile& read,
    const CheckAgain& check) {
    Trial trial(diagnostics, sources, read, check);
    // First those that nothing else speaks for.
    for (const bool is_of_grammar_now : {false, true}) {
        for (Diagnostic& diagnostic : diagnostics) {
            if (diagnostic.fixes.empty() || is_of_grammar(diagnostic.code) != is_of_grammar_now)
                continue;
            std::erase_if(
                diagnostic.fixes, [&](const Fix& fix) { return !trial.is_right(diagnostic, fix); });
            if (diagnostic.fixes.empty() && diagnostic.code == Code::space_in_name
                && trial.shows_unknown())
                diagnostic.code = Code::words_not_known;
        }
    }
}

}  // namespace assize::model
