#include "assize/model/outcome.hpp"

namespace assize {

std::string_view outcome_word(Outcome outcome) {
    switch (outcome) {
        case Outcome::unmet: return "unmet";
        case Outcome::part_met: return "part-met";
        case Outcome::met: return "met";
        case Outcome::not_applicable: return "not-applicable";
    }
    return "";
}

std::string_view outcome_word(std::optional<Outcome> reported) {
    return reported ? outcome_word(*reported) : "not-evidenced";
}

std::string_view mark_word(Mark mark) {
    switch (mark) {
        case Mark::no_cases: return "no cases";
        case Mark::not_yet_due: return "not yet due";
        case Mark::presumed: return "presumed";
        case Mark::assumed: return "assumed";
    }
    return "";
}

}  // namespace assize
