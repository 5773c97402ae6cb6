#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/model/rulebook.hpp"
#include "assize/plan/plan.hpp"
#include "assize/publish/saying.hpp"

namespace assize::publish {

/// What conditions and values mean, in plain English and not in the rules' own words: from the
/// model, so that what is said is what was understood. A fact is called by what the vocabulary says
/// of it, and a name of the rules stands in quotation marks.
class InWords {
public:
    InWords(
        const model::Rulebook& rulebook, const plan::Plan& plan,
        const model::Requirement* requirement = nullptr)
        : rulebook_(rulebook), plan_(plan), requirement_(requirement) {}

    [[nodiscard]] Saying of(const model::Condition& condition);
    [[nodiscard]] std::string of(const model::Value& value);
    /// The same of what speaks of the items of lists, the outermost first.
    template <typename Part>
    [[nodiscard]] auto of(const Part& part, std::span<const model::Selection* const> within) {
        if (within.empty()) return of(part);
        return among(*within.front(), [&] { return of(part, within.subspan(1)); });
    }
    /// `the lay members for which “In post” is yes`.
    [[nodiscard]] Saying of(const model::Selection& selection);
    /// What one of its items is called: `lay member`.
    [[nodiscard]] std::string item_of(const model::Selection& selection) const;
    [[nodiscard]] std::string scalar(const model::Scalar& scalar, const model::Type& type) const;

private:
    template <typename Form>
    [[nodiscard]] Saying say(const Form& form) = delete;
    template <typename Form>
    [[nodiscard]] std::string tell(const Form& form, const model::Type& type) = delete;

    /// Says something of the items of a list.
    template <typename Say>
    [[nodiscard]] auto among(const model::Selection& list, const Say& say) {
        items_.push_back({item_of(list), list.item});
        auto said = say();
        items_.pop_back();
        return said;
    }
    [[nodiscard]] Saying group(
        std::string words, const std::vector<model::Condition>& parts, std::string_view joined_by);
    [[nodiscard]] Saying narrowed(std::string words, const model::Selection& selection);
    [[nodiscard]] Saying denied(const model::Condition& condition);
    [[nodiscard]] std::string answered(const model::Value& value, bool is_yes);
    [[nodiscard]] std::string noun(const model::Selection& selection);
    [[nodiscard]] std::string noun(const model::Path& path) const;
    [[nodiscard]] std::string fact(const model::Path& path) const;
    [[nodiscard]] std::string set(const model::Set& set, std::string_view last);
    [[nodiscard]] std::string selected(const model::Selection& selection);
    [[nodiscard]] std::string of_item(const model::Selection& over, const model::Path& path);
    [[nodiscard]] std::string compared(
        const model::Value& value, model::Comparator comparator, const model::Value& bar);
    [[nodiscard]] bool is_ambiguous(const model::Field& field, const model::Record& record) const;
    struct End {
        const model::Record* record;
        const model::Field* field;
    };
    [[nodiscard]] End end_of(const model::Path& path) const;
    [[nodiscard]] const model::Record& record_at(const model::PathStart& start) const;

    const model::Rulebook& rulebook_;
    const plan::Plan& plan_;
    const model::Requirement* requirement_;
    /// An item of each list that is being gone through, the outermost first: what it is called and
    /// its record.
    struct Item {
        std::string name;
        model::Type type;
    };
    std::vector<Item> items_;
};

/// The same after other words.
[[nodiscard]] Saying led_by(std::string words, Saying saying);
/// `is not x` holds of none too: said of a value that may be none.
[[nodiscard]] std::string or_none_words(const model::Value& value);
/// `“lay members in post”`.
[[nodiscard]] std::string quoted_name(std::string_view name);
/// A check's title, or its name in words.
[[nodiscard]] std::string check_words(const model::Check& check);

}  // namespace assize::publish
