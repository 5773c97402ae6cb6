#include "variation.hpp"

#include <algorithm>

#include "variation_values.hpp"

namespace assize::analysis {

namespace {

using model::Kind;
using model::TestFact;
using model::TestList;
using model::TestRecord;

/// Of a list so many items are said otherwise one by one, and then all of them together.
constexpr std::size_t items_tried = 3;
/// How many kinds of item are set against another when a list is shared out.
constexpr std::size_t kinds_tried = 16;

class Varier {
public:
    Varier(
        const model::Vocabulary& vocabulary, const Scenario& scenario, const Figures& figures,
        std::span<const FieldPath> fields)
        : vocabulary_(vocabulary),
          scenario_(scenario),
          figures_(figures),
          fields_(fields),
          said_(said_in(vocabulary, scenario)),
          shares_(shares_around(figures)) {}

    std::vector<Edit> vary(bool with_day) && {
        vary_record(&scenario_.profile, vocabulary_.profile.index);
        if (with_day && figures_.reads_the_day) {
            std::vector<std::int64_t> from = said_.dates;
            for (const Figure& figure : figures_.figures) {
                if (figure.kind == Kind::date) from.push_back(figure.value);
            }
            for (const std::int64_t day : days_around(from, figures_))
                made_.push_back({{}, {}, Date{static_cast<std::int32_t>(day)}});
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] bool matters() const {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FieldPath& field) {
            return field.slots.size() >= here_.slots.size()
                && std::equal(here_.slots.begin(), here_.slots.end(), field.slots.begin());
        });
    }

    void put(TestFact fact) { made_.push_back({at_, std::move(fact), {}}); }

    /// `said`: nothing when the record is not known.
    void vary_record(const TestRecord* said, std::uint32_t record) {
        const auto& declared = vocabulary_.records[record].fields;
        for (std::uint32_t slot = 0; slot < declared.size(); ++slot) {
            here_.slots.push_back(slot);
            at_.push_back(slot);
            if (matters()) vary_field(field_in(said, slot), declared[slot].type);
            at_.pop_back();
            here_.slots.pop_back();
        }
    }

    static const TestFact* field_in(const TestRecord* record, std::uint32_t slot) {
        if (record == nullptr) return nullptr;
        const auto at = std::find_if(
            record->fields.begin(), record->fields.end(),
            [&](const auto& field) { return field.first == slot; });
        return at == record->fields.end() ? nullptr : &at->second;
    }

    template <typename Form>
    static const Form* form_of(const TestFact* fact) {
        return fact == nullptr ? nullptr : std::get_if<Form>(&fact->form);
    }

    void vary_field(const TestFact* fact, const model::Type& type) {
        if (type.kind == Kind::list) {
            vary_list(fact, type);
        } else if (type.kind == Kind::record) {
            if (type.is_optional) put({model::TestNone{}});
            vary_record(form_of<TestRecord>(fact), type.id);
        } else {
            for (TestFact& value : values_of(vocabulary_, type, said_, figures_))
                put(std::move(value));
        }
    }

    void vary_list(const TestFact* fact, const model::Type& type) {
        const auto* list = form_of<TestList>(fact);
        const std::vector<TestFact> items = list != nullptr ? list->items : std::vector<TestFact>{};
        put({TestList{}});
        if (type.is_optional) put({model::TestNone{}});
        if (type.element == Kind::record) {
            for (std::size_t place = 0; place < std::min(items.size(), items_tried); ++place) {
                at_.push_back(static_cast<std::uint32_t>(place));
                vary_record(form_of<TestRecord>(&items[place]), type.id);
                at_.pop_back();
            }
            vary_length(items, {TestRecord{}});
            vary_together(items, type);
            return;
        }
        const auto values = values_of(vocabulary_, model::element_of(type), said_, figures_);
        for (std::size_t place = 0; place < std::min(items.size(), kinds_tried); ++place)
            put_without(items, place);
        for (std::size_t place = 0; place < std::min(values.size(), kinds_tried); ++place) {
            auto more = items;
            more.push_back(values[place]);
            put({TestList{std::move(more)}});
            if (!items.empty()) put({TestList{{values[place]}}});
        }
        if (!values.empty()) {
            put({TestList{values}});
            vary_length(items, values.front());
        }
    }

    void put_without(const std::vector<TestFact>& items, std::size_t place) {
        auto fewer = items;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(place));
        put({TestList{std::move(fewer)}});
    }

    /// As many items as the rules count, by leaving out the last or saying the first again.
    void vary_length(const std::vector<TestFact>& items, const TestFact& usual) {
        for (std::size_t place = 0; place < std::min(items.size(), items_tried); ++place)
            put_without(items, place);
        const TestFact again = items.empty() ? usual : items.front();
        const auto resized = [&](std::size_t count) {
            if (count == items.size()) return;
            auto other = items;
            other.resize(count, again);
            put({TestList{std::move(other)}});
        };
        for (const std::uint32_t count : figures_.counts) resized(count);
        resized(items.size() + 1);
        if (items.size() < 2) return;
        auto other = items;
        other.push_back(items.back());
        put({TestList{std::move(other)}});
    }

    /// One field of all items together, and the list shared out between an item as it is and the
    /// same with one field otherwise.
    void vary_together(const std::vector<TestFact>& items, const model::Type& type) {
        const TestFact first = items.empty() ? TestFact{TestRecord{}} : items.front();
        const auto kinds = kinds_of(first, type);
        for (const auto& [edits, kind] : kinds) {
            std::vector<TestFact> all = items.empty() ? std::vector<TestFact>{first} : items;
            for (TestFact& item : all) apply_to(item, type, edits);
            put({TestList{std::move(all)}});
        }
        for (const auto& [edits, kind] : kinds) {
            std::vector<TestFact> more = items;
            more.push_back(kind);
            if (more.size() == 1) more.push_back(first);
            put({TestList{std::move(more)}});
        }
        if (shares_.empty()) return;
        for (std::size_t place = 0; place < std::min(kinds.size(), kinds_tried); ++place)
            share_out(first, kinds[place].second);
        for (std::size_t place = 1; place < std::min(items.size(), items_tried); ++place)
            share_out(first, items[place]);
    }

    void share_out(const TestFact& one, const TestFact& other) {
        for (const Share& share : shares_) {
            for (const bool is_turned : {false, true}) {
                std::vector<TestFact> made(share.some, is_turned ? other : one);
                made.resize(share.all, is_turned ? one : other);
                put({TestList{std::move(made)}});
            }
        }
    }

    /// What an item may be with one field of it said otherwise.
    std::vector<std::pair<Edit, TestFact>> kinds_of(const TestFact& item, const model::Type& list) {
        std::vector<Edit> outer;
        std::swap(outer, made_);
        Address at;
        std::swap(at, at_);
        vary_record(form_of<TestRecord>(&item), list.id);
        std::swap(at, at_);
        std::swap(outer, made_);
        std::vector<std::pair<Edit, TestFact>> kinds;
        for (Edit& edit : outer) {
            TestFact kind = item;
            apply_to(kind, list, edit);
            kinds.emplace_back(std::move(edit), std::move(kind));
        }
        return kinds;
    }

    /// An edit whose place begins at the item. One that goes into items of its own is of the item
    /// it was made for.
    void apply_to(TestFact& item, const model::Type& list, const Edit& edit) {
        if (!std::holds_alternative<TestRecord>(item.form)) item.form = TestRecord{};
        apply_in(vocabulary_, std::get<TestRecord>(item.form), list.id, edit.at, edit.fact);
    }

    const model::Vocabulary& vocabulary_;
    const Scenario& scenario_;
    const Figures& figures_;
    std::span<const FieldPath> fields_;
    Said said_;
    std::vector<Share> shares_;
    std::vector<Edit> made_;
    FieldPath here_;
    Address at_;
};

}  // namespace

std::vector<Edit> variations(
    const model::Vocabulary& vocabulary, const Scenario& scenario, const Figures& figures,
    std::span<const FieldPath> fields, bool with_day) {
    return Varier(vocabulary, scenario, figures, fields).vary(with_day);
}

}  // namespace assize::analysis
