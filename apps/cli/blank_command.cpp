#include "assize/publish/blank.hpp"

#include <charconv>

#include "assize/analysis/named.hpp"
#include "commands.hpp"
#include "output.hpp"

namespace assize::cli {

namespace {

constexpr std::uint32_t most_items = 200;

/// `partners=16`: a list of the vocabulary, and how many items it has; `plan`: a record that may
/// not be there. Nothing when it is neither; the complaint has been made.
std::optional<publish::Count> count_of(
    const std::string& words, const model::Rulebook& rulebook, Console& console) {
    const std::size_t sign = words.find('=');
    const std::string name = words.substr(0, sign);
    const auto field = analysis::find_field(rulebook.vocabulary, name);
    if (!field) {
        console.complain(
            "`" + rulebook.id + "` has no field called `" + name + "`"
            + did_you_mean(analysis::find_named(rulebook, name).nearest));
        return std::nullopt;
    }
    const model::Type& type = field_of(rulebook.vocabulary, *field).type;
    publish::Count count{*field, 1};
    if (sign == std::string::npos && type.kind == model::Kind::record) return count;
    const char* end = words.data() + words.size();
    const char* begin = sign == std::string::npos ? end : words.data() + sign + 1;
    const auto read = std::from_chars(begin, end, count.items);
    const bool is_number = read.ec == std::errc() && read.ptr == end && begin != end;
    if (is_number && type.kind == model::Kind::list && count.items <= most_items) return count;
    console.complain(
        "`" + words + "` is not the name of a list with how many items it has, like `partners=16`, "
        + std::to_string(most_items) + " at most; nor the name of a record that may not be there");
    return std::nullopt;
}

}  // namespace

int blank_command(BlankOptions options, Console& console) {
    if (options.format.empty()) {
        const std::string& output = options.output;
        options.format = output.ends_with(".csv") ? "csv"
            : output.ends_with(".html")           ? "html"
                                                  : "json";
    }
    if (!options.with.empty() && options.format != "json") {
        console.complain(
            "--with says how many items the lists of a profile have; there is no profile in "
            "--format "
            + options.format + ", which asks questions");
        return Exit::bad_input;
    }
    OpenedRules opened;
    if (!open_rules(options.about, console, opened)) return Exit::bad_input;
    const auto& rulebook = *opened.rulebook;
    std::vector<publish::Count> counts;
    for (const std::string& words : options.with) {
        const auto count = count_of(words, rulebook, console);
        if (!count) return Exit::bad_input;
        counts.push_back(*count);
    }
    std::string text;
    if (options.format == "csv") {
        text =
            publish::questions_csv(rulebook, analysis::questions_of(rulebook, opened.requirements));
    } else if (options.format == "html") {
        text = publish::questions_html(
            rulebook, analysis::questions_of(rulebook, opened.requirements));
    } else {
        text = publish::blank_json(rulebook, opened.requirements, counts, opened.as_at);
    }
    // It may have been filled in since.
    return put_out(text, options.output, Existing::kept, console);
}

}  // namespace assize::cli
