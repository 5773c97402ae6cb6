#include "read_back_words.hpp"

#include "assize/report/words.hpp"

namespace assize::publish {

using Held = analysis::TruthTable::Held;

std::string letter_of(std::size_t column) {
    constexpr std::size_t letters = 26;
    std::string made(1, static_cast<char>('A' + column % letters));
    if (column >= letters) made += std::to_string(column / letters + 1);
    return made;
}

std::string_view cell_words(Held held) {
    switch (held) {
        case Held::either: return "–";
        case Held::no: return "no";
        case Held::yes: return "yes";
        case Held::unknown: return "?";
    }
    return {};
}

std::string judgement_words(const analysis::TruthTable::Row& row) {
    const std::string possible = report::outcomes_text(row.possible);
    if (!row.reported) return "not-evidenced: " + possible;
    const std::string reported(outcome_word(*row.reported));
    return row.is_presumed ? reported + ", presumed (" + possible + ")" : reported;
}

std::string_view held_words(Truth held) {
    switch (held) {
        case Truth::yes: return "holds";
        case Truth::no: return "does not hold";
        case Truth::unknown: return "not known";
    }
    return {};
}

std::string step_words(const ReadBack& said, std::size_t step) {
    const auto& one = said.steps[step];
    const std::string outcome(outcome_word(one.outcome));
    if (!one.when) return step == 0 ? "always " + outcome : "in every other case " + outcome;
    return (step == 0 ? "" : "otherwise ") + outcome + " when";
}

std::string unless_words(const ReadBack::Step& step) {
    return step.is_presumed ? "unless it is shown (not shown is taken as no) that " : "unless ";
}

std::string name_words(const ReadBack::Name& name) {
    return (name.kind == "check" ? "the check " : "") + name.name;
}

std::string edge_words(const ReadBack::Edge& edge) {
    return edge.condition + (edge.taken.empty() ? "" : " (" + edge.taken + ")");
}

std::string by_checks_words(const ReadBack& said) {
    std::size_t checks = 0;
    for (const auto& name : said.names) checks += name.kind == "check" ? 1 : 0;
    if (checks == 1) return "It is met when its check holds, and unmet when it does not.";
    if (checks == 2)
        return "It is met when both of its checks hold, part-met when one does, and unmet when "
               "neither does.";
    return "It is met when all of its " + std::to_string(checks)
        + " checks hold, part-met when some do, and unmet when none does.";
}

std::string nothing_known_words(const ReadBack& said) {
    const auto& row = said.table.nothing_known;
    if (row.possible.count() == 1)
        return "It comes to " + report::outcomes_text(row.possible) + " whatever is known.";
    return "With nothing known it is " + judgement_words(row) + ".";
}

}  // namespace assize::publish
