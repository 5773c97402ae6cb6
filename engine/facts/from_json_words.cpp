#include "from_json_words.hpp"

#include <algorithm>

#include "assize/base/must.hpp"

namespace assize::facts {

using model::Kind;
using model::Type;
using What = Wanted::What;

namespace {

constexpr std::size_t longest_quote = 60;
constexpr std::size_t longest_name = 100;  // past which no name is looked for
constexpr std::size_t most_values_said = 8;

std::string values_words(const model::Choice& choice) {
    std::string words = "one of ";
    const std::size_t said = std::min(choice.values.size(), most_values_said);
    for (std::size_t place = 0; place < said; ++place) {
        words += (place == 0 ? "`" : ", `") + choice.values[place] + "`";
    }
    return said < choice.values.size() ? words + ", …" : words;
}

std::string type_words(const Type& type, const model::Vocabulary& vocabulary) {
    switch (type.kind) {
        case Kind::yes_no: return "yes or no, written `true` or `false`";
        case Kind::whole_number: return "a whole number";
        case Kind::number: return "a number, written `12.5`";
        case Kind::percentage: return "a percentage, written as a number: `87.5`";
        case Kind::money: return "an amount in pounds, written as a number: `1250.50`";
        case Kind::date: return "a date, written `\"2015-03-13\"`";
        case Kind::text: return "a text in double quotes";
        case Kind::months: return "a whole number of months, written `6`";
        case Kind::days: return "a whole number of days, written `14`";
        case Kind::working_days: return "a whole number of working days, written `15`";
        case Kind::choice: return values_words(vocabulary.choices[type.id]);
        case Kind::record:
            return "a " + vocabulary.records[type.id].name + ", written as an object: `{ … }`";
        case Kind::list: return "a list, written `[ … ]`";
        case Kind::judgement: break;  // no field is declared so
    }
    must(false);
    return {};
}

std::string stripped(std::string_view name) {
    std::string letters;
    for (const char c : name) {
        if (c == '_' || c == '-' || c == ' ') continue;
        letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return letters;
}

}  // namespace

std::string shortened(std::string_view raw) {
    if (raw.size() <= longest_quote) return std::string(raw);
    std::size_t end = longest_quote;
    while (end > 0 && (static_cast<unsigned char>(raw[end]) & 0xc0U) == 0x80U) --end;
    return std::string(raw.substr(0, end)) + "…";
}

std::string in_backticks(std::string_view raw) { return "`" + shortened(raw) + "`"; }

std::string_view without_quotes(std::string_view raw) {
    must(raw.size() >= 2);
    return raw.substr(1, raw.size() - 2);
}

std::string name_of(const Wanted& wanted) {
    if (wanted.what == What::profile) return "the profile";
    const std::string name = "`" + shortened(wanted.name) + "`";
    return wanted.is_item ? "an item of " + name : name;
}

std::string expected_words(const Wanted& wanted, const model::Vocabulary& vocabulary) {
    switch (wanted.what) {
        case What::profile: return "one JSON object, written `{ … }`";
        case What::fact:
        case What::plain_fact:
        case What::aside: return type_words(wanted.type, vocabulary);
        case What::why: return "a text in double quotes that says why";
        case What::sides: return "a list of the sides, written `[{\"value\": …}, {\"value\": …}]`";
        case What::side: return "an object, written `{\"value\": …, \"evidence\": [ … ]}`";
        case What::evidence:
            return "a list of documents, written `[{\"document\": \"…\", \"page\": 3}]`";
        case What::entry: return "a document, written `{\"document\": \"…\", \"page\": 3}`";
        case What::detail: return "a text, a number, `true` or `false`";
        case What::departures: return "a list of departures, written `[ … ]`";
        case What::departure:
            return "a departure, written `{\"requirement\": \"…\", \"reason\": \"…\"}`";
        case What::ignored: break;
    }
    must(false);
    return {};
}

namespace {

std::string found_words(const Written& written) {
    switch (written.kind) {
        case Written::Kind::null:
        case Written::Kind::yes:
        case Written::Kind::no: return in_backticks(written.raw);
        case Written::Kind::number: return "the number " + in_backticks(written.raw);
        case Written::Kind::text: return "the text " + in_backticks(written.raw);
        case Written::Kind::object: return "an object `{ … }`";
        case Written::Kind::list: return "a list `[ … ]`";
    }
    return {};
}

}  // namespace

Diagnostic wrong_type(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary,
    const std::string& hint) {
    return {
        Code::wrong_type,
        written.span,
        {found_words(written), name_of(wanted), expected_words(wanted, vocabulary), hint},
        {},
        {},
        {}};
}

Diagnostic wrong_type_mended(
    const Wanted& wanted, const Written& written, const model::Vocabulary& vocabulary,
    const std::string& replacement) {
    const std::string title = "write " + in_backticks(replacement);
    Diagnostic complaint = wrong_type(wanted, written, vocabulary, "; " + title);
    complaint.fixes.push_back({title, written.span, replacement});
    return complaint;
}

Likeness likeness(std::string_view written, std::span<const std::string> known) {
    if (written.size() > longest_name) return {};
    for (const std::string& name : known) {
        if (stripped(name) == stripped(written)) {
            return {"; names are spelt exactly: `" + name + "`", name};
        }
    }
    const std::string_view near = nearest(written, known);
    return {did_you_mean(near), std::string(near)};
}

}  // namespace assize::facts
