#include "from_json_reader.hpp"

#include "assize/base/must.hpp"
#include "from_json_scalar.hpp"
#include "pointer_step.hpp"

namespace assize::facts {

using model::Kind;

ProfileReader::ProfileReader(
    const model::Vocabulary& vocabulary, std::string_view text, std::optional<SourceId> source,
    const Most& most)
    : vocabulary_(vocabulary),
      text_(text),
      source_(source),
      most_(most),
      index_(vocabulary),
      builder_(vocabulary),
      complaints_(most.diagnostics) {
    profile_.what = What::profile;
    profile_.type.kind = Kind::record;
    profile_.type.id = vocabulary.profile.index;
    frames_.reserve(most.depth);
}

bool ProfileReader::scalar(const Written& written) {
    const Wanted& wanted = next();
    const bool is_null = written.kind == Written::Kind::null;
    const bool is_text = written.kind == Written::Kind::text;
    switch (wanted.what) {
        case What::fact:
        case What::plain_fact: fact(written); break;
        case What::detail: detail(written); break;
        case What::aside: aside(written); break;
        case What::ignored: break;
        case What::why:
            if (is_text) {
                notes_.back().why = written.decoded;
            } else if (!is_null || frames_.back().slot == none) {
                complain(wrong_type(wanted, written, vocabulary_));
            }
            break;
        case What::evidence:
        case What::entry:
            if (is_text) {
                evidence_now().push_back({{{"document", std::string(written.decoded)}}});
            } else if (!is_null) {
                complain(wrong_type(wanted, written, vocabulary_));
            }
            break;
        case What::departures:
            if (!is_null) complain(wrong_type(wanted, written, vocabulary_));
            break;
        case What::profile:
        case What::sides:
        case What::side:
        case What::departure: complain(wrong_type(wanted, written, vocabulary_)); break;
    }
    end_value();
    return !is_stopped_;
}

void ProfileReader::fact(const Written& written) {
    const Wanted& wanted = next();
    const bool is_text = written.kind == Written::Kind::text;
    const std::string_view shown = is_text ? written.decoded : written.raw;
    if (written.kind == Written::Kind::null) {
        complete(Builder::make_unknown(wanted.type), written.span, shown);
        return;
    }
    if (wanted.type.kind == Kind::record || wanted.type.kind == Kind::list) {
        complain(wrong_type(wanted, written, vocabulary_, hint_of_absence(wanted, written)));
        return;
    }
    if (wanted.type.kind == Kind::text) {
        if (is_text) {
            complete(builder_.make_text(written.decoded), written.span, shown);
        } else {
            complain(not_a_text(wanted, written, vocabulary_));
        }
        return;
    }
    ReadScalar read = read_scalar(wanted, written, vocabulary_);
    if (const auto* scalar = std::get_if<std::int64_t>(&read)) {
        if (auto odd = odd_percentage(wanted, written, *scalar)) complain(std::move(*odd));
        complete(Builder::make_scalar(*scalar), written.span, shown);
    } else {
        complain(std::move(std::get<Diagnostic>(read)));
    }
}

bool ProfileReader::begin(const Written& bracket) {
    if (frames_.size() == most_.depth) {
        complain({Code::json_too_deep, bracket.span, {std::to_string(most_.depth)}, {}, {}, {}});
        return false;
    }
    if (bracket.kind == Written::Kind::object) {
        open_object(bracket);
    } else {
        open_list(bracket);
    }
    return !is_stopped_;
}

ProfileReader::Frame& ProfileReader::open(Inside inside, std::uint32_t begin) {
    Frame frame;
    frame.inside = inside;
    frame.whole = next();
    frame.begin = begin;
    frame.seen = static_cast<std::uint32_t>(seen_.size());
    frame.items = items_.size();
    frame.waiting = waiting_.size();
    return frames_.emplace_back(frame);
}

void ProfileReader::open_object(const Written& bracket) {
    const Wanted& wanted = next();
    const std::uint32_t begin = bracket.span.begin;
    switch (wanted.what) {
        case What::profile: {
            Frame& frame = open(Inside::record, begin);
            frame.cell = builder_.get(Facts::profile());
            seen_.resize(seen_.size() + frame.cell.count + reserved_names.size());
            return;
        }
        case What::fact: open(Inside::unsettled, begin); return;
        case What::plain_fact:
            if (wanted.type.kind != Kind::record) break;
            open_record(open(Inside::record, begin));
            return;
        case What::side: {
            notes_.back().sides.emplace_back();
            Frame& frame = open(Inside::side, begin);
            frame.mark = builder_.mark();
            seen_.resize(seen_.size() + said_names.size());
            return;
        }
        case What::evidence:
        case What::entry:
            evidence_now().emplace_back();
            details_.clear();
            open(Inside::entry, begin);
            return;
        case What::departure:
            departure_ = {};
            open(Inside::departure, begin);
            seen_.resize(seen_.size() + reasoned_names.size());
            return;
        case What::ignored: open(Inside::skipped, begin); return;
        case What::why:
        case What::sides:
        case What::detail:
        case What::departures:
        case What::aside: break;
    }
    complain(wrong_type(wanted, bracket, vocabulary_));
    open(Inside::skipped, begin);
}

void ProfileReader::open_list(const Written& bracket) {
    const Wanted wanted = next();
    const auto open_of = [&](Inside inside, What what) -> Frame& {
        Frame& frame = open(inside, bracket.span.begin);
        frame.next = wanted;
        frame.next.what = what;
        frame.next.is_item = true;
        return frame;
    };
    switch (wanted.what) {
        case What::fact:
        case What::plain_fact:
            if (wanted.type.kind != Kind::list) break;
            open_of(Inside::list, What::fact).next.type = model::element_of(wanted.type);
            return;
        case What::sides: open_of(Inside::sides, What::side); return;
        case What::evidence: open_of(Inside::evidence, What::entry); return;
        case What::departures: open_of(Inside::departures, What::departure); return;
        case What::ignored: open_of(Inside::skipped, What::ignored); return;
        case What::profile:
        case What::why:
        case What::side:
        case What::entry:
        case What::detail:
        case What::departure:
        case What::aside: break;
    }
    complain(wrong_type(wanted, bracket, vocabulary_));
    open_of(Inside::skipped, What::ignored);
}

void ProfileReader::open_record(Frame& frame) {
    const std::size_t fields = vocabulary_.records[frame.whole.type.id].fields.size();
    if (!has_room(fields)) return;
    frame.cell = builder_.begin_record({frame.whole.type.id});
    seen_.resize(seen_.size() + fields);
}

bool ProfileReader::end(std::uint32_t end) {
    const Frame frame = frames_.back();
    frames_.pop_back();
    close(frame, span(frame.begin, end));
    seen_.resize(frame.seen);
    end_value();
    return !is_stopped_;
}

void ProfileReader::close(const Frame& frame, const Span& span) {
    const std::string_view shown = text_.substr(span.begin, span.end - span.begin);
    switch (frame.inside) {
        case Inside::unsettled:
            if (frame.whole.type.kind != Kind::record) {
                complain(wrong_type(frame.whole, bracket(frame), vocabulary_));
            } else if (has_room(vocabulary_.records[frame.whole.type.id].fields.size())) {
                complete(builder_.begin_record({frame.whole.type.id}), span, shown);
            }
            break;
        case Inside::record:
            if (frames_.empty()) {
                set_place(Facts::profile(), span);
            } else {
                complete(frame.cell, span, shown);
            }
            break;
        case Inside::list: end_list(frame, span); break;
        case Inside::annotation: end_annotation(frame, span); break;
        case Inside::sides:
            if (frame.place < 2) {
                const std::string there =
                    frame.place == 0 ? "no side is given" : "one side is given";
                complain({Code::dispute_without_sides, span, {there}, {}, {}, {}});
            }
            break;
        case Inside::side: end_side(frame, span); break;
        case Inside::departure: end_departure(frame, span); break;
        case Inside::evidence:
        case Inside::entry:
        case Inside::departures:
        case Inside::skipped: break;
    }
}

void ProfileReader::end_list(const Frame& frame, const Span& span) {
    const Cell list = builder_.make_list(std::span(items_).subspan(frame.items), false);
    for (std::size_t place = frame.items; place < items_.size(); ++place) {
        const auto item = static_cast<std::uint32_t>(place - frame.items);
        set_place(Facts::item(list, item), item_places_[place]);
    }
    for (std::size_t place = frame.waiting; place < waiting_.size(); ++place) {
        waiting_[place].cell = Facts::item(list, waiting_[place].cell.index);
        builder_.annotate(std::move(waiting_[place]));
    }
    items_.resize(frame.items);
    item_places_.resize(frame.items);
    waiting_.resize(frame.waiting);
    complete(list, span, text_.substr(span.begin, span.end - span.begin));
}

/// A fact is read whole: it goes where the innermost open object or list wants it. `shown` is what
/// a dispute shows of it.
void ProfileReader::complete(const Cell& cell, const Span& place, std::string_view shown) {
    Frame& frame = frames_.back();
    switch (frame.inside) {
        case Inside::record:
            builder_.set(Facts::field(frame.cell, frame.slot), cell);
            set_place(Facts::field(frame.cell, frame.slot), place);
            return;
        case Inside::list:
            if (!has_room(1)) return;
            items_.push_back(cell);
            item_places_.push_back(place);
            return;
        case Inside::annotation:
            frame.cell = cell;
            frame.said = place;
            return;
        case Inside::side: notes_.back().sides.back().value = shown; return;
        case Inside::unsettled:
        case Inside::sides:
        case Inside::evidence:
        case Inside::entry:
        case Inside::departures:
        case Inside::departure:
        case Inside::skipped: break;
    }
    must(false);
}

void ProfileReader::end_value() {
    if (!frames_.empty()) ++frames_.back().place;
}

void ProfileReader::set_place(CellId cell, const Span& span) {
    if (source_) builder_.set_place(cell, span);
}

bool ProfileReader::has_room(std::size_t more) {
    if (builder_.size() + items_.size() + more <= most_.facts) return true;
    complain(
        {Code::too_many_facts,
         bracket(frames_.back()).span,
         {std::to_string(most_.facts)},
         {},
         {},
         {}});
    is_stopped_ = true;
    return false;
}

Written ProfileReader::bracket(const Frame& frame) const {
    return {
        Written::Kind::object,
        text_.substr(frame.begin, 1),
        {},
        span(frame.begin, frame.begin + 1)};
}

void ProfileReader::complain(Diagnostic diagnostic) {
    diagnostic.pointer = pointer();
    refuse(std::move(diagnostic));
}

void ProfileReader::refuse(Diagnostic diagnostic) {
    if (!source_) {
        diagnostic.span = {};
        diagnostic.labels.clear();
        diagnostic.fixes.clear();
    }
    complaints_.add(std::move(diagnostic));
}

std::string ProfileReader::pointer() const {
    std::string result;
    for (const Frame& frame : frames_) {
        switch (frame.inside) {
            case Inside::list:
            case Inside::sides:
            case Inside::evidence:
            case Inside::departures: result += "/" + std::to_string(frame.place); break;
            case Inside::record:
            case Inside::annotation:
            case Inside::side:
            case Inside::entry:
            case Inside::departure:
            case Inside::skipped:
            case Inside::unsettled:
                if (!frame.key.empty()) result += pointer_step(frame.key);
                break;
        }
    }
    return result;
}

std::vector<std::uint32_t> ProfileReader::open_brackets() const {
    std::vector<std::uint32_t> brackets;
    brackets.reserve(frames_.size());
    for (const Frame& frame : frames_) brackets.push_back(frame.begin);
    return brackets;
}

Read ProfileReader::finish() && {
    Read read;
    const bool is_whole = !complaints_.has_error();
    read.diagnostics = complaints_.take();
    if (is_whole) read.facts = std::move(builder_).finish();
    return read;
}

}  // namespace assize::facts
