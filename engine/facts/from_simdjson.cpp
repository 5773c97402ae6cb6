#include "from_simdjson.hpp"

#include "from_simdjson_scalar.hpp"

namespace assize::facts {

using model::Kind;

std::optional<Facts> QuickReader::read(std::string_view text, Facts memory) {
    if (text.size() > most_.bytes) return std::nullopt;
    depth_ = 0;
    note_.reset();
    items_.clear();
    waiting_.clear();
    seen_.clear();
    end_ = text.data() + text.size();
    Builder builder = Builder::reusing(vocabulary_, std::move(memory));
    builder_ = &builder;
    simdjson::ondemand::document document;
    const simdjson::padded_string_view padded(
        text.data(), text.size(), text.size() + ManyReader::padding);
    if (parser_.iterate(padded).get(document) != simdjson::SUCCESS) return std::nullopt;
    auto object = document.get_object();
    if (object.error() != simdjson::SUCCESS) return std::nullopt;
    Open profile = begin(vocabulary_.profile.index, true);
    builder.set(Facts::profile(), profile.cell);
    if (!each_field(object.value_unsafe(), [&](Field& one) { return field(profile, one); })
        || !has_room() || document.current_location().error() != simdjson::OUT_OF_BOUNDS)
        return std::nullopt;
    return keeps_notes() ? std::move(builder).finish() : std::move(builder).finish_values();
}

QuickReader::Open QuickReader::begin(std::uint32_t id, bool is_profile) {
    const QuickFields::Record& record = fields_[id];
    const std::size_t seen = seen_.size();
    // One place more for each of the names that the profile keeps for itself.
    seen_.resize(seen + (record.fields.size() + 3) / 64 + 1);
    return {record, builder_->begin_record(record.unknown), seen, 0, is_profile};
}

bool QuickReader::is_new(const Open& open, std::size_t place) {
    std::uint64_t& word = seen_[open.seen + place / 64];
    const std::uint64_t bit = std::uint64_t{1} << place % 64;
    const bool is = (word & bit) == 0;
    word |= bit;
    return is;
}

bool QuickReader::field(Open& open, Field& field) {
    const std::uint32_t slot = slot_of(open.record, field.key(), open.likely);
    if (slot == no_slot) return open.is_profile && reserved(open, field);
    Cell cell;
    if (!is_new(open, slot) || !fact(field.value(), open.record.fields[slot].type, cell))
        return false;
    const CellId here = Facts::field(open.cell, slot);
    builder_->set(here, cell);
    if (note_) {
        note_->cell = here;
        builder_->annotate(std::move(*note_));
        note_.reset();
    }
    open.likely = slot + 1;
    return true;
}

/// `as_at`, departures, and the schema that an editor is told of.
bool QuickReader::reserved(const Open& open, Field& field) {
    const auto name = name_of(field.key());
    const std::size_t fields = open.record.fields.size();
    if (name == "as_at") {
        Date day;
        if (!date(field.value(), day) || !is_new(open, fields)) return false;
        builder_->set_as_at(day);
        return true;
    }
    if (name == "departures") return is_new(open, fields + 1) && departures(field.value());
    std::string_view text;
    return name == "$schema" && is_new(open, fields + 2)
        && field.value().get_string().get(text) == simdjson::SUCCESS;
}

std::uint32_t QuickReader::slot_of(
    const QuickFields::Record& record, Key key, std::uint32_t likely) const {
    if (likely < record.fields.size() && is(key, record.fields[likely].quoted)) return likely;
    const auto name = name_of(key);
    if (!name) return no_slot;
    const auto found = record.slots.find(*name);
    return found == record.slots.end() ? no_slot : found->second;
}

std::optional<std::string_view> QuickReader::name_of(Key key) const {
    const char* at = key.raw();
    while (at < end_ && *at != '"') {
        if (*at == '\\') return std::nullopt;
        ++at;
    }
    return std::string_view(key.raw(), static_cast<std::size_t>(at - key.raw()));
}

bool QuickReader::fact(Value& value, const model::Type& type, Cell& cell) {
    simdjson::ondemand::json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS) return false;
    return kind == simdjson::ondemand::json_type::object ? object_fact(value, type, cell)
                                                         : plain(value, type, cell);
}

bool QuickReader::plain(Value& value, const model::Type& type, Cell& cell) {
    simdjson::ondemand::json_type kind{};
    if (value.type().get(kind) != simdjson::SUCCESS) return false;
    switch (kind) {
        case simdjson::ondemand::json_type::null:
            cell = Builder::make_unknown(type);
            return without_blanks(value.raw_json_token()) == "null";
        case simdjson::ondemand::json_type::array:
            return type.kind == Kind::list && list(value, type, cell);
        case simdjson::ondemand::json_type::object: {
            if (type.kind != Kind::record) return false;
            Open record = begin(type.id, false);
            cell = record.cell;
            const bool is_whole = each_field(value, [&](Field& one) { return field(record, one); });
            seen_.resize(record.seen);
            return is_whole && has_room();
        }
        case simdjson::ondemand::json_type::number:
        case simdjson::ondemand::json_type::string:
        case simdjson::ondemand::json_type::boolean: break;
    }
    return scalar(value, type, cell);
}

/// What is asked for as a string is taken up; simdjson (3.0.1) passes over a string that was only
/// looked at as over a name, and a colon behind it with it.
bool QuickReader::scalar(Value& value, const model::Type& type, Cell& cell) {
    std::int64_t read = 0;
    switch (type.kind) {
        case Kind::yes_no: {
            const std::string_view token = without_blanks(value.raw_json_token());
            if (token != "true" && token != "false") return false;
            read = token == "true" ? 1 : 0;
            break;
        }
        case Kind::whole_number:
        case Kind::number:
        case Kind::percentage:
        case Kind::money:
        case Kind::months:
        case Kind::days:
        case Kind::working_days: {
            const auto figure = figure_in_token(value.raw_json_token(), type.kind);
            if (!figure) return false;
            read = *figure;
            break;
        }
        case Kind::date: {
            Date day;
            if (!date(value, day)) return false;
            read = day.days;
            break;
        }
        case Kind::choice:
            if (!choice(value, type.id, read)) return false;
            break;
        case Kind::text: {
            std::string_view text;
            if (value.get_string().get(text) != simdjson::SUCCESS) return false;
            cell = builder_->make_text(text);
            return true;
        }
        case Kind::judgement:
        case Kind::record:
        case Kind::list: return false;
    }
    cell = Builder::make_scalar(read);
    return true;
}

bool QuickReader::choice(Value& value, std::uint32_t choice, std::int64_t& place) const {
    Key text;
    if (value.get_raw_json_string().get(text) != simdjson::SUCCESS) return false;
    const std::vector<Quoted>& values = fields_.values(choice);
    for (place = 0; static_cast<std::size_t>(place) < values.size(); ++place) {
        if (is(text, values[static_cast<std::size_t>(place)])) return true;
    }
    return false;
}

bool QuickReader::date(Value& value, Date& day) const {
    constexpr std::ptrdiff_t size = 10;  // 2015-03-13
    Key text;
    return value.get_raw_json_string().get(text) == simdjson::SUCCESS && end_ - text.raw() > size
        && text.raw()[size] == '"' && read_date({text.raw(), size}, day);
}

bool QuickReader::list(Value& value, const model::Type& type, Cell& cell) {
    const model::Type element = model::element_of(type);
    const std::size_t first = items_.size(), first_waiting = waiting_.size();
    const bool is_whole = each_item(value, [&](Value& one) {
        Cell item;
        if (!fact(one, element, item)) return false;
        if (note_) {
            note_->cell = {static_cast<std::uint32_t>(items_.size() - first)};
            waiting_.push_back(std::move(*note_));
            note_.reset();
        }
        items_.push_back(item);
        return has_room();
    });
    if (!is_whole) return false;
    cell = builder_->make_list(std::span(items_).subspan(first), false);
    for (std::size_t place = first_waiting; place < waiting_.size(); ++place) {
        waiting_[place].cell = Facts::item(cell, waiting_[place].cell.index);
        builder_->annotate(std::move(waiting_[place]));
    }
    items_.resize(first);
    waiting_.resize(first_waiting);
    return true;
}

}  // namespace assize::facts
