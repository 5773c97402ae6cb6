#include "assize/analysis/justified.hpp"

#include "assize/grammar/parse.hpp"

namespace assize::analysis {

std::string Justifications::reason(const Span& span) {
    const auto [file, is_new] = by_source_.try_emplace(span.source.index);
    if (is_new) {
        for (const syntax::Comment& comment : parse(sources_, span.source).file.comments) {
            constexpr std::string_view mark = "mutate:";
            const std::size_t at = comment.text.find_first_not_of(' ');
            if (at == std::string::npos || comment.text.compare(at, mark.size(), mark) != 0)
                continue;
            std::string why = comment.text.substr(at + mark.size());
            why.erase(0, why.find_first_not_of(' '));
            const auto line = sources_.position(span.source, comment.span.begin).line;
            // Without a reason it justifies nothing.
            if (!why.empty()) file->second[comment.trails ? line : line + 1] = std::move(why);
        }
    }
    const auto at = file->second.find(sources_.position(span.source, span.begin).line);
    return at == file->second.end() ? std::string() : at->second;
}

}  // namespace assize::analysis
