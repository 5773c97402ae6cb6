// libFuzzer over the profile reader, with a vocabulary that has a field of every kind. Every byte
// string must end in facts or in an error, whatever is read must answer every question, reading is
// the same twice, and simdjson's reader takes nothing otherwise.
#include <cstddef>
#include <cstdint>
#include <string>

#include "assize/base/must.hpp"
#include "tests/unit/facts/facts_difference.hpp"

namespace {

using namespace assize;
using model::Kind;
using model::Type;

model::Field field(const char* name, Kind kind, std::uint32_t id = 0, bool is_optional = false) {
    model::Field made;
    made.name = name;
    made.type.kind = kind;
    made.type.id = id;
    made.type.is_optional = is_optional;
    return made;
}

model::Field list(const char* name, Kind element, std::uint32_t id = 0) {
    model::Field made = field(name, Kind::list, id);
    made.type.element = element;
    if (element == Kind::record) made.named_by = 0;
    return made;
}

model::Vocabulary make_vocabulary() {
    model::Vocabulary made;
    made.choices = {{false, {"chair", "lay_member"}}};
    made.records.resize(2);
    made.records[0].name = "lscb";
    made.records[0].fields = {
        field("a", Kind::yes_no),
        field("b", Kind::whole_number),
        field("c", Kind::number),
        field("d", Kind::percentage),
        field("e", Kind::money, 0, true),
        field("f", Kind::date, 0, true),
        field("g", Kind::text),
        field("h", Kind::months),
        field("i", Kind::choice),
        field("j", Kind::record, 1, true),
        list("k", Kind::record, 1),
        list("l", Kind::text),
        list("m", Kind::date)};
    made.records[1].name = "member";
    made.records[1].fields = {
        field("role", Kind::choice), field("value", Kind::text), list("tags", Kind::number)};
    return made;
}

/// Asks everything of every cell below the profile.
std::size_t ask(
    const facts::Facts& facts, const model::Vocabulary& vocabulary, const Sources& sources) {
    std::size_t asked = 0;
    std::vector<facts::CellId> left{facts::Facts::profile()};
    while (!left.empty()) {
        const facts::CellId cell = left.back();
        left.pop_back();
        const Type type = facts.type(cell, vocabulary);
        asked += facts.pointer(cell, vocabulary).size() + facts.value_text(cell, vocabulary).size();
        if (const auto place = facts.place(cell)) asked += sources.text(*place).size();
        if (facts.annotation(cell) != nullptr) ++asked;
        const facts::Cell& whole = facts[cell];
        if (whole.state != facts::State::known
            || (type.kind != Kind::record && type.kind != Kind::list))
            continue;
        for (std::uint32_t part = 0; part < whole.count; ++part) {
            const facts::CellId id = facts::Facts::item(whole, part);
            must(facts.parent(id) == cell);
            if (type.kind == Kind::list && whole.count < 100)
                asked += facts.item_name(id, vocabulary).size();
            left.push_back(id);
        }
    }
    return asked;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const model::Vocabulary vocabulary = make_vocabulary();
    Sources sources;
    const SourceId source =
        sources.add({"fuzz.json", std::string(reinterpret_cast<const char*>(data), size)});
    const facts::Read read = facts::read_profile(vocabulary, sources, source);
    must(read.facts.has_value() != has_error(read.diagnostics));
    for (const Diagnostic& one : read.diagnostics) {
        must(one.span.begin <= one.span.end && one.span.end <= size);
        must(!diagnostic_text(one, sources, false).empty());
    }
    const facts::Read again = facts::read_profile(vocabulary, sources, source);
    must(again.diagnostics == read.diagnostics);
    if (read.facts)
        must(ask(*read.facts, vocabulary, sources) == ask(*again.facts, vocabulary, sources));
    static facts::ManyReader many(vocabulary);
    const char behind = size > 0 ? static_cast<char>(data[size / 2]) : '"';
    must(reading_difference(many, vocabulary, std::string(sources[source].text), behind).empty());
    return 0;
}
