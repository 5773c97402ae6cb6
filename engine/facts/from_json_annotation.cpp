#include <algorithm>

#include "assize/base/must.hpp"
#include "from_json_reader.hpp"
#include "from_json_scalar.hpp"

// Facts with their provenance (language.md, Missing evidence), and the departures that a profile
// records.
namespace assize::facts {

using model::Kind;

namespace {

// Owners of names that no record declares, for Complaints::is_news; no vocabulary has so many
// records.
constexpr std::uint32_t annotation_owner = UINT32_MAX;
constexpr std::uint32_t side_owner = UINT32_MAX - 1;
constexpr std::uint32_t departure_owner = UINT32_MAX - 2;

template <std::size_t count>
std::optional<std::uint32_t> place_in(
    const std::array<std::string_view, count>& names, std::string_view name) {
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - names.begin());
}

template <std::size_t count>
std::vector<std::string> listed(const std::array<std::string_view, count>& names) {
    return {names.begin(), names.end()};
}

}  // namespace

bool ProfileReader::is_annotation_key(const Frame& frame, std::string_view name) const {
    const auto said = place_in(said_names, name);
    if (!said) return false;
    const model::Type& type = frame.whole.type;
    if (*said == at_least) return type.kind == Kind::list;
    return type.kind != Kind::record || !index_.find(type.id, name);
}

void ProfileReader::annotation_key(Frame& frame, const Written& name) {
    const auto said = place_in(said_names, name.decoded);
    const bool is_known = said && (*said != at_least || frame.whole.type.kind == Kind::list);
    if (is_known) {
        if (note_key(frame, *said, name)) say(frame, static_cast<Said>(*said), name);
        return;
    }
    const bool is_field = frame.whole.type.kind == Kind::record
        && index_.find(frame.whole.type.id, name.decoded).has_value();
    if (is_field && !has_said(frame, value)) {
        const std::string of = name_of(frame.whole);
        complain({Code::evidence_beside_fields, name.span, {of}, {}, {}, {}});
        frame.inside = Inside::skipped;
        notes_.pop_back();
        return;
    }
    unknown_key(name, annotation_owner, "a fact with its evidence", listed(said_names));
}

/// One of `value`, `none`, `unknown` and `disputed`, or `at_least` with `unknown`; `evidence`
/// beside any.
void ProfileReader::say(Frame& frame, Said said, const Written& name) {
    frame.key = said_names[said];
    if (said != evidence) {
        for (const Said other : {value, none, unknown, disputed, at_least}) {
            const bool is_pair =
                (said == unknown && other == at_least) || (said == at_least && other == unknown);
            if (other == said || is_pair || !has_said(frame, other)) continue;
            const std::string beside(said_names[other]);
            complain(
                {Code::fact_says_too_much,
                 name.span,
                 {std::string(frame.key), beside},
                 {},
                 {},
                 {}});
            return;
        }
    }
    switch (said) {
        case value:
        case at_least:
            frame.next = frame.whole;
            frame.next.what = What::plain_fact;
            return;
        case none:
            if (!frame.whole.type.is_optional) {
                const bool is_list = frame.whole.type.kind == Kind::list;
                complain(
                    {Code::none_not_optional,
                     name.span,
                     {name_of(frame.whole),
                      is_list ? "a list with nothing in it is written `[]`, and one that is not "
                                "known `{\"unknown\": \"why\"}`"
                              : "if it is not known, write `{\"unknown\": \"why\"}`"},
                     {},
                     {},
                     {}});
            }
            frame.next = {What::why, {}, frame.key, false};
            return;
        case unknown: frame.next = {What::why, {}, frame.key, false}; return;
        case disputed:
            frame.next = frame.whole;
            frame.next.what = What::sides;
            return;
        case evidence: frame.next = {What::evidence, {}, frame.key, false}; return;
    }
}

void ProfileReader::end_annotation(const Frame& frame, const Span& span) {
    Annotation note = std::move(notes_.back());
    notes_.pop_back();
    Cell cell = frame.cell;
    Span place = span;
    if (has_said(frame, value)) {
        if (frame.said.end > 0) place = frame.said;
    } else if (has_said(frame, none)) {
        cell = Builder::make_none();
    } else if (has_said(frame, disputed)) {
        cell.is_disputed = true;
    } else if (has_said(frame, at_least)) {
        cell.is_open = true;
    } else if (!has_said(frame, unknown)) {
        complain({Code::fact_says_nothing, span, {name_of(frame.whole)}, {}, {}, {}});
        return;
    }
    complete(cell, place, text_.substr(span.begin, span.end - span.begin));
    const bool says_more = !note.evidence.empty() || !note.why.empty() || !note.sides.empty();
    if (says_more) annotate_last(std::move(note));
}

void ProfileReader::annotate_last(Annotation note) {
    if (is_stopped_) return;
    const Frame& frame = frames_.back();
    if (frame.inside == Inside::record) {
        note.cell = Facts::field(frame.cell, frame.slot);
        builder_.annotate(std::move(note));
        return;
    }
    must(frame.inside == Inside::list);
    note.cell = {static_cast<std::uint32_t>(items_.size() - 1 - frame.items)};
    waiting_.push_back(std::move(note));
}

void ProfileReader::side_key(Frame& frame, const Written& name) {
    const auto said = place_in(said_names, name.decoded);
    if (said && (*said == value || *said == evidence)) {
        if (!note_key(frame, *said, name)) return;
        frame.key = said_names[*said];
        frame.next = {What::evidence, {}, frame.key, false};
        if (*said == value) {
            frame.next = frame.whole;
            frame.next.what = What::plain_fact;
            frame.next.is_item = false;
        }
        return;
    }
    unknown_key(name, side_owner, "a side of a dispute", {{"value", "evidence"}});
}

/// A side's value is held to its type, shown in the report, and otherwise thrown away: what is
/// disputed is unknown.
void ProfileReader::end_side(const Frame& frame, const Span& span) {
    builder_.rewind(frame.mark);
    if (!has_said(frame, value)) {
        complain({Code::dispute_without_sides, span, {"this side has no `value`"}, {}, {}, {}});
    }
}

/// Of the innermost side or annotation.
std::vector<Evidence>& ProfileReader::evidence_now() {
    for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
        if (frame->inside == Inside::side) return notes_.back().sides.back().evidence;
        if (frame->inside == Inside::annotation) break;
    }
    return notes_.back().evidence;
}

void ProfileReader::entry_key(Frame& frame, const Written& name) {
    if (!details_.emplace(name.decoded).second) {
        complain(
            {Code::duplicate_key, name.span, {shortened(without_quotes(name.raw))}, {}, {}, {}});
        return;
    }
    evidence_now().back().entries.emplace_back(name.decoded, "");
    frame.next = {What::detail, {}, frame.key, false};
}

void ProfileReader::detail(const Written& written) {
    auto& entries = evidence_now().back().entries;
    switch (written.kind) {
        case Written::Kind::null: entries.pop_back(); return;
        case Written::Kind::yes: entries.back().second = "yes"; return;
        case Written::Kind::no: entries.back().second = "no"; return;
        case Written::Kind::number: entries.back().second = written.raw; return;
        case Written::Kind::text: entries.back().second = written.decoded; return;
        case Written::Kind::object:
        case Written::Kind::list: break;
    }
    must(false);
}

std::vector<Diagnostic> departures_from_nothing(
    const model::Rulebook& rulebook, const Facts& facts) {
    std::vector<std::string> known;
    for (const model::Requirement& one : rulebook.requirements) known.push_back(one.id);
    std::vector<Diagnostic> warnings;
    for (const Departure& departure : facts.departures()) {
        const std::string& id = departure.requirement;
        if (std::find(known.begin(), known.end(), id) != known.end()) continue;
        warnings.push_back(
            {Code::departure_from_nothing,
             departure.span,
             {id, rulebook.id, did_you_mean(nearest(id, known))},
             {},
             {},
             {}});
    }
    return warnings;
}

void ProfileReader::departure_key(Frame& frame, const Written& name) {
    const auto which = place_in(reasoned_names, name.decoded);
    if (!which) {
        unknown_key(name, departure_owner, "a departure", listed(reasoned_names));
        return;
    }
    if (!note_key(frame, *which, name)) return;
    frame.key = reasoned_names[*which];
    frame.next = {What::aside, {}, frame.key, false};
    const bool is_date = *which == agreed_on || *which == review_by;
    frame.next.type.kind = is_date ? Kind::date : Kind::text;
}

/// `as_at`, and what a departure says: dates and texts, plain. Null is as good as absent.
void ProfileReader::aside(const Written& written) {
    const Wanted& wanted = next();
    const Frame& frame = frames_.back();
    if (written.kind == Written::Kind::null) return;
    if (wanted.type.kind == Kind::text) {
        if (written.kind != Written::Kind::text) {
            complain(not_a_text(wanted, written, vocabulary_));
            return;
        }
        if (written.decoded.empty() && frame.slot != agreed_by) {
            complain(
                {Code::departure_incomplete, written.span, {std::string(wanted.name)}, {}, {}, {}});
            return;
        }
        std::string& said = frame.slot == requirement ? departure_.requirement
            : frame.slot == reason                    ? departure_.reason
                                                      : departure_.agreed_by;
        said = written.decoded;
        return;
    }
    ReadScalar read = read_scalar(wanted, written, vocabulary_);
    const auto* days = std::get_if<std::int64_t>(&read);
    if (days == nullptr) {
        complain(std::move(std::get<Diagnostic>(read)));
        return;
    }
    const Date date{static_cast<std::int32_t>(*days)};
    if (frame.inside == Inside::record) {
        builder_.set_as_at(date);
    } else if (frame.slot == agreed_on) {
        departure_.agreed_on = date;
    } else {
        departure_.review_by = date;
    }
}

void ProfileReader::end_departure(const Frame& frame, const Span& span) {
    for (const Reasoned needed : {requirement, reason}) {
        if (has_said(frame, needed)) continue;
        complain(
            {Code::departure_incomplete, span, {std::string(reasoned_names[needed])}, {}, {}, {}});
        return;
    }
    if (source_) departure_.span = span;
    builder_.add_departure(std::move(departure_));
}

}  // namespace assize::facts
