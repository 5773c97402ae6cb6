#include "tests/bench/yardstick/reasons.hpp"

#include <charconv>

namespace yardstick {

namespace {

constexpr std::array<std::string_view, 4> names{"met", "part-met", "unmet", "not-applicable"};

std::string_view name_of(Judgements one) {
    return names[static_cast<std::size_t>(std::countr_zero(one))];
}

void write_digits(std::string& out, std::int64_t n, int least) {
    std::array<char, 20> text{};
    char* const end = std::to_chars(text.data(), text.data() + text.size(), n).ptr;
    for (auto size = end - text.data(); size < least; ++size) out += '0';
    out.append(text.data(), static_cast<std::size_t>(end - text.data()));
}

}  // namespace

void write_number(std::string& out, std::int64_t n) { write_digits(out, n, 1); }

// The judgement, and where it is not evidenced, those that are possible.
void write_judgement(std::string& out, Judgements possible, Judgements presumed) {
    const bool is_one = std::has_single_bit(presumed);
    out += "\"judgement\":\"";
    out += is_one ? name_of(presumed) : "not-evidenced";
    out += "\",\"possible\":[";
    for (Judgements rest = possible; rest != 0; rest &= rest - 1) {
        if (rest != possible) out += ',';
        out += '"';
        out += name_of(rest & -rest);
        out += '"';
    }
    out += ']';
}

void Seeing::write(Day day) {
    if (day == unknown_day || day == no_day) {
        out_ += day == no_day ? "\"none\"" : "\"unknown\"";
        return;
    }
    const int month = day.packed >> 5;
    out_ += '"';
    write_digits(out_, month / 12, 4);
    out_ += '-';
    write_digits(out_, month % 12 + 1, 2);
    out_ += '-';
    write_digits(out_, day.packed & 31, 2);
    out_ += '"';
}
void Seeing::write(Money money) {
    if (money.value < 0) {
        out_ += "\"unknown\"";
        return;
    }
    write_digits(out_, money.value / 100, 1);
    out_ += '.';
    write_digits(out_, money.value % 100, 2);
}
void Seeing::write(Topics covered) {
    out_ += '[';
    for (unsigned rest = covered.has; rest != 0; rest &= rest - 1) {
        if (rest != covered.has) out_ += ',';
        out_ += '"';
        out_ += policy_topics[static_cast<std::size_t>(std::countr_zero(rest))];
        out_ += '"';
    }
    out_ += ']';
}

void Seeing::write_place(const Place& place) {
    out_ += '/';
    out_ += place.list;
    if (place.index == Place::only) return;
    out_ += '/';
    write_number(out_, static_cast<std::int64_t>(place.index));
    if (place.inner.empty()) return;
    out_ += '/';
    out_ += place.inner;
    out_ += '/';
    write_number(out_, static_cast<std::int64_t>(place.inner_index));
}

void Seeing::begins(std::string_view kind, std::size_t variant) {
    out_ += "{\"requirement\":\"";
    out_ += kind;
    out_ += '-';
    write_number(out_, static_cast<std::int64_t>(variant));
    out_ += "\",\"saw\":[";
    clause_ = 0;
}
void Seeing::ends(Judgements possible, Judgements presumed) {
    if (out_.back() == ',') out_.pop_back();
    out_ += "],\"clause\":";
    write_number(out_, clause_);
    out_ += ',';
    write_judgement(out_, possible, presumed);
    out_ += "},";
}

}  // namespace yardstick
