#include "law_links.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "assize/publish/html.hpp"

namespace assize::publish {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_provision_letter(char letter) {
    return is_digit(letter) || (letter >= 'A' && letter <= 'Z');
}

/// Reads on through a text; what does not match moves nothing.
class Reader {
public:
    Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}
    bool word(std::string_view word) {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    std::string digits() { return while_is(is_digit); }
    /// `16EA`, `3A`, `175`: it begins with a digit.
    std::string provision() {
        return at_ < text_.size() && is_digit(text_[at_]) ? while_is(is_provision_letter) : "";
    }
    /// `(3)(b)`
    void subdivisions() {
        while (at_ < text_.size() && text_[at_] == '(') {
            const std::size_t end = text_.find(')', at_);
            if (end == std::string_view::npos || end - at_ > 5) return;
            at_ = end + 1;
        }
    }
    [[nodiscard]] std::size_t at() const { return at_; }

private:
    std::string while_is(bool (*is)(char)) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && is(text_[at_])) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }
    std::string_view text_;
    std::size_t at_;
};

struct Found {
    std::size_t begin = 0, end = 0;
    std::string address;     ///< of the provision, where one follows
    std::string instrument;  ///< of the whole
};

/// `, reg.4(3)(b)` behind an instrument. Of `ss.36 and 37` the instrument alone is meant.
void add_provision(std::string_view text, Found& found) {
    struct Form {
        std::string_view written, address;
    };
    static constexpr Form forms[] = {
        {", reg.", "/regulation/"}, {", art.", "/article/"}, {", s.", "/section/"}};
    for (const Form& form : forms) {
        Reader reader(text, found.end);
        if (!reader.word(form.written)) continue;
        reader.word(" ");
        const std::string number = reader.provision();
        if (number.empty()) return;
        reader.subdivisions();
        found.address += std::string(form.address) + number;
        found.end = reader.at();
    }
}

/// `SI 2013/2299`
std::optional<Found> instrument_at(std::string_view text, std::size_t at) {
    Reader reader(text, at);
    if (at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0) return std::nullopt;
    if (!reader.word("SI ")) return std::nullopt;
    const std::string year = reader.digits();
    if (year.size() != 4 || !reader.word("/")) return std::nullopt;
    const std::string number = reader.digits();
    if (number.empty()) return std::nullopt;
    const std::string address = "https://www.legislation.gov.uk/uksi/" + year + "/" + number;
    Found found{at, reader.at(), address, address};
    if (at > 0 && text[at - 1] == '(' && reader.word(")")) {
        // The bracket is inside the link only when a provision follows it.
        Found further{at, reader.at(), address, address};
        add_provision(text, further);
        return further.end == reader.at() ? found : further;
    }
    add_provision(text, found);
    return found;
}

/// `Act 2004 (c. 31)`: the link begins at the word Act.
std::optional<Found> act_at(std::string_view text, std::size_t at) {
    Reader reader(text, at);
    if (!reader.word("Act ")) return std::nullopt;
    const std::string year = reader.digits();
    if (year.size() != 4 || !reader.word(" (c.")) return std::nullopt;
    reader.word(" ");
    const std::string chapter = reader.digits();
    if (chapter.empty() || !reader.word(")")) return std::nullopt;
    const std::string address = "https://www.legislation.gov.uk/ukpga/" + year + "/" + chapter;
    Found found{at, reader.at(), address, address};
    add_provision(text, found);
    return found;
}

std::optional<Found> address_at(std::string_view text, std::size_t at) {
    if (!text.substr(at).starts_with("https://")) return std::nullopt;
    std::size_t end = std::min(text.find_first_of(" \n\t\"<>", at), text.size());
    while (std::string_view(".,;:)").find(text[end - 1]) != std::string_view::npos) --end;
    const std::string address(text.substr(at, end - at));
    return Found{at, end, address, address};
}

/// The instrument that a text gives in full at a place.
std::optional<Found> in_full_at(std::string_view text, std::size_t at) {
    auto found = instrument_at(text, at);
    return found ? found : act_at(text, at);
}

/// Where a name that ends at `end` begins: `Children and Young Persons Act 2008` in `with the
/// Children and Young Persons Act 2008`. Words of a name begin with a capital, but for a few
/// between them.
std::size_t beginning_of_name(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    bool is_year = true;
    for (std::size_t at = end; at > 0;) {
        const std::size_t space = text.rfind(' ', at - 1);
        const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
        const std::string_view word = text.substr(from, at - from);
        const bool is_named =
            !word.empty() && ((word.front() >= 'A' && word.front() <= 'Z') || word.front() == '(');
        const bool is_between = word == "and" || word == "of" || word == "for";
        if (!is_year && !is_between && (!is_named || word.back() == ',')) break;
        if (is_year || is_named) begin = from;
        is_year = false;
        if (from == 0) break;
        at = from - 1;
    }
    return begin;
}

}  // namespace

LawLinks::LawLinks(std::span<const model::Rulebook> rulebooks) {
    for (const model::Rulebook& rulebook : rulebooks) {
        learn(rulebook.source);
        for (const model::Requirement& requirement : rulebook.requirements) {
            for (const model::Citation& citation : requirement.citations) learn(citation.text);
        }
    }
}

void LawLinks::learn(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto found = in_full_at(text, at);
        if (!found) continue;
        // `Act 2004 (c. 31)` begins in its name; of `(SI 2006/90)` the name stands before it.
        const std::size_t bracket = text.rfind('(', found->end);
        if (bracket == std::string_view::npos || bracket < 2 || text[bracket - 1] != ' ') continue;
        const bool is_act = text.substr(at).starts_with("Act ");
        if (!is_act && bracket + 1 != at) continue;
        const std::size_t end = bracket - 1, begin = beginning_of_name(text, end);
        addresses_.try_emplace(std::string(text.substr(begin, end - begin)), found->instrument);
        at = found->end - 1;
    }
}

std::string LawLinks::links(std::string_view citation, std::size_t shown) const {
    const auto named_at = [&](std::size_t at) -> std::optional<Found> {
        if (at > 0 && std::isalnum(static_cast<unsigned char>(citation[at - 1])) != 0)
            return std::nullopt;
        std::optional<Found> longest;
        for (const auto& [name, address] : addresses_) {
            if (!citation.substr(at).starts_with(name)) continue;
            if (!longest || at + name.size() > longest->end)
                longest = Found{at, at + name.size(), address, address};
        }
        if (longest) add_provision(citation, *longest);
        return longest;
    };
    std::string made;
    std::size_t from = shown;
    for (std::size_t at = 0; at < citation.size(); ++at) {
        auto found = address_at(citation, at);
        if (!found) found = in_full_at(citation, at);
        if (!found) found = named_at(at);
        if (!found) continue;
        at = found->end - 1;
        if (found->end <= from) continue;
        const std::size_t begin = std::max(found->begin, from);
        made += escaped(citation.substr(from, begin - from))
            + link(found->address, citation.substr(begin, found->end - begin));
        from = found->end;
    }
    return made + escaped(citation.substr(from));
}

}  // namespace assize::publish
