#include "assize/base/source.hpp"

#include <algorithm>

#include "assize/base/must.hpp"
#include "assize/base/utf8.hpp"

namespace assize {

namespace {

/// Where each line begins: after `\n`, `\r\n` or a lone `\r`; the first one after a byte-order
/// mark, which no reader sees.
std::vector<std::uint32_t> find_lines(std::string_view text) {
    std::vector<std::uint32_t> starts{text.starts_with("\xEF\xBB\xBF") ? 3U : 0U};
    std::size_t feed = text.find('\n'), carriage = text.find('\r');
    while (feed != text.npos || carriage != text.npos) {
        const std::size_t at = std::min(feed, carriage);
        const bool is_pair = at == carriage && feed == at + 1;
        if (!is_pair) starts.push_back(static_cast<std::uint32_t>(at + 1));
        (at == feed ? feed : carriage) = text.find(text[at], at + 1);
    }
    return starts;
}

}  // namespace

const std::vector<std::uint32_t>& Sources::Indexed::line_starts() const {
    std::call_once(has_starts, [this] { starts = find_lines(source.text); });
    return starts;
}

SourceId Sources::add(ReadSource read) {
    const SourceId id = borrow({std::move(read.name), {}});
    Indexed& added = sources_.back();
    added.kept = std::move(read.text);
    added.source.text = added.kept;
    return id;
}

SourceId Sources::borrow(Source source) {
    sources_.emplace_back().source = std::move(source);
    return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

const Source& Sources::operator[](SourceId id) const {
    must(id.index < sources_.size());
    return sources_[id.index].source;
}

Position Sources::position(SourceId id, std::uint32_t offset) const {
    must(id.index < sources_.size());
    const std::string_view text = sources_[id.index].source.text;
    const auto& starts = sources_[id.index].line_starts();
    const auto at = std::clamp<std::size_t>(offset, starts.front(), text.size());
    const auto next =
        std::upper_bound(starts.begin(), starts.end(), static_cast<std::uint32_t>(at));
    const std::uint32_t start = *(next - 1);
    const std::string_view before = text.substr(start, at - start);
    return {
        static_cast<std::uint32_t>(next - starts.begin()),
        static_cast<std::uint32_t>(code_points(before) + 1)};
}

std::string_view Sources::line(SourceId id, std::uint32_t number) const {
    must(id.index < sources_.size());
    const std::string_view text = sources_[id.index].source.text;
    const auto& starts = sources_[id.index].line_starts();
    if (number == 0 || number > starts.size()) return {};
    const std::size_t end = number < starts.size() ? starts[number] : text.size();
    std::string_view line = text.substr(starts[number - 1], end - starts[number - 1]);
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.remove_suffix(1);
    return line;
}

std::string_view Sources::text(const Span& span) const {
    const std::string_view whole = (*this)[span.source].text;
    const std::size_t begin = std::min<std::size_t>(span.begin, whole.size());
    const std::size_t end = std::clamp<std::size_t>(span.end, begin, whole.size());
    return whole.substr(begin, end - begin);
}

std::string Sources::place_text(const Span& span) const {
    const Position at = position(span.source, span.begin);
    return printable((*this)[span.source].name) + ":" + std::to_string(at.line) + ":"
        + std::to_string(at.column);
}

}  // namespace assize
