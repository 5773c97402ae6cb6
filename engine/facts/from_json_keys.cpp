#include <algorithm>

#include "from_json_reader.hpp"

// What each name of an object makes of the value that follows it.
namespace assize::facts {

using model::Kind;

bool ProfileReader::key(const Written& name) {
    Frame& frame = frames_.back();
    frame.key = without_quotes(name.raw);
    frame.next = {};
    if (frame.inside == Inside::unsettled) settle(frame, name);
    switch (frame.inside) {
        case Inside::record: record_key(frame, name); break;
        case Inside::annotation: annotation_key(frame, name); break;
        case Inside::side: side_key(frame, name); break;
        case Inside::entry: entry_key(frame, name); break;
        case Inside::departure: departure_key(frame, name); break;
        case Inside::skipped:
        case Inside::unsettled:
        case Inside::list:
        case Inside::sides:
        case Inside::evidence:
        case Inside::departures: break;
    }
    return !is_stopped_;
}

/// The first key of an object says whether it is the record itself or a fact with its provenance
/// (semantics.md, 2).
void ProfileReader::settle(Frame& frame, const Written& name) {
    if (is_annotation_key(frame, name.decoded)) {
        frame.inside = Inside::annotation;
        frame.cell = Builder::make_unknown(frame.whole.type);
        notes_.emplace_back();
        seen_.resize(seen_.size() + said_names.size());
        return;
    }
    if (frame.whole.type.kind == Kind::record) {
        frame.inside = Inside::record;
        open_record(frame);
        return;
    }
    frame.inside = Inside::skipped;
    frame.key = {};
    complain(not_said_so(frame, name));
}

/// An object that gives a fact in no way there is; by its first key, perhaps a misspelt one.
Diagnostic ProfileReader::not_said_so(const Frame& frame, const Written& name) const {
    std::vector<std::string> known(said_names.begin(), said_names.end());
    std::erase(known, said_names[at_least]);
    const Likeness like = likeness(name.decoded, known);
    if (like.name.empty()) return wrong_type(frame.whole, bracket(frame), vocabulary_);
    Diagnostic complaint{Code::fact_says_nothing, name.span, {name_of(frame.whole)}, {}, {}, {}};
    complaint.fixes.push_back({"write `" + like.name + "`", name.span, "\"" + like.name + "\""});
    return complaint;
}

void ProfileReader::record_key(Frame& frame, const Written& name) {
    if (is_stopped_) return;
    const model::Record& record = vocabulary_.records[frame.whole.type.id];
    const bool is_profile = frame.whole.what == What::profile;
    if (const auto slot = index_.find(frame.whole.type.id, name.decoded)) {
        if (!note_key(frame, *slot, name)) return;
        const model::Field& field = record.fields[*slot];
        frame.key = field.name;
        frame.next = {What::fact, field.type, field.name, false};
        return;
    }
    if (is_profile) {
        for (const std::string_view reserved : reserved_names) {
            if (name.decoded == reserved) return reserved_key(frame, name);
        }
    } else if (name.decoded == said_names[evidence]) {
        complain({Code::evidence_beside_fields, name.span, {name_of(frame.whole)}, {}, {}, {}});
        return;
    }
    std::vector<std::string> known;
    for (const model::Field& field : record.fields) known.push_back(field.name);
    if (is_profile) known.insert(known.end(), reserved_names.begin(), reserved_names.end());
    const std::string of = is_profile ? "the profile" : "`" + record.name + "`";
    unknown_key(name, frame.whole.type.id, of, known);
}

void ProfileReader::reserved_key(Frame& frame, const Written& name) {
    const auto found = std::find(reserved_names.begin(), reserved_names.end(), name.decoded);
    const auto which = static_cast<std::uint32_t>(found - reserved_names.begin());
    if (!note_key(frame, frame.cell.count + which, name)) return;
    frame.key = *found;
    if (which == as_at) {
        frame.next = {What::aside, {}, *found, false};
        frame.next.type.kind = Kind::date;
    } else if (which == departures) {
        frame.next = {What::departures, {}, *found, false};
    }
}

bool ProfileReader::note_key(Frame& frame, std::uint32_t slot, const Written& name) {
    frame.slot = slot;
    std::uint32_t& at = seen_[frame.seen + slot];
    if (at == 0) {
        at = name.span.begin;
        return true;
    }
    const auto size = static_cast<std::uint32_t>(name.raw.size());
    complain(
        {Code::duplicate_key,
         name.span,
         {shortened(without_quotes(name.raw))},
         {{span(at, at + size), "written here before"}},
         {},
         {}});
    return false;
}

void ProfileReader::unknown_key(
    const Written& name, std::uint32_t owner, const std::string& of,
    std::span<const std::string> known) {
    if (!complaints_.is_news(owner, name.decoded)) return;
    const Likeness like = likeness(name.decoded, known);
    Diagnostic warning{Code::unknown_field,
                       name.span,
                       {shortened(without_quotes(name.raw)), of, like.hint},
                       {},
                       {},
                       {}};
    if (!like.name.empty()) {
        warning.fixes.push_back({"write `" + like.name + "`", name.span, "\"" + like.name + "\""});
    }
    complain(std::move(warning));
}

}  // namespace assize::facts
