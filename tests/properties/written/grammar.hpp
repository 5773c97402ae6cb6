#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "made/dice.hpp"

/// Rule text made by `grammar/grammar.ebnf` itself: what the page says may be written.
namespace assize::written {

/// A production's right-hand side.
struct Form {
    enum class What : std::uint8_t { word, name, row, choice, maybe, any, some, list };
    What what = What::row;
    std::string text;         ///< the word, or the name of the production
    std::vector<Form> parts;  ///< of a list `a % b`: the a, then the b
};

class Grammar {
public:
    /// Reads the productions above the tokens. Looking ahead (`&`, `!`) is left out, so that not
    /// quite all that is made can be read.
    explicit Grammar(const std::string& ebnf);

    /// A sentence of a production, its tokens apart by blanks.
    [[nodiscard]] std::string sentence(const std::string& production, made::Dice& dice) const;

private:
    [[nodiscard]] std::uint32_t height(const Form& form) const;
    void write(
        const Form& form, made::Dice& dice, std::uint32_t depth, std::string& sentence) const;

    std::map<std::string, Form> productions_;
    std::map<std::string, std::uint32_t> heights_;  ///< of the flattest sentence of each
};

}  // namespace assize::written
