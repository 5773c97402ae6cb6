#include <nlohmann/json.hpp>

#include "assize/report/parts_to_json.hpp"
#include "assize/report/words.hpp"
#include "coverage_words.hpp"

namespace assize::publish {

namespace {

using Json = nlohmann::ordered_json;
using analysis::CoveragePlace;
using analysis::CoveredRule;

class CoverageToJson {
public:
    explicit CoverageToJson(const CoverageSubject& subject) : subject_(subject) {}

    std::string write() const {
        Json root;
        root["tests"] = subject_.tests;
        root["failed"] = Json::array();
        for (const model::Test* test : subject_.failed)
            root["failed"].push_back({{"title", test->title}, {"place", place(test->span)}});
        root["figures"] = figures(figures_of(subject_.coverage.places));
        root["files"] = Json::array();
        for (const auto& [file, of_file] : figures_by_file(subject_.coverage)) {
            root["files"].push_back(
                {{"name", subject_.sources[file].name}, {"figures", figures(of_file)}});
        }
        root["rules"] = Json::array();
        for (std::uint32_t rule = 0; rule < subject_.coverage.rules.size(); ++rule)
            root["rules"].push_back(one(rule));
        return report::document_text(root);
    }

private:
    Json place(const Span& span) const { return report::place_to_json(subject_.sources, span); }

    static Json figures(const analysis::CoverageFigures& from) {
        Json made;
        const auto put = [&](std::string_view name, const analysis::CoverageFigure& figure) {
            made[std::string(name)] = {{"seen", figure.seen}, {"asked", figure.asked}};
        };
        for (const auto kind : analysis::every_coverage_kind)
            put(analysis::kind_word(kind), from.kinds[static_cast<std::size_t>(kind)]);
        put("all", from.all);
        return made;
    }

    Json one(std::uint32_t rule) const {
        const CoveredRule& from = subject_.coverage.rules[rule];
        const auto places = places_of(subject_.coverage, rule);
        Json made;
        made["what"] = rule_word(from.what);
        made["id"] = from.id;
        made["title"] = from.title;
        made["theme"] = from.theme ? Json(*from.theme) : Json(nullptr);
        made["place"] = place(from.span);
        made["figures"] = figures(figures_of(places));
        made["places"] = Json::array();
        for (const CoveragePlace& part : places) made["places"].push_back(one(part));
        return made;
    }

    Json one(const CoveragePlace& from) const {
        Json made;
        made["what"] = place_word(from.what);
        made["text"] = report::rule_words(subject_.sources, from.span);
        made["place"] = place(from.span);
        made["seen"] = Json::array();
        made["not_seen"] = Json::array();
        for (const auto situation : analysis::every_situation) {
            if (!from.asked.has(situation)) continue;
            made[from.seen.has(situation) ? "seen" : "not_seen"].push_back(
                analysis::situation_word(situation));
        }
        made["no_test_where"] = missing_words(from, subject_.sources);
        return made;
    }

    static std::string_view rule_word(CoveredRule::What what) {
        switch (what) {
            case CoveredRule::What::requirement: return "requirement";
            case CoveredRule::What::meaning: return "meaning";
            case CoveredRule::What::rulebook: break;
        }
        return "rulebook";
    }
    static std::string_view place_word(CoveragePlace::What what) {
        switch (what) {
            case CoveragePlace::What::requirement: return "judgement";
            case CoveragePlace::What::period: return "in force";
            case CoveragePlace::What::clause: return "clause";
            case CoveragePlace::What::check: return "check";
            case CoveragePlace::What::condition: break;
        }
        return "condition";
    }

    const CoverageSubject& subject_;
};

}  // namespace

std::string coverage_json(const CoverageSubject& subject) {
    return CoverageToJson(subject).write();
}

}  // namespace assize::publish
