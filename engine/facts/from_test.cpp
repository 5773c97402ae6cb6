#include "assize/base/must.hpp"
#include "assize/facts/read_profile.hpp"

namespace assize::facts {

namespace {

using model::Kind;
using model::Type;

/// Lays out what a test gives. Its records nest no deeper than the vocabulary's
/// (limits::record_depth).
struct Given {
    Builder& builder;
    const model::Vocabulary& vocabulary;

    const Type& field_type(const Type& record, std::uint32_t slot) const {
        return vocabulary.records[record.id].fields[slot].type;
    }

    Cell scalar(const model::Scalar& said, const Type& type) {
        if (type.kind == Kind::text) return builder.make_text(said.text);
        return Builder::make_scalar(said.value);
    }

    Cell record(const model::TestRecord& said, const Type& type) {
        const Cell record = builder.begin_record({type.id});
        for (const auto& [slot, fact] : said.fields) {
            builder.set(Facts::field(record, slot), cell(fact, field_type(type, slot)));
        }
        return record;
    }

    Cell list(const model::TestList& said, const Type& type) {
        std::vector<Cell> items;
        items.reserve(said.items.size());
        for (const model::TestFact& item : said.items) {
            items.push_back(cell(item, model::element_of(type)));
        }
        return builder.make_list(items, false);
    }

    Cell cell(const model::TestFact& fact, const Type& type) {
        if (std::holds_alternative<model::TestUnknown>(fact.form))
            return Builder::make_unknown(type);
        if (std::holds_alternative<model::TestNone>(fact.form)) return Builder::make_none();
        if (const auto* said = std::get_if<model::Scalar>(&fact.form)) return scalar(*said, type);
        if (const auto* said = std::get_if<model::TestRecord>(&fact.form))
            return record(*said, type);
        const auto* said = std::get_if<model::TestList>(&fact.form);
        must(said != nullptr);
        return list(*said, type);
    }

    void give(const model::Given& given) {
        Type type;
        type.kind = Kind::record;
        type.id = vocabulary.profile.index;
        CellId at = Facts::profile();
        for (const std::uint32_t slot : given.fields) {
            must(type.kind == Kind::record);
            if (builder.get(at).state != State::known) {
                builder.forget(at);
                builder.set(at, builder.begin_record({type.id}));
            }
            at = Facts::field(builder.get(at), slot);
            type = field_type(type, slot);
        }
        builder.forget(at);
        builder.set(at, cell(given.fact, type));
    }
};

}  // namespace

Facts facts_from_test(
    const model::Vocabulary& vocabulary, const model::Test& test, const Facts* start) {
    Builder builder = start != nullptr ? Builder(vocabulary, *start) : Builder(vocabulary);
    Given given{builder, vocabulary};
    for (const model::Given& one : test.givens) given.give(one);
    if (test.as_at) builder.set_as_at(*test.as_at);
    return std::move(builder).finish();
}

}  // namespace assize::facts
