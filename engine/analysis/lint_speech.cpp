// What a requirement says beside what it judges by.
#include <algorithm>
#include <array>
#include <cctype>

#include "assize/base/number.hpp"
#include "assize/base/utf8.hpp"
#include "assize/model/walk.hpp"
#include "lint_pass.hpp"

namespace assize::analysis {

namespace {

namespace m = model;

/// A word before a number that makes it the number of something: `section 11`, `chapter 4`.
constexpr std::array<std::string_view, 26> numbered{
    "section",  "sections", "s",     "ss",        "regulation", "regulations", "reg",
    "regs",     "chapter",  "ch",    "paragraph", "paragraphs", "para",        "part",
    "schedule", "article",  "art",   "page",      "pages",      "step",        "stage",
    "standard", "annex",    "level", "appendix",  "rule"};
constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 13> spelt{"",     "one",    "two",   "three", "four",
                                                 "five", "six",    "seven", "eight", "nine",
                                                 "ten",  "eleven", "twelve"};
/// What a spelt number must stand before to be a figure: `six months`, not `one of them`.
constexpr std::array<std::string_view, 9> units{"day",    "days", "week",  "weeks",  "month",
                                                "months", "year", "years", "working"};

template <std::size_t size>
bool is_among(const std::array<std::string_view, size>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

struct Word {
    std::string lower;  ///< letters and digits, with what joins two digits
    std::size_t begin = 0, end = 0;
};

bool is_word_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & '\x80') != 0;
}

std::vector<Word> words_of(std::string_view text) {
    std::vector<Word> words;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_word_letter(text[at])) {
            ++at;
            continue;
        }
        Word word{{}, at, at};
        for (; at < text.size(); ++at) {
            const bool joins = (text[at] == '.' || text[at] == ',') && at + 1 < text.size()
                && is_digit(text[at - 1]) && is_digit(text[at + 1]);
            if (!is_word_letter(text[at]) && !joins) break;
            if (text[at] != ',')
                word.lower += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at])));
        }
        word.end = at;
        words.push_back(std::move(word));
    }
    return words;
}

/// The figures of a rule as they may be written: a length of time in every unit that gives it.
class FiguresInRule {
public:
    FiguresInRule(const m::Rulebook& rulebook, const m::Requirement& requirement)
        : rulebook_(rulebook) {
        read(requirement);
        m::each_spoken_part(requirement, [this](const auto& part) { read(part); });
        const auto words_in = [this](std::string_view text) {
            for (const Word& word : words_of(text)) words_.insert(word.lower);
        };
        for (const m::Citation& one : requirement.citations) words_in(one.text);
        words_in(requirement.title);
        for (const m::Check& one : requirement.checks) words_in(one.title);
    }
    [[nodiscard]] bool has(const std::string& figure) const { return words_.contains(figure); }

private:
    template <typename Part>
    void read(const Part& part) {
        m::walk(part, [this](const auto& one) { this->see(one); });
    }
    void see(const m::Condition& condition) {
        if (const auto* form = std::get_if<m::Exists>(&condition.form)) add(form->number);
        if (const auto* form = std::get_if<m::Chosen>(&condition.form)) {
            add(form->number);
            add(form->parts.size());
        }
        if (const auto* form = std::get_if<m::Includes>(&condition.form)) add(form->number);
        if (const auto* form = std::get_if<m::Proportion>(&condition.form))
            words_.insert(form->all ? "100" : number_text(form->percent));
    }
    void see(const m::Value& value) {
        if (const auto* literal = std::get_if<m::Literal>(&value.form))
            scalar(value.type, literal->scalar);
        if (const auto* named = std::get_if<m::ThresholdRef>(&value.form)) {
            const m::Threshold& one = rulebook_.thresholds[named->threshold.index];
            scalar(one.type, one.value);
            for (const Word& word : words_of(one.meaning)) words_.insert(word.lower);
        }
        if (const auto* named = std::get_if<m::MeaningRef>(&value.form)) meaning(named->meaning);
        if (const auto* judged = std::get_if<m::JudgementOf>(&value.form)) {
            if (requirements_.insert(judged->requirement.index).second)
                read(rulebook_.requirements[judged->requirement.index]);
        }
    }
    void see(const m::Selection& selection) {
        if (const auto* ranked = std::get_if<m::Ranked>(&selection.source)) add(ranked->number);
    }
    void see(const m::Path& path) {
        if (const auto* named = std::get_if<m::FromMeaning>(&path.start)) meaning(named->meaning);
        for (const Word& word : words_of(path.text)) words_.insert(word.lower);
        // What a field means may have figures of its own: "within 3 working days".
        const m::Record* record = nullptr;
        if (std::holds_alternative<m::FromProfile>(path.start))
            record = &rulebook_.vocabulary.records[rulebook_.vocabulary.profile.index];
        for (const std::uint32_t slot : path.fields) {
            if (record == nullptr) break;
            const m::Field& field = record->fields[slot];
            for (const Word& word : words_of(field.description)) words_.insert(word.lower);
            const bool is_list = field.type.kind == m::Kind::list;
            if ((is_list ? field.type.element : field.type.kind) == m::Kind::choice)
                add(rulebook_.vocabulary.choices[field.type.id].values.size());  // "3 of 4"
            const auto inner = record_in(field.type);
            record = inner ? &rulebook_.vocabulary.records[inner->index] : nullptr;
        }
        if (std::holds_alternative<m::FromItem>(path.start)) {
            // Whose item it is stands elsewhere: every field of that name may be meant.
            const std::string name = path.text.substr(path.text.rfind('.') + 1);
            for (const m::Record& one : rulebook_.vocabulary.records) {
                for (const m::Field& field : one.fields) {
                    if (field.name != name) continue;
                    for (const Word& word : words_of(field.description)) words_.insert(word.lower);
                }
            }
        }
    }
    void meaning(m::MeaningId id) {
        if (meanings_.insert(id.index).second) read(rulebook_.meanings[id.index]);
    }
    void add(std::uint64_t number) { words_.insert(std::to_string(number)); }
    void scalar(const m::Type& type, const m::Scalar& scalar) {
        switch (type.kind) {
            case m::Kind::number:
            case m::Kind::percentage:
            case m::Kind::money: words_.insert(number_text(scalar.value)); break;
            case m::Kind::months:
                words_.insert(std::to_string(scalar.value));
                if (scalar.value % months_in_year == 0)
                    words_.insert(std::to_string(scalar.value / months_in_year));
                break;
            case m::Kind::days:
                words_.insert(std::to_string(scalar.value));
                if (scalar.value % weekdays_in_week == 0)
                    words_.insert(std::to_string(scalar.value / weekdays_in_week));
                break;
            case m::Kind::date:
                for (const Word& word :
                     words_of(date_text({static_cast<std::int32_t>(scalar.value)})))
                    words_.insert(word.lower);
                break;
            case m::Kind::whole_number:
            case m::Kind::working_days: words_.insert(std::to_string(scalar.value)); break;
            case m::Kind::yes_no:
            case m::Kind::text:
            case m::Kind::choice:
            case m::Kind::judgement:
            case m::Kind::record:
            case m::Kind::list: break;
        }
    }

    const m::Rulebook& rulebook_;
    std::set<std::string> words_;
    std::set<std::uint32_t> meanings_, requirements_;
};

bool is_year(std::string_view figure) {
    return figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20"));
}

/// The figure that a word is, in digits; empty when it is none that a rule would hold.
std::string figure_at(std::string_view text, const std::vector<Word>& words, std::size_t place) {
    const Word& word = words[place];
    const std::string_view before = place > 0 ? std::string_view(words[place - 1].lower) : "";
    const std::string_view after =
        place + 1 < words.size() ? std::string_view(words[place + 1].lower) : "";
    const auto* const spelling = std::find(spelt.begin() + 1, spelt.end(), word.lower);
    if (spelling != spelt.end())
        return is_among(units, after) ? std::to_string(spelling - spelt.begin()) : "";
    const bool is_figure = std::all_of(
        word.lower.begin(), word.lower.end(), [](char c) { return is_digit(c) || c == '.'; });
    const bool is_in_brackets = word.begin > 0 && text[word.begin - 1] == '(';
    if (!is_figure || is_in_brackets || is_year(word.lower) || is_among(numbered, before)
        || is_among(months, after) || is_among(months, before))
        return "";
    return word.lower;
}

void find_figures(
    Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement) {
    const FiguresInRule figures(rulebook, requirement);
    for (const m::Sentence& sentence : requirement.sentences) {
        if (sentence.speech != m::Speech::because) continue;
        for (const auto& part : sentence.text.parts) {
            const auto* text = std::get_if<std::string>(&part);
            if (text == nullptr) continue;
            const auto words = words_of(*text);
            for (std::size_t place = 0; place < words.size(); ++place) {
                const std::string figure = figure_at(*text, words, place);
                if (figure.empty() || figures.has(figure)) continue;
                linting.add(
                    Lint::figure_not_in_rule, sentence.span,
                    {text->substr(words[place].begin, words[place].end - words[place].begin),
                     requirement.id});
            }
        }
    }
}

/// Whether something is said for a judgement, by itself or for all.
bool says(const m::Requirement& requirement, m::Speech speech, Outcome outcome) {
    return std::any_of(
        requirement.sentences.begin(), requirement.sentences.end(), [&](const auto& one) {
            return one.speech == speech && (!one.outcome || *one.outcome == outcome);
        });
}

void find_silence(
    Linting& linting, const m::Rulebook& rulebook, const m::Requirement& requirement) {
    // A power that is not used is nothing to be put right.
    if (requirement.strength() == m::Strength::may) return;
    const Outcomes possible = outcomes_of(rulebook, requirement);
    for (const auto& [speech, lint] :
         {std::pair{m::Speech::action, Lint::no_action}, {m::Speech::impact, Lint::no_impact}}) {
        std::string words;
        for (const Outcome outcome : {Outcome::part_met, Outcome::unmet}) {
            if (!possible.has(outcome) || says(requirement, speech, outcome)) continue;
            words += (words.empty() ? "" : " or ") + std::string(outcome_word(outcome));
        }
        if (!words.empty()) linting.add(lint, requirement.span, {requirement.id, words});
    }
}

}  // namespace

void lint_speech(Linting& linting) {
    each_requirement(
        linting.rulebooks, [&](const m::Rulebook& rulebook, const m::Requirement& requirement) {
            find_figures(linting, rulebook, requirement);
            find_silence(linting, rulebook, requirement);
        });
}

}  // namespace assize::analysis
