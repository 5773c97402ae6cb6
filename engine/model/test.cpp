// `test` declarations: what is given, and what is expected (language.md, Tests).
#include "checker.hpp"

namespace assize::model {

namespace {

std::optional<Outcome> outcome_of(s::Judgement judgement) {
    switch (judgement) {
        case s::Judgement::met: return Outcome::met;
        case s::Judgement::part_met: return Outcome::part_met;
        case s::Judgement::unmet: return Outcome::unmet;
        case s::Judgement::not_applicable: return Outcome::not_applicable;
        case s::Judgement::not_evidenced: break;
    }
    return {};
}

Mark mark_of(s::Mark mark) {
    switch (mark) {
        case s::Mark::no_cases: return Mark::no_cases;
        case s::Mark::not_yet_due: return Mark::not_yet_due;
        case s::Mark::presumed: return Mark::presumed;
        case s::Mark::assumed: return Mark::assumed;
    }
    return Mark::no_cases;
}

}  // namespace

void Checker::tests() {
    std::map<std::string, Span> titles;
    for (const DeclaredTest& declared : declared_.tests) {
        const s::Test& written = *declared.written;
        const auto [first, is_new] = titles.emplace(written.title.text, written.title.span);
        if (!is_new) declared_twice({written.title.text, written.title.span}, first->second);
        test_items_ = 0;
        given_.clear();
        expected_.clear();
        Test made;
        made.title = written.title.text;
        made.span = written.title.span;
        for (const s::Given& one : written.givens) {
            std::visit([&](const auto& form) { given(made, declared.file, form); }, one);
        }
        for (const s::Expect& one : written.expects) expect(made, one);
        if (written.expects.empty())
            report(Code::nothing_expected, written.title.span, {written.title.text});
        made_.tests.push_back(std::move(made));
    }
}

void Checker::given(Test& test, const std::string& file, const s::GivenProfile& written) {
    if (test.profile) {
        report(Code::said_twice, written.path.span, {"profile"})
            .labels.push_back({test.profile_span, "said here first"});
    }
    test.profile = path_from(file, written.path.text);
    test.profile_span = written.path.span;
    if (written.but) given(test, file, **written.but);
}

void Checker::given(Test& test, const std::string&, const s::GivenNo& written) {
    Type type;
    auto slots = slots_of(written.path, made_.vocabulary.profile.index, type);
    if (!slots) return;
    if (type.kind != Kind::list) {
        report(
            Code::not_a_list, written.path.span,
            {this->written(written.path.span), words_of(type)});
        return;
    }
    said_twice(given_.emplace(*slots, written.path.span), written.path.span);
    test.givens.push_back({std::move(*slots), {TestList{}}, written.span});
}

void Checker::given(Test& test, const std::string&, const s::GivenFact& written) {
    if (written.path.names.size() == 1 && written.path.names.front().text == "as_at") {
        const auto* literal = std::get_if<s::Literal>(&written.fact);
        const bool is_date = literal != nullptr && literal->kind == s::LiteralKind::date;
        said_twice(
            given_.emplace(std::vector<std::uint32_t>{}, written.path.span), written.path.span);
        if (is_date) test.as_at = read_date(literal->text);
        if (!is_date) {
            const Span& fact = written.path.span;
            wrong_fact(
                fact, {Kind::date, Kind::yes_no, 0, false, false},
                {fact.source, fact.end, written.span.end});
        }
        return;
    }
    Type type;
    auto slots = slots_of(written.path, made_.vocabulary.profile.index, type);
    if (!slots) return;
    said_twice(given_.emplace(*slots, written.path.span), written.path.span);
    auto made = fact(written.fact, type, written.path.span);
    if (made) test.givens.push_back({std::move(*slots), std::move(*made), written.span});
}

void Checker::expect(Test& test, const s::Expect& written) {
    const auto requirement = requirement_called(written.requirement);
    if (!requirement) return;
    said_twice(
        expected_.emplace(requirement->index, written.requirement.span), written.requirement.span);
    Expect made{*requirement, outcome_of(written.judgement), {}, {}, written.span};
    for (const s::Judgement judgement : written.among) {
        const auto outcome = outcome_of(judgement);
        if (!outcome) {
            report(Code::among_not_evidenced, written.span);
            return;
        }
        made.among = made.among.value_or(Outcomes());
        *made.among |= *outcome;
    }
    for (const s::MarkWord& mark : written.marks)
        made.marks.push_back({mark_of(mark.mark), mark.span});
    test.expects.push_back(std::move(made));
}

}  // namespace assize::model
