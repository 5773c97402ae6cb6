#include "footnotes.hpp"

#include <algorithm>
#include <optional>

#include "assize/report/words.hpp"

namespace assize::report {

std::string Footnotes::sign(const std::string& why) {
    const auto found = std::find(reasons_.begin(), reasons_.end(), why);
    const auto place = found - reasons_.begin();
    if (found == reasons_.end()) reasons_.push_back(why);
    return " †" + std::to_string(place + 1);
}

std::string Footnotes::law(const std::vector<model::Citation>& citations) {
    std::string text;
    std::optional<model::Force> last;
    for (const model::Citation& citation : citations) {
        if (!text.empty()) text += "; ";
        if (last != citation.force) text += std::string(force_words(citation.force)) + " ";
        last = citation.force;
        text += citation.text;
        if (citation.unverified) text += sign(*citation.unverified);
    }
    return sentence(std::move(text));
}

void Footnotes::put(Page& page) const {
    if (reasons_.empty()) return;
    page.blank();
    page.heading("Citations not verified");
    for (std::size_t place = 0; place < reasons_.size(); ++place) {
        page.paragraph("†" + std::to_string(place + 1), Paint::none, 5, reasons_[place]);
    }
}

}  // namespace assize::report
