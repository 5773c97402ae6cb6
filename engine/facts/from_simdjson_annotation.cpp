#include <algorithm>
#include <utility>

#include "from_simdjson.hpp"
#include "from_simdjson_scalar.hpp"

// Facts with their provenance (language.md, Missing evidence), and departures.
namespace assize::facts {

using model::Kind;
using simdjson::ondemand::json_type;

/// The first key says whether an object is the record itself or a fact with its provenance.
bool QuickReader::object_fact(Value& value, const model::Type& type, Cell& cell) {
    std::optional<Open> record;
    Annotation note;
    Parts parts;
    bool is_empty = true;
    const bool is_whole = each_field(value, [&](Field& one) {
        if (is_empty && !is_annotation(one.key(), type)) {
            if (type.kind != Kind::record) return false;
            record.emplace(begin(type.id, false));
        }
        is_empty = false;
        return record ? field(*record, one) : part(one, type, cell, note, parts);
    });
    if (!is_whole) return false;
    if (is_empty && type.kind == Kind::record) record.emplace(begin(type.id, false));
    if (record) {
        cell = record->cell;
        seen_.resize(record->seen);
        return has_room();
    }
    if (!parts.is_one_thing()) return false;
    if (parts.none) cell = Builder::make_none();
    if (parts.at_least) cell.is_open = true;
    if (parts.disputed || (parts.unknown && !parts.at_least)) cell = Builder::make_unknown(type);
    cell.is_disputed = parts.disputed;
    if (!note.evidence.empty() || !note.why.empty() || !note.sides.empty()) note_ = std::move(note);
    return true;
}

bool QuickReader::is_annotation(Key key, const model::Type& type) const {
    const auto name = name_of(key);
    if (!name) return false;
    if (name == "at_least") return type.kind == Kind::list;
    const bool is_said = name == "value" || name == "none" || name == "unknown"
        || name == "disputed" || name == "evidence";
    return is_said && (type.kind != Kind::record || !fields_[type.id].slots.contains(*name));
}

/// What one key of an annotation says; none may come twice.
bool QuickReader::part(
    Field& field, const model::Type& type, Cell& cell, Annotation& note, Parts& parts) {
    const auto name = name_of(field.key());
    Value& value = field.value();
    const auto is_first = [](bool& seen) { return !std::exchange(seen, true); };
    if (name == "value") return is_first(parts.value) && plain(value, type, cell);
    if (name == "none")
        return type.is_optional && is_first(parts.none) && why(value, false, note.why);
    if (name == "unknown") return is_first(parts.unknown) && why(value, true, note.why);
    if (name == "disputed") return is_first(parts.disputed) && disputed(value, type, note.sides);
    if (name == "evidence") return is_first(parts.evidence) && evidence(value, note.evidence);
    return name == "at_least" && type.kind == Kind::list && is_first(parts.at_least)
        && plain(value, type, cell) && cell.state == State::known;
}

bool QuickReader::disputed(Value& value, const model::Type& type, std::vector<Side>& sides) {
    std::size_t count = 0;
    const bool is_whole = each_item(value, [&](Value& one) {
        Side made;
        Parts parts;
        // A side's value is held to its type and shown; as a fact it is not known.
        const Builder::Mark mark = builder_->mark();
        if (!each_field(one, [&](Field& each) { return side(each, type, made, parts); }))
            return false;
        builder_->rewind(mark);
        if (keeps_notes()) sides.push_back(std::move(made));
        ++count;
        return parts.value;
    });
    return is_whole && count >= 2;
}

/// A side that is a list or a record is left to the full reader, which shows it as it was written.
bool QuickReader::side(Field& field, const model::Type& type, Side& side, Parts& parts) {
    const auto name = name_of(field.key());
    Value& value = field.value();
    if (name == "evidence")
        return !std::exchange(parts.evidence, true) && evidence(value, side.evidence);
    if (name != "value" || std::exchange(parts.value, true)) return false;
    json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS || kind == json_type::object
        || kind == json_type::array)
        return false;
    Cell cell;
    std::string_view shown = without_blanks(value.raw_json_token());
    if (!plain(value, type, cell)) return false;
    if (!keeps_notes()) return true;
    if (kind == json_type::string) {
        if (type.kind == Kind::text) {
            side.value = builder_->text(cell);
            return true;
        }
        // A date, or a choice: neither has anything to escape.
        shown = shown.substr(1, shown.size() - 2);
    }
    side.value = shown;
    return true;
}

bool QuickReader::departures(Value& value) {
    return each_item(value, [&](Value& one) {
        Departure made;
        std::uint32_t seen = 0;
        if (!each_field(one, [&](Field& each) { return departure(each, made, seen); })
            || made.requirement.empty() || made.reason.empty())
            return false;
        builder_->add_departure(std::move(made));
        return true;
    });
}

bool QuickReader::departure(Field& field, Departure& departure, std::uint32_t& seen) {
    const auto name = name_of(field.key());
    Value& value = field.value();
    const auto is_first = [&](std::uint32_t bit) {
        return (std::exchange(seen, seen | bit) & bit) == 0;
    };
    const auto text = [&](std::string& to) {
        std::string_view read;
        if (value.get_string().get(read) != simdjson::SUCCESS || read.empty()) return false;
        to = read;
        return true;
    };
    const auto day = [&](std::optional<Date>& to) { return date(value, to.emplace()); };
    if (name == "requirement") return is_first(1) && text(departure.requirement);
    if (name == "reason") return is_first(2) && text(departure.reason);
    if (name == "agreed_by") return is_first(4) && text(departure.agreed_by);
    if (name == "agreed_on") return is_first(8) && day(departure.agreed_on);
    return name == "review_by" && is_first(16) && day(departure.review_by);
}

bool QuickReader::why(Value& value, bool may_be_null, std::string& why) const {
    if (may_be_null && without_blanks(value.raw_json_token()) == "null") return true;
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS) return false;
    if (keeps_notes()) why = text;
    return true;
}

bool QuickReader::evidence(Value& value, std::vector<Evidence>& evidence) {
    json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS) return false;
    if (kind != json_type::array) return entry(value, evidence);
    return each_item(value, [&](Value& one) { return entry(one, evidence); });
}

/// A document's name alone, or what is said of it. Null is as good as absent.
bool QuickReader::entry(Value& value, std::vector<Evidence>& evidence) {
    json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS) return false;
    if (kind == json_type::null) return without_blanks(value.raw_json_token()) == "null";
    Evidence made;
    if (kind == json_type::string) {
        std::string_view text;
        if (value.get_string().get(text) != simdjson::SUCCESS) return false;
        if (keeps_notes()) made.entries.emplace_back("document", text);
    } else {
        details_.clear();
        if (!each_field(value, [&](Field& one) { return detail(one, made); })) return false;
    }
    if (keeps_notes()) evidence.push_back(std::move(made));
    return true;
}

bool QuickReader::detail(Field& field, Evidence& entry) {
    const auto name = name_of(field.key());
    if (!name || std::find(details_.begin(), details_.end(), *name) != details_.end()) return false;
    details_.push_back(*name);
    Value& value = field.value();
    json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS) return false;
    const std::string_view token = without_blanks(value.raw_json_token());
    std::string_view text;
    switch (kind) {
        case json_type::null: return token == "null";
        case json_type::boolean:
            if (token != "true" && token != "false") return false;
            text = token == "true" ? "yes" : "no";
            break;
        case json_type::number:
            if (!is_figure_token(token)) return false;
            text = token;
            break;
        case json_type::string:
            if (value.get_string().get(text) != simdjson::SUCCESS) return false;
            break;
        case json_type::object:
        case json_type::array: return false;
    }
    if (keeps_notes()) entry.entries.emplace_back(*name, text);
    return true;
}

}  // namespace assize::facts
