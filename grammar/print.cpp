#include "assize/grammar/print.hpp"

#include <algorithm>

#include "plain.hpp"
#include "print_condition.hpp"
#include "print_section.hpp"
#include "spelling.hpp"

namespace assize {

namespace {

namespace s = syntax;
using namespace grammar;

constexpr std::size_t rulebook_width = 14;
constexpr std::size_t type_width = 36;

template <typename... Ts>
Span span_of(const std::variant<Ts...>& node) {
    return std::visit(
        [](const auto& held) {
            if constexpr (requires { held.span; }) {
                return held.span;
            } else {
                return Span{};
            }
        },
        node);
}

/// Lines, and the comments that go with them.
class Page {
public:
    explicit Page(const std::vector<s::Comment>& comments) : comments_(comments) {}

    /// The comments that stand before `place`, each on a line of its own.
    void comments_before(std::uint32_t place, std::size_t indent) {
        for (; next_ < comments_.size() && comments_[next_].span.begin < place; ++next_) {
            text_ += std::string(indent, ' ') + words(comments_[next_]) + "\n";
            if (comments_[next_].stands_apart) { blank_line(); }
        }
    }

    /// A line, and the comment behind what it prints, which ends at `end`. What follows it begins
    /// at `next`.
    void line(std::size_t indent, const std::string& text, std::uint32_t end, std::uint32_t next) {
        comments_before(end, indent);
        std::size_t trailing = next_;
        while (trailing < comments_.size() && comments_[trailing].trails
               && comments_[trailing].span.begin < next) {
            ++trailing;
        }
        if (trailing != next_) { comments_before(comments_[trailing - 1].span.begin, indent); }
        text_ += std::string(indent, ' ') + text;
        text_ += trailing != next_ ? "  " + words(comments_[next_++]) : "";
        text_ += "\n";
    }

    void blank_line() { text_ += text_.empty() || text_.ends_with("\n\n") ? "" : "\n"; }

    [[nodiscard]] std::string finish() && {
        if (next_ < comments_.size()) { blank_line(); }
        comments_before(UINT32_MAX, 0);
        while (text_.ends_with("\n\n")) { text_.pop_back(); }
        return std::move(text_);
    }

private:
    static std::string words(const s::Comment& comment) {
        const bool is_marked = comment.text.starts_with('-') || comment.text.starts_with('!');
        return comment.text.empty() ? "--" : (is_marked ? "--" : "-- ") + comment.text;
    }

    const std::vector<s::Comment>& comments_;
    std::size_t next_ = 0;
    std::string text_;
};

std::string extends_text(const s::Extends& extends) {
    std::string text = " extends " + extends.id.text;
    if (extends.unverified) { text += unverified_text(text, *extends.unverified); }
    if (const auto& when = extends.applies_when) {
        text += "\n" + std::string(section_indent, ' ');
        text += printed(s::Section(*when), 0).text;
    }
    return text;
}

/// How wide the names, and the figures of thresholds, are in lines that stand together.
struct Columns {
    std::size_t name = 0, figure = 0;
    void fit(const s::Declaration& declaration) {
        if (const auto* const theme = std::get_if<s::Theme>(&declaration)) {
            name = std::max(name, theme->id.text.size());
        }
        const auto* const change = std::get_if<s::Change>(&declaration);
        const auto* const threshold =
            change != nullptr ? &change->threshold : std::get_if<s::Threshold>(&declaration);
        if (threshold != nullptr) {
            name = std::max(name, threshold->name.text.size());
            figure = std::max(figure, text_of(threshold->value).size());
        }
    }
};

std::string threshold_text(const s::Threshold& threshold, const Columns& columns) {
    std::string line = "threshold " + padded(threshold.name.text, columns.name) + " is "
        + padded(text_of(threshold.value), columns.figure) + "  " + text_of(threshold.meaning);
    const std::string source = threshold.from ? "from " + text_of(*threshold.from) : "assumed";
    const bool has_room = line.size() + 2 + source.size() <= page_width;
    return line + (has_room ? "  " : "\n    ") + source;
}

// ── declarations ─────────────────────────────────────────────────────────────────────────────────

class Printer {
public:
    explicit Printer(const s::File& file) : file_(file), page_(file.comments) {}

    [[nodiscard]] std::string run() && {
        const auto& all = file_.declarations;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (i == 0 || !stand_together(all[i - 1], all[i])) {
                if (i > 0) { page_.blank_line(); }
                columns_ = {};
                columns_.fit(all[i]);
                for (std::size_t k = i + 1; k < all.size() && stand_together(all[i], all[k]); ++k) {
                    columns_.fit(all[k]);
                }
            }
            begin_ = span_of(all[i]).begin;
            end_ = span_of(all[i]).end;
            next_ = i + 1 < all.size() ? span_of(all[i + 1]).begin : UINT32_MAX;
            page_.comments_before(begin_, 0);
            std::visit([&](const auto& declaration) { print(declaration); }, all[i]);
        }
        return std::move(page_).finish();
    }

private:
    // One-line declarations of one kind.
    static bool stand_together(const s::Declaration& a, const s::Declaration& b) {
        const auto is_short = [](const s::Declaration& declaration) {
            return std::holds_alternative<s::Use>(declaration)
                || std::holds_alternative<s::Theme>(declaration)
                || std::holds_alternative<s::Threshold>(declaration)
                || std::holds_alternative<s::Change>(declaration)
                || std::holds_alternative<s::Remove>(declaration);
        };
        return a.index() == b.index() && is_short(a);
    }

    void only_line(const std::string& text) { page_.line(0, text, end_, next_); }

    // The first line of a declaration; its parts follow, each on its own.
    template <typename Part, typename Text>
    void with_parts(const std::string& head, const std::vector<Part>& parts, const Text& text) {
        page_.line(0, head, begin_, parts.empty() ? next_ : place(parts.front()).begin);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::uint32_t after = i + 1 < parts.size() ? place(parts[i + 1]).begin : next_;
            part(parts[i], text(parts[i]), after);
        }
    }

    template <typename Part>
    void part(const Part& part, const std::string& text, std::uint32_t after) {
        page_.line(section_indent, text, place(part).end, after);
    }

    template <typename Part>
    static Span place(const Part& part) {
        if constexpr (requires { part.span; }) {
            return part.span;
        } else {
            return span_of(part);
        }
    }

    void print(const s::Missing&) {}

    void print(const s::Rulebook& rulebook) {
        const std::string head = "rulebook " + rulebook.id.text + " " + text_of(rulebook.title)
            + (rulebook.extends ? extends_text(*rulebook.extends) : "");
        with_parts(head, rulebook.parts, [](const auto& part) {
            if (const auto* const attribution = std::get_if<s::Attribution>(&part)) {
                return padded(word_of(spell::attributions, attribution->word), rulebook_width)
                    + text_of(attribution->text);
            }
            const auto* const period = std::get_if<s::Period>(&part);
            return period != nullptr ? padded("in force", rulebook_width) + text_of(*period)
                                     : std::string();
        });
    }

    void print(const s::Use& use) { only_line("use " + text_of(use.path)); }

    void print_fields(const std::string& head, const std::vector<s::Field>& fields) {
        std::size_t names = 0;
        std::size_t types = 0;
        for (const s::Field& field : fields) {
            names = std::max(names, field.name.text.size());
            const std::size_t type = field.title ? text_of(field.type).size() : 0;
            types = type <= type_width ? std::max(types, type) : types;
        }
        with_parts(head, fields, [&](const s::Field& field) {
            const std::string line = padded(field.name.text, names) + "  " + text_of(field.type);
            return field.title ? padded(line, names + 2 + types) + "  " + text_of(*field.title)
                               : line;
        });
    }

    void print(const s::Record& record) {
        print_fields(
            "record " + record.name.text + (record.title ? " " + text_of(*record.title) : ""),
            record.fields);
    }
    void print(const s::Profile& profile) {
        print_fields("profile " + profile.name.text, profile.fields);
    }

    void print(const s::Calendar& calendar) {
        std::vector<std::string> closed;
        for (const s::Weekday day : calendar.closed) {
            closed.push_back(word_of(spell::weekdays, day));
        }
        std::string dates;
        constexpr std::size_t dates_on_a_line = 6;
        for (std::size_t i = 0; i < calendar.holidays.size(); ++i) {
            const bool is_last = i + 1 == calendar.holidays.size();
            dates += (i % dates_on_a_line == 0 ? "\n    " : " ") + calendar.holidays[i].text
                + (is_last ? "" : ",");
        }
        only_line(
            "calendar " + calendar.id.text + " " + text_of(calendar.title) + "\n  source "
            + text_of(calendar.source) + "\n  from " + calendar.from.text + " to "
            + calendar.to.text + "\n  closed on " + joined(closed, ", ") + " and (" + dates
            + "\n  )");
    }

    void print(const s::Theme& theme) {
        only_line("theme " + padded(theme.id.text, columns_.name) + "  " + text_of(theme.title));
    }
    void print(const s::Threshold& threshold) { only_line(threshold_text(threshold, columns_)); }
    void print(const s::Change& change) {
        only_line("change " + threshold_text(change.threshold, columns_));
    }
    void print(const s::Remove& remove) {
        only_line("remove " + remove.id.text + " " + text_of(remove.reason));
    }
    void print(const s::Replace& replace) { print_requirement("replace ", replace.requirement); }
    void print(const s::Requirement& requirement) { print_requirement("", requirement); }
    void print(const s::Meaning& meaning) { only_line(meaning_text(meaning, 0)); }

    void print_requirement(const std::string& word, const s::Requirement& requirement) {
        Sort sort = Sort::head;
        const std::size_t speech_width = width_of_speech(requirement.sections);
        with_parts(
            word + "requirement " + requirement.id.text + " " + text_of(requirement.title),
            requirement.sections, [&](const s::Section& section) {
                const PrintedSection result = printed(section, speech_width);
                if (result.sort != sort) { page_.blank_line(); }
                sort = result.sort;
                return result.text;
            });
    }

    static std::string given_text(const s::Given& given) {
        if (const auto* const profile = std::get_if<s::GivenProfile>(&given)) {
            return "given profile " + text_of(profile->path)
                + (profile->but ? " but " + given_text(**profile->but) : "");
        }
        if (const auto* const no = std::get_if<s::GivenNo>(&given)) {
            return "given there are no " + text_of(no->path);
        }
        const auto* const fact = std::get_if<s::GivenFact>(&given);
        return fact != nullptr ? "given " + given_text(*fact) : "";
    }

    static std::string given_text(const s::GivenFact& given) {
        const auto* const items = std::get_if<s::Items>(&given.fact);
        const std::string head = text_of(given.path) + " " + word_of(spell::verbs, given.are);
        std::string whole = head + " " + text_of(given.fact);
        if (items == nullptr
            || (items->items.size() == 1 && whole.size() + section_indent + 6 <= page_width)) {
            return whole;
        }
        std::string text = head;
        for (const s::Item& item : items->items) { text += "\n    " + text_of(item); }
        return text;
    }

    static std::string expect_text(const s::Expect& expect) {
        std::vector<std::string> among;
        for (const s::Judgement judgement : expect.among) {
            among.push_back(word_of(spell::judgements, judgement));
        }
        std::string text = "expect " + expect.requirement.text + " "
            + word_of(spell::judgements, expect.judgement)
            + (among.empty() ? "" : " among (" + joined(among, ", ") + ")");
        for (const s::MarkWord& mark : expect.marks) {
            text += ", " + word_of(spell::marks, mark.mark);
        }
        return text;
    }

    void print(const s::Test& test) {
        const std::uint32_t expects =
            test.expects.empty() ? next_ : test.expects.front().span.begin;
        const std::uint32_t first =
            test.givens.empty() ? expects : span_of(test.givens.front()).begin;
        page_.line(0, "test " + text_of(test.title), begin_, first);
        for (std::size_t i = 0; i < test.givens.size(); ++i) {
            part(
                test.givens[i], given_text(test.givens[i]),
                i + 1 < test.givens.size() ? span_of(test.givens[i + 1]).begin : expects);
        }
        for (std::size_t i = 0; i < test.expects.size(); ++i) {
            part(
                test.expects[i], expect_text(test.expects[i]),
                i + 1 < test.expects.size() ? test.expects[i + 1].span.begin : next_);
        }
    }

    const s::File& file_;
    Page page_;
    Columns columns_;
    std::uint32_t begin_ = 0;  // of the declaration that is printed
    std::uint32_t end_ = 0;
    std::uint32_t next_ = 0;  // of the one after it
};

// What of the file stands in [begin, end).
s::File part_of(const s::File& file, std::size_t begin, std::size_t end) {
    const auto is_inside = [&](const Span& span) {
        return begin <= span.begin && span.begin < end;
    };
    s::File part;
    part.source = file.source;
    std::ranges::copy_if(
        file.declarations, std::back_inserter(part.declarations),
        [&](const s::Declaration& declaration) { return is_inside(span_of(declaration)); });
    std::ranges::copy_if(
        file.comments, std::back_inserter(part.comments),
        [&](const s::Comment& comment) { return is_inside(comment.span); });
    return part;
}

std::string with_crlf(std::string_view lines) {
    std::string result;
    for (const char c : lines) {
        if (c == '\n') { result += '\r'; }
        result += c;
    }
    return result;
}

}  // namespace

std::string print(const s::File& file) { return Printer(file).run(); }

std::string laid_out(const Source& source, const s::File& file) {
    if (!is_literate(source.name)) { return print(file); }
    const std::string_view text = source.text;
    // The prose keeps its line ends, and the rules between are to have the same.
    const std::size_t line_end = text.find('\n');
    const bool is_crlf =
        line_end != std::string_view::npos && line_end > 0 && text[line_end - 1] == '\r';
    std::string result;
    std::size_t prose = 0;
    for (const Fenced& block : fenced_blocks(text)) {
        result += text.substr(prose, block.begin - prose);
        const std::string rules = print(part_of(file, block.begin, block.end));
        result += is_crlf ? with_crlf(rules) : rules;
        prose = block.end;
    }
    return result + std::string(text.substr(prose));
}

}  // namespace assize
