#include "written/grammar.hpp"

#include <algorithm>
#include <array>
#include <regex>

namespace assize::written {

namespace {

using What = Form::What;

constexpr std::uint32_t endless = 1000;
constexpr std::uint32_t deepest = 24;

/// The words of the EBNF: names, quoted words and signs.
std::vector<std::string> pieces(const std::string& ebnf) {
    static const std::regex piece(R"(#[^\n]*|"[^"]*"|\w+|[^\s])");
    std::vector<std::string> found;
    for (auto it = std::sregex_iterator(ebnf.begin(), ebnf.end(), piece);
         it != std::sregex_iterator(); ++it) {
        if (!it->str().starts_with('#')) found.push_back(it->str());
    }
    return found;
}

class Reader {
public:
    explicit Reader(std::vector<std::string> pieces) : pieces_(std::move(pieces)) {}

    std::map<std::string, Form> read() {
        std::map<std::string, Form> productions;
        while (place_ < pieces_.size()) {
            const std::string name = next();
            next();  // the `=`
            productions[name] = choice();
        }
        return productions;
    }

private:
    [[nodiscard]] std::string look(std::size_t ahead = 0) const {
        return place_ + ahead < pieces_.size() ? pieces_[place_ + ahead] : "";
    }
    std::string next() { return pieces_.at(place_++); }

    Form choice() {
        Form made{What::choice, "", {row()}};
        while (look() == "/") {
            next();
            made.parts.push_back(row());
        }
        return made;
    }

    Form row() {
        Form made{What::row, "", {}};
        while (!look().empty() && look() != "/" && look() != ")" && look(1) != "=") {
            if (look() == "&" || look() == "!") {
                next();
                repeated();
            } else {
                made.parts.push_back(repeated());
            }
        }
        return made;
    }

    Form repeated() {
        Form made = one();
        for (;;) {
            if (look() == "?") {
                made = {What::maybe, "", {made}};
            } else if (look() == "*") {
                made = {What::any, "", {made}};
            } else if (look() == "+") {
                made = {What::some, "", {made}};
            } else if (look() == "%") {
                next();
                made = {What::list, "", {made, one()}};
                continue;
            } else {
                return made;
            }
            next();
        }
    }

    Form one() {
        const std::string piece = next();
        if (piece == "(") {
            Form made = choice();
            next();  // the `)`
            return made;
        }
        if (piece.starts_with('"')) return {What::word, piece.substr(1, piece.size() - 2), {}};
        return {What::name, piece, {}};
    }

    std::vector<std::string> pieces_;
    std::size_t place_ = 0;
};

/// The tokens, each with its simplest first.
const std::map<std::string, std::vector<std::string>>& tokens() {
    static const std::map<std::string, std::vector<std::string>> tokens = {
        {"NAME", {"a", "members", "x_1", "is_serving", "review", "before_all"}},
        {"WORD", {"a", "role", "last_visit", "kin"}},
        {"PATH", {"a", "members", "review.count", "as_at", "x.y.where"}},
        {"FREE_PATH", {"a", "is_open", "as", "chair.last_visit.held_on"}},
        {"ID", {"r", "lay-members", "rec-10"}},
        {"STRING", {"\"T\"", "\"\"", "\"s.13(5A) — “as made”\"", "\"{count of a} of {b}\""}},
        {"INT", {"1", "0", "12"}},
        {"PERCENT", {"80%", "87.5%"}},
        {"DATE", {"2015-03-13", "2016-02-29"}},
        {"UNIT", {"days", "month", "years", "working days"}},
        {"OUTCOME", {"met", "part-met", "unmet"}},
        {"JUDGEMENT", {"met", "part-met", "unmet", "not-applicable", "not-evidenced"}},
        {"MARK", {"no cases", "not yet due", "presumed", "assumed"}},
        {"WEEKDAY", {"Saturday", "Sundays"}},
        {"literal",
         {"1", "yes", "no", "2015-03-13", "£1,250.50", "£3", "80%", "-1.5", "6 months", "1 day",
          "14 days", "5 working days", "2 years", "\"text\"", "not-applicable", "part-met"}}};
    return tokens;
}

}  // namespace

Grammar::Grammar(const std::string& ebnf)
    : productions_(Reader(pieces(ebnf.substr(0, ebnf.find("# tokens")))).read()) {
    for (const auto& [name, form] : productions_) heights_[name] = endless;
    for (const auto& [name, words] : tokens()) heights_[name] = 0;
    for (bool has_changed = true; has_changed;) {
        has_changed = false;
        for (const auto& [name, form] : productions_) {
            const std::uint32_t now = std::min(endless, height(form) + 1);
            has_changed = has_changed || now < heights_[name];
            heights_[name] = std::min(heights_[name], now);
        }
    }
}

std::uint32_t Grammar::height(const Form& form) const {
    std::uint32_t highest = 0, lowest = endless;
    for (const Form& part : form.parts) {
        highest = std::max(highest, height(part));
        lowest = std::min(lowest, height(part));
    }
    switch (form.what) {
        case What::word: return 0;
        case What::name: return heights_.at(form.text);
        case What::row: return highest;
        case What::choice: return lowest;
        case What::maybe:
        case What::any: return 0;
        case What::some:
        case What::list: return highest;
    }
    return endless;
}

std::string Grammar::sentence(const std::string& production, made::Dice& dice) const {
    std::string made;
    write({What::name, production, {}}, dice, 0, made);
    return made;
}

void Grammar::write(
    const Form& form, made::Dice& dice, std::uint32_t depth, std::string& sentence) const {
    const bool is_short = depth > deepest || dice.is_spent();
    const auto put = [&](const std::string& word) {
        sentence += (sentence.empty() ? "" : " ") + word;
    };
    const auto more = [&](std::uint32_t most) { return is_short ? 0 : dice.throw_of(most + 1); };
    switch (form.what) {
        case What::word: put(form.text); break;
        case What::name: {
            const auto token = tokens().find(form.text);
            if (token != tokens().end()) {
                put(dice.one_of(token->second));
            } else {
                write(productions_.at(form.text), dice, depth + 1, sentence);
            }
            break;
        }
        case What::row:
            for (const Form& part : form.parts) write(part, dice, depth, sentence);
            break;
        case What::choice: {
            const auto lower = [&](const Form& a, const Form& b) { return height(a) < height(b); };
            const auto flattest = std::min_element(form.parts.begin(), form.parts.end(), lower);
            write(is_short ? *flattest : dice.one_of(form.parts), dice, depth, sentence);
            break;
        }
        case What::maybe:
            if (more(1) == 1) write(form.parts.front(), dice, depth, sentence);
            break;
        case What::any:
        case What::some: {
            const std::uint32_t times = more(2) + (form.what == What::some ? 1 : 0);
            for (std::uint32_t time = 0; time < times; ++time)
                write(form.parts.front(), dice, depth, sentence);
            break;
        }
        case What::list: {
            write(form.parts.front(), dice, depth, sentence);
            for (std::uint32_t rest = more(2); rest > 0; --rest) {
                write(form.parts.back(), dice, depth, sentence);
                write(form.parts.front(), dice, depth, sentence);
            }
            break;
        }
    }
}

}  // namespace assize::written
