// What the requirements looked at, written as JSON while they are judged.
#pragma once

#include <string>

#include "tests/bench/yardstick/requirements.hpp"

namespace yardstick {

// Sees nothing: what judging costs alone.
struct Blind {
    void begins(std::string_view, std::size_t) {}
    void ends(Judgements, Judgements) {}
    void decided(int) {}
    template <class Value>
    void saw(const Place&, std::string_view, const Value&) {}
};

void write_judgement(std::string& out, Judgements possible, Judgements presumed);
void write_number(std::string& out, std::int64_t n);

// Writes, for each requirement, the values in the order in which they were looked at, and the
// clause that decided.
class Seeing {
    std::string& out_;
    int clause_ = 0;

    void write(Truth t) {
        out_ += t == Truth::unknown ? "\"unknown\"" : t == Truth::yes ? "true" : "false";
    }
    void write(Day day);
    void write(Money money);
    void write(Topics topics);
    void write(Whole n) { n.value < 0 ? void(out_ += "\"unknown\"") : write_number(out_, n.value); }
    template <const auto& Words>
    void write(Choice<Words> choice) {
        const bool is_known = std::has_single_bit(choice.may);
        out_ += '"';
        out_ +=
            is_known ? Words[static_cast<std::size_t>(std::countr_zero(choice.may))] : "unknown";
        out_ += '"';
    }

public:
    explicit Seeing(std::string& out) : out_(out) {}

    void begins(std::string_view kind, std::size_t variant);
    void ends(Judgements possible, Judgements presumed);
    void decided(int clause) { clause_ = clause; }
    template <class Value>
    void saw(const Place& place, std::string_view name, const Value& value) {
        out_ += "{\"at\":\"";
        if (!place.list.empty()) write_place(place);
        if (!name.empty()) {
            out_ += '/';
            out_ += name;
        }
        out_ += "\",\"is\":";
        write(value);
        out_ += "},";
    }
    void write_place(const Place& place);
};

}  // namespace yardstick
