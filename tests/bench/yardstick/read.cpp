#include "tests/bench/yardstick/read.hpp"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

#include "tests/bench/yardstick/fields.hpp"

namespace yardstick {

namespace ondemand = simdjson::ondemand;

namespace {

[[noreturn]] void refuse(const char* what) { throw std::runtime_error(what); }

// The first byte of a value says what it is: JSON's types differ there.
const char* start(ondemand::value& value) { return value.raw_json_token().data(); }

bool is_text(const char* at, std::string_view text) {
    return std::memcmp(at, text.data(), text.size()) == 0 && at[text.size()] == '"';
}

// --- Plain values; `at` is where the value begins ---

void read_plain(const char* at, Truth& out) {
    if (*at != 't' && *at != 'f') refuse("yes or no is asked for");
    out = known(*at == 't');
}

int digits(const char* at, int count) {
    int n = 0;
    for (int i = 0; i < count; ++i) {
        if (at[i] < '0' || at[i] > '9') refuse("a date is not one");
        n = n * 10 + (at[i] - '0');
    }
    return n;
}
void read_plain(const char* at, Day& out) {
    if (*at != '"' || at[5] != '-' || at[8] != '-' || at[11] != '"') refuse("a date is asked for");
    const int year = digits(at + 1, 4);
    const int month = digits(at + 6, 2) - 1;
    const int day = digits(at + 9, 2);
    if (month < 0 || month > 11 || day < 1 || day > days_in_month(year, month))
        refuse("a date is impossible");
    out = {(year * 12 + month) << 5 | day};
}

std::int64_t figure(const char*& at) {
    const char* first = at;
    std::int64_t n = 0;
    while (*at >= '0' && *at <= '9') n = n * 10 + (*at++ - '0');
    if (at == first || at - first > 15) refuse("a figure is asked for");
    return n;
}
void read_plain(const char* at, Whole& out) {
    out.value = figure(at);
    if (*at == '.' || *at == 'e' || *at == 'E') refuse("a whole number is asked for");
}
void read_plain(const char* at, Money& out) {
    out.value = figure(at) * 100;
    if (*at != '.') return;
    const char* fraction = ++at;
    const std::int64_t pence = figure(at);
    if (at - fraction > 2) refuse("money has pounds and pence");
    out.value += at - fraction == 1 ? pence * 10 : pence;
}
template <const auto& Words>
void read_plain(const char* at, Choice<Words>& out) {
    if (*at != '"') refuse("a choice is asked for");
    for (std::size_t i = 0; i < Words.size(); ++i) {
        if (!is_text(at + 1, Words[i])) continue;
        out.may = static_cast<std::uint16_t>(1U << i);
        return;
    }
    refuse("a choice is none of those declared");
}

// Only a date can be none among what is read here, and a plan, which is read apart.
template <class Value>
void read_none(Value&) {
    refuse("there is always one");
}
void read_none(Day& out) { out = no_day; }

// --- A fact: plain, or with what is known of it ---

template <class Value>
void read_fact(ondemand::value value, Value& out);

template <class Value>
void read_wrapped(ondemand::object object, Value& out) {
    for (auto field : object) {
        const char* key = field.key().value().raw();
        if (is_text(key, "value"))
            read_fact(field.value(), out);
        else if (is_text(key, "none"))
            read_none(out);
    }
}
template <class Value>
void read_fact(ondemand::value value, Value& out) {
    const char* at = start(value);
    if (*at == '{')
        read_wrapped(value.get_object(), out);
    else if (*at != 'n')
        read_plain(at, out);
}

// --- Lists ---

// Calls `each` with every item; returns whether more may come.
template <class Each>
bool read_items(ondemand::value value, Each each) {
    const char* at = start(value);
    if (*at == 'n') return true;
    if (*at == '[') {
        for (auto item : value.get_array()) each(item.value());
        return false;
    }
    bool is_open = true;
    for (auto field : value.get_object()) {
        const char* key = field.key().value().raw();
        if (is_text(key, "at_least"))
            read_items(field.value(), each);
        else if (is_text(key, "value"))
            is_open = read_items(field.value(), each);
    }
    return is_open;
}

void read_fact(ondemand::value value, Topics& out) {
    bool is_any_unknown = false;
    out.is_open = read_items(value, [&](ondemand::value item) {
        Choice<policy_topics> topic;
        read_fact(item, topic);
        if (std::has_single_bit(topic.may))
            out.has |= static_cast<std::uint8_t>(topic.may);
        else
            is_any_unknown = true;
    });
    out.is_open |= is_any_unknown;
}

// --- Records: fields that stand in the order of the vocabulary are found at the first look ---

template <std::size_t Size>
struct Name {
    std::array<char, Size> text{};
    explicit constexpr Name(const char (&name)[Size]) { std::copy_n(name, Size, text.begin()); }
    [[nodiscard]] constexpr std::string_view key() const { return {text.data(), Size - 1}; }
};
// A field that no requirement reads.
template <std::size_t Size>
struct Unread : Name<Size> {
    explicit constexpr Unread(const char (&name)[Size]) : Name<Size>(name) {}
};
// A field that is a record or a list, with what reads it.
template <auto Read, std::size_t Size>
struct Nested : Name<Size> {
    static constexpr auto read = Read;
    explicit constexpr Nested(const char (&name)[Size]) : Name<Size>(name) {}
};
template <auto Read, std::size_t Size>
consteval Nested<Read, Size> nested(const char (&name)[Size]) {
    return Nested<Read, Size>(name);
}

template <auto F, class Record>
bool read_if(const char* key, ondemand::field& field, Record& record) {
    if (!is_text(key, F.key())) return false;
    if constexpr (requires { F.read; })
        F.read(field.value(), record);
    else if constexpr (requires { F.at; })
        read_fact(field.value(), record.*F.at);
    return true;
}

template <auto... Fields, class Record>
void read_fields(ondemand::object object, Record& record) {
    ondemand::object_iterator at = object.begin();
    const ondemand::object_iterator end = object.end();
    ondemand::field field;
    const char* key = nullptr;
    const auto look = [&] {
        if (at == end) return false;
        if (const auto error = (*at).get(field)) throw simdjson::simdjson_error(error);
        key = field.key().raw();
        return true;
    };
    bool is_more = look();
    while (is_more) {
        const char* before = key;
        const auto take = [&](bool is_read) {
            if (!is_read) return;
            ++at;
            is_more = look();
        };
        // One pass over the fields takes all keys that stand in their order.
        (take(is_more && read_if<Fields>(key, field, record)), ...);
        take(is_more && key == before);  // not a field of this record
    }
}

// Nothing is known of a record that is not an object.
template <auto... Fields, class Record>
void read_record(ondemand::value value, Record& record) {
    if (*start(value) == '{') read_fields<Fields...>(value.get_object(), record);
}

template <auto F, auto Read, class Record>
void read_list(ondemand::value value, Record& record) {
    auto& list = record.*F.at;
    list.is_open =
        read_items(value, [&](ondemand::value item) { Read(item, list.items.emplace_back()); });
}

// --- The records of the vocabulary ---

void read_member(ondemand::value value, Member& out) {
    read_record<
        Unread{"seat"}, member::role, member::is_serving, member::is_trained,
        member::can_speak_for_body, member::can_commit_body, member::has_strategic_role,
        member::appointed_on, member::trained_on>(value, out);
}
void read_child_death(ondemand::value value, ChildDeath& out) {
    read_record<
        Unread{"reference"}, child_death::died_on, child_death::notified_on, child_death::met_on,
        child_death::reviewed_on, child_death::is_awaiting_inquest, child_death::was_unexpected,
        child_death::was_elsewhere, child_death::has_preventable_part>(value, out);
}
void read_recommendation(ondemand::value value, Recommendation& out) {
    read_record<
        recommendation::is_accepted, recommendation::is_urgent, recommendation::is_national,
        recommendation::due_on, recommendation::told_on, recommendation::done_on>(value, out);
}
void read_meeting(ondemand::value value, Meeting& out) {
    read_record<
        meeting::held_on, meeting::papers_sent_on, meeting::minutes_sent_on, meeting::was_quorate,
        meeting::was_extraordinary, meeting::heard_children, meeting::invited, meeting::attended,
        meeting::partners_invited, meeting::partners_attended>(value, out);
}
void read_audit(ondemand::value value, Audit& out) {
    read_record<
        Unread{"topic"}, audit::completed_on, audit::is_multi_agency, audit::did_change_things,
        audit::cases, audit::cases_sound>(value, out);
}
void read_course(ondemand::value value, Course& out) {
    read_record<
        Unread{"title"}, course::provided_on, course::evaluated_on, course::is_multi_agency,
        course::was_evaluated, course::places, course::attended, course::passed>(value, out);
}
void read_section_11(ondemand::value value, Partner& out) {
    read_record<
        partner::returned_on, partner::challenged_on, partner::has_arrangements,
        partner::has_safe_recruitment, partner::has_line_of_reporting,
        partner::has_information_sharing, partner::has_whistleblowing, partner::standards_met>(
        value, out);
}
void read_partner(ondemand::value value, Partner& out) {
    read_record<
        Unread{"name"}, partner::kind, partner::is_board_partner, partner::is_represented,
        partner::has_section_11_duty, partner::does_cooperate, partner::does_give_in_kind,
        partner::signed_on, partner::cash_given, partner::training_given,
        nested<read_section_11>("section_11")>(value, out);
}
void read_review(ondemand::value value, Review& out) {
    read_record<
        Unread{"reference"}, review::begun_on, review::completed_on, review::published_on,
        review::is_delayed, review::is_withheld, review::heard_family,
        nested<read_list<review::recommendations, read_recommendation, Review>>("recommendations")>(
        value, out);
}

void read_absence(ondemand::value, Plan& out) { out = {Truth::no, no_day, {}, {}}; }
void read_silence(ondemand::value, Plan& out) { out.is_there = Truth::unknown; }
template <auto F>
void read_plan(ondemand::value value, Board& board) {
    Plan& out = board.*F.at;
    if (*start(value) == '{') out.is_there = Truth::yes;
    read_record<
        plan::agreed_on, plan::budget, plan::spent, nested<read_absence>("none"),
        nested<read_silence>("unknown")>(value, out);
}
void read_board(ondemand::value value, Board& out) {
    read_record<
        Unread{"name"}, board::is_established, board::has_constitution, board::has_budget,
        board::has_business_manager, board::has_website, board::has_risk_register,
        board::has_escalation_process, board::has_learning_framework, board::has_complaints_route,
        board::links_documented, board::risks_recorded, board::roles_described, board::scrutiny,
        board::challenge, board::plan_agreed_on, board::report_published_on,
        board::thresholds_published_on, board::assessed_itself_on, board::heard_children_on>(
        value, out);
}
void read_chair(ondemand::value value, Board& out) {
    read_record<
        board::is_in_post, board::is_independent, board::chair_has_conflict, board::has_training,
        board::has_peers, board::has_deputy, board::does_meet_director, board::does_visit_schools,
        board::appointed_on, board::held_to_account_on, board::appraised_on, board::support>(
        value, out);
}
void read_panel(ondemand::value value, Board& out) {
    read_record<
        board::has_chair, board::has_fixed_core, board::panel_has_conflict, board::can_co_opt,
        board::has_public_health, board::has_child_health, board::does_recommend,
        board::does_report, board::reported_on>(value, out);
}
void read_policies(ondemand::value value, Board& out) {
    read_record<board::in_place, board::published, board::reviewed, board::taught, board::audited>(
        value, out);
}
void read_funding(ondemand::value value, Board& out) {
    read_record<
        board::cash_in_all, board::reserve, board::staff_costs, board::training,
        board::spent_on_reviews>(value, out);
}

// Everything is unknown again, and the lists keep their memory.
void empty(Board& board) {
    Board fresh;
    const auto keep = [](auto& from, auto& to) {
        from.items.clear();
        to.items = std::move(from.items);
    };
    keep(board.members, fresh.members);
    keep(board.partners, fresh.partners);
    keep(board.child_deaths, fresh.child_deaths);
    keep(board.reviews, fresh.reviews);
    keep(board.meetings, fresh.meetings);
    keep(board.audits, fresh.audits);
    keep(board.courses, fresh.courses);
    board = std::move(fresh);
}

}  // namespace

struct Reader::Parser {
    ondemand::parser parser;
};

Reader::Reader() : parser_(std::make_unique<Parser>()) {}
Reader::~Reader() = default;

void Reader::read(std::string_view line, Board& board) {
    // An item takes five bytes at least, so that no list has two million (lists.hpp).
    if (line.size() > 8'000'000) refuse("a board is longer than 8 MB");
    empty(board);
    ondemand::document document =
        parser_->parser.iterate(line.data(), line.size(), line.size() + simdjson::SIMDJSON_PADDING);
    read_fields<
        board::as_at, nested<read_board>("board"), nested<read_chair>("chair"),
        nested<read_panel>("panel"), nested<read_policies>("policies"),
        nested<read_funding>("funding"), nested<read_plan<board::business_plan>>("business_plan"),
        nested<read_plan<board::training_plan>>("training_plan"),
        nested<read_plan<board::audit_plan>>("audit_plan"),
        nested<read_plan<board::learning_plan>>("learning_plan"),
        nested<read_plan<board::communication_plan>>("communication_plan"),
        nested<read_list<board::members, read_member, Board>>("members"),
        nested<read_list<board::partners, read_partner, Board>>("partners"),
        nested<read_list<board::child_deaths, read_child_death, Board>>("child_deaths"),
        nested<read_list<board::reviews, read_review, Board>>("reviews"),
        nested<read_list<board::meetings, read_meeting, Board>>("meetings"),
        nested<read_list<board::audits, read_audit, Board>>("audits"),
        nested<read_list<board::courses, read_course, Board>>("courses")>(
        document.get_object(), board);
    if (board.as_at == unknown_day) refuse("a board has a day of judgement");
}

}  // namespace yardstick
