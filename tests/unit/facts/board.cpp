#include "tests/unit/facts/board.hpp"

#include "tests/catch.hpp"

namespace assize::facts {

using model::Kind;
using model::Type;

namespace {

enum Record : std::uint32_t { profile, board_record, member, partner, odd };
enum Choice : std::uint32_t { role, grade };

Type of(Kind kind, std::uint32_t id = 0) {
    Type type;
    type.kind = kind;
    type.id = id;
    return type;
}
Type optional(Type type) {
    type.is_optional = true;
    return type;
}
Type list_of(Kind element, std::uint32_t id = 0) {
    Type type = of(Kind::list, id);
    type.element = element;
    return type;
}
model::Field field(std::string name, Type type, std::optional<std::uint32_t> named_by = {}) {
    return {std::move(name), type, named_by, "", {}};
}

model::Vocabulary make_board() {
    model::Vocabulary made;
    made.choices = {
        {false, {"chair", "lay_member", "partner_representative", "adviser"}},
        {true, {"inadequate", "good", "outstanding"}}};
    made.records = {
        {"lscb",
         "",
         {
             field("board", of(Kind::record, board_record)),
             field("members", list_of(Kind::record, member), 0),
             field("partners", list_of(Kind::record, partner), 0),
             field("budget", optional(of(Kind::money))),
             field("share", of(Kind::percentage)),
             field("staff", of(Kind::whole_number)),
             field("balance", of(Kind::number)),
             field("cycle", of(Kind::months)),
             field("notice", of(Kind::days)),
             field("reply", of(Kind::working_days)),
             field("met_on", optional(of(Kind::date))),
             field("title", of(Kind::text)),
             field("is_published", of(Kind::yes_no)),
             field("tags", list_of(Kind::text)),
             field("grade", of(Kind::choice, grade)),
             field("reviews", optional(list_of(Kind::date))),
             field("odd", of(Kind::record, odd)),
             field("a/b~c", of(Kind::text)),
         },
         {}},
        {"board",
         "",
         {field("name", of(Kind::text)), field("chair", optional(of(Kind::record, member)))},
         {}},
        {"member",
         "",
         {
             field("role", of(Kind::choice, role)),
             field("is_serving", of(Kind::yes_no)),
             field("appointed_on", optional(of(Kind::date))),
         },
         {}},
        {"partner",
         "",
         {field("name", of(Kind::text)), field("returned_on", optional(of(Kind::date)))},
         {}},
        {"odd", "", {field("value", of(Kind::text)), field("evidence", of(Kind::text))}, {}},
    };
    return made;
}

/// The cell of one step of a pointer below `cell`.
CellId below(const Facts& facts, CellId cell, const std::string& pointer) {
    const Cell& whole = facts[cell];
    for (std::uint32_t place = 0; place < whole.count; ++place) {
        const CellId part = Facts::item(whole, place);
        if (facts.pointer(part, board()) == pointer) return part;
    }
    FAIL("no cell at " << pointer);
    return {};
}

}  // namespace

const model::Vocabulary& board() {
    static const model::Vocabulary made = make_board();
    return made;
}

CellId Reading::at(const std::string& pointer) const {
    for (const Diagnostic& diagnostic : read.diagnostics) UNSCOPED_INFO(message(diagnostic));
    REQUIRE(read.facts);
    CellId cell = Facts::profile();
    for (std::size_t end = 1; end <= pointer.size() && !pointer.empty();) {
        end = std::min(pointer.find('/', end), pointer.size());
        cell = below(facts(), cell, pointer.substr(0, end));
        ++end;
    }
    return cell;
}

std::string_view Reading::written(const std::string& pointer) const {
    const std::optional<Span> place = facts().place(at(pointer));
    return place ? sources.text(*place) : std::string_view();
}

std::vector<Code> Reading::codes() const { return facts::codes(read); }

const Diagnostic& Reading::only() const {
    for (const Diagnostic& diagnostic : read.diagnostics)
        UNSCOPED_INFO(diagnostic_text(diagnostic, sources, false));
    REQUIRE(read.diagnostics.size() == 1);
    return read.diagnostics.front();
}

std::string Reading::place() const {
    const Position at = sources.position(only().span.source, only().span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
}

Reading read(std::string text) {
    Reading reading;
    const SourceId source = reading.sources.add({"board.json", std::move(text)});
    reading.read = read_profile(board(), reading.sources, source);
    return reading;
}

std::vector<Code> codes(const Read& read) {
    std::vector<Code> found;
    for (const Diagnostic& diagnostic : read.diagnostics) found.push_back(diagnostic.code);
    return found;
}

}  // namespace assize::facts
