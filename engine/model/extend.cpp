#include "extend.hpp"

#include <algorithm>
#include <filesystem>

#include "suggest.hpp"

namespace assize::model {

namespace {

/// Lays out what every rulebook declares, bases first.
class Declarer {
public:
    Declarer(const RuleFiles& files, std::vector<Diagnostic>& diagnostics)
        : files_(files), diagnostics_(diagnostics) {}

    std::vector<Declared> declare() && {
        for (std::uint32_t file = 0; file < files_.size(); ++file) {
            if (files_[file].rulebook != nullptr) find_rulebook(file);
        }
        for (std::uint32_t book = 0; book < books_.size(); ++book) with_bases(book);
        std::vector<Declared> all;
        for (const std::uint32_t book : order_) all.push_back(std::move(books_[book].declared));
        alone(all);
        return all;
    }

private:
    struct Book {
        std::uint32_t file = 0;
        std::optional<std::uint32_t> base;
        bool is_done = false;
        Declared declared;
    };

    void find_rulebook(std::uint32_t file) {
        const s::Rulebook& written = *files_[file].rulebook;
        const auto [known, is_new] =
            ids_.emplace(written.id.text, static_cast<std::uint32_t>(books_.size()));
        if (!is_new) {
            const Span& first = files_[books_[known->second].file].rulebook->id.span;
            diagnostics_.push_back(
                {Code::declared_twice,
                 written.id.span,
                 {written.id.text},
                 {{first, "declared here first"}},
                 {},
                 {}});
            return;
        }
        books_.push_back({file, {}, false, {}});
    }

    /// A rulebook after all it extends; without recursion, since a chain is as long as a folder.
    void with_bases(std::uint32_t book) {
        std::vector<std::uint32_t> chain{book};
        while (!books_[chain.back()].is_done) {
            const s::Rulebook& written = *files_[books_[chain.back()].file].rulebook;
            if (!written.extends) break;
            const auto base = ids_.find(written.extends->id.text);
            if (base == ids_.end()) {
                if (!files_[books_[chain.back()].file].is_incomplete)
                    unknown_base(written.extends->id);
                books_[chain.back()].declared.is_broken = true;
                break;
            }
            const auto again = std::find(chain.begin(), chain.end(), base->second);
            if (again != chain.end()) {
                circle({again, chain.end()}, written.extends->id);
                break;
            }
            books_[chain.back()].base = base->second;
            chain.push_back(base->second);
        }
        for (auto next = chain.rbegin(); next != chain.rend(); ++next) {
            if (!books_[*next].is_done) make(*next);
        }
    }

    void unknown_base(const s::Name& base) {
        std::vector<std::string> known;
        for (const auto& [id, book] : ids_) known.push_back(id);
        Diagnostic diagnostic{Code::unknown_rulebook, base.span, {base.text, ""}, {}, {}, {}};
        diagnostic.arguments.back() =
            "; say where it is, in a line such as `use \"" + base.text + ".assize\"`";
        offer_nearest(diagnostic, base, known);
        diagnostics_.push_back(std::move(diagnostic));
    }

    void circle(const std::vector<std::uint32_t>& books, const s::Name& base) {
        std::string path;
        for (const std::uint32_t book : books) {
            path += files_[books_[book].file].rulebook->id.text + " → ";
            books_[book].declared.is_broken = true;
        }
        diagnostics_.push_back({Code::extends_circle, base.span, {path + base.text}, {}, {}, {}});
    }

    void make(std::uint32_t place) {
        Book& book = books_[place];
        // Set when its `extends` leads nowhere: what it would have had from there is not known.
        const bool is_broken = book.declared.is_broken;
        if (book.base) book.declared = books_[*book.base].declared;
        Declared& declared = book.declared;
        declared.is_broken = declared.is_broken || is_broken;
        declared.is_incomplete = declared.is_incomplete || is_broken;
        declared.base = declared.rulebook;
        declared.rulebook = files_[book.file].rulebook;
        declared.id = declared.rulebook->id.text;
        // Tests are of the rulebook they were written for: what extends it judges otherwise, and is
        // meant to.
        declared.tests.clear();
        const Declared base = declared;
        carry_over(declared);
        std::vector<std::uint32_t> own = closure(book.file);
        for (const std::uint32_t file : own) {
            if (std::find(base.files.begin(), base.files.end(), file) == base.files.end())
                add(declared, file);
        }
        Edits edits = edits_of(declared, base, declared.rulebook->extends.has_value());
        for (const std::uint32_t file : own) {
            for (const auto& declaration : files_[file].tree.declarations) edit(edits, declaration);
        }
        book.is_done = true;
        order_.push_back(place);
    }

    /// What `extends` says of all that the base requires. The base that first doubted a requirement
    /// gives the reason.
    static void carry_over(Declared& declared) {
        const auto& extends = declared.rulebook->extends;
        if (!extends || (!extends->unverified && !extends->applies_when)) return;
        for (const s::Requirement* one : declared.requirements) {
            auto& carried = declared.carried_over[one];
            if (extends->unverified && !carried.unverified)
                carried.unverified = extends->unverified->text;
            if (extends->applies_when) carried.applies_when.push_back(&*extends->applies_when);
        }
    }

    /// A file after all it uses, stopping at other rulebooks; without recursion.
    std::vector<std::uint32_t> closure(std::uint32_t root) {
        std::vector<std::uint32_t> done;
        std::set<std::uint32_t> seen{root};
        std::vector<std::pair<std::uint32_t, std::size_t>> path{{root, 0}};
        while (!path.empty()) {
            auto& [file, next] = path.back();
            if (next == files_[file].uses.size()) {
                done.push_back(file);
                path.pop_back();
                continue;
            }
            const std::uint32_t used = files_[file].uses[next++].file;
            if (files_[used].rulebook == nullptr && seen.insert(used).second)
                path.emplace_back(used, 0);
        }
        reached_.insert(done.begin(), done.end());
        return done;
    }

    void add(Declared& declared, std::uint32_t file) {
        declared.files.push_back(file);
        declared.is_broken = declared.is_broken || files_[file].is_broken;
        declared.is_incomplete = declared.is_incomplete || files_[file].is_incomplete;
        for (const s::Name& name : files_[file].tree.broken) declared.broken.insert(name.text);
        for (const s::Declaration& declaration : files_[file].tree.declarations) {
            if (const auto* one = std::get_if<s::Record>(&declaration))
                declared.records.push_back(one);
            if (const auto* one = std::get_if<s::Profile>(&declaration))
                declared.profiles.push_back(one);
            if (const auto* one = std::get_if<s::Calendar>(&declaration))
                declared.calendars.push_back(one);
            if (const auto* one = std::get_if<s::Theme>(&declaration))
                declared.themes.push_back(one);
            if (const auto* one = std::get_if<s::Threshold>(&declaration))
                declared.thresholds.push_back({one, nullptr});
            if (const auto* one = std::get_if<s::Meaning>(&declaration))
                declared.meanings.push_back(one);
            if (const auto* one = std::get_if<s::Requirement>(&declaration))
                declared.requirements.push_back(one);
            if (const auto* one = std::get_if<s::Test>(&declaration))
                declared.tests.push_back({one, files_[file].path});
        }
    }

    struct Edits {
        Declared& declared;
        const Declared& base;
        bool does_extend;
        std::set<std::string> requirements, thresholds;  ///< of the base
        std::map<std::string, Span> edited;
    };

    static Edits edits_of(Declared& declared, const Declared& base, bool does_extend) {
        Edits edits{declared, base, does_extend, {}, {}, {}};
        for (const s::Requirement* one : base.requirements) edits.requirements.insert(one->id.text);
        for (const DeclaredThreshold& one : base.thresholds)
            edits.thresholds.insert(one.written->name.text);
        return edits;
    }

    void edit(Edits& edits, const s::Declaration& declaration) {
        if (const auto* one = std::get_if<s::Replace>(&declaration)) {
            if (!may_edit(edits, one->requirement.id, edits.requirements)) return;
            *called(edits.declared.requirements, one->requirement.id.text) = &one->requirement;
        }
        if (const auto* one = std::get_if<s::Remove>(&declaration)) {
            if (!may_edit(edits, one->id, edits.requirements)) return;
            edits.declared.requirements.erase(called(edits.declared.requirements, one->id.text));
            edits.declared.removed.push_back(one);
        }
        if (const auto* one = std::get_if<s::Change>(&declaration)) {
            if (!may_edit(edits, one->threshold.name, edits.thresholds)) return;
            for (auto& threshold : edits.declared.thresholds) {
                if (threshold.written->name.text == one->threshold.name.text)
                    threshold.changed = &one->threshold;
            }
        }
    }

    static std::vector<const s::Requirement*>::iterator called(
        std::vector<const s::Requirement*>& requirements, const std::string& id) {
        return std::find_if(requirements.begin(), requirements.end(), [&](const auto* one) {
            return one->id.text == id;
        });
    }

    /// What is edited stands in the base, and is edited once.
    bool may_edit(Edits& edits, const s::Name& name, const std::set<std::string>& known) {
        const auto [first, is_new] = edits.edited.emplace(name.text, name.span);
        const bool is_known = known.contains(name.text);
        if (edits.does_extend && is_new && is_known) return true;
        edits.declared.is_broken = true;
        if (!edits.does_extend) {
            diagnostics_.push_back({Code::edit_without_base, name.span, {name.text}, {}, {}, {}});
        } else if (!is_new) {
            diagnostics_.push_back(
                {Code::declared_twice,
                 name.span,
                 {name.text},
                 {{first->second, "edited here first"}},
                 {},
                 {}});
        } else if (!edits.base.is_incomplete && !edits.base.broken.contains(name.text)) {
            Diagnostic diagnostic{Code::nothing_to_edit, name.span, {name.text, ""}, {}, {}, {}};
            offer_nearest(diagnostic, name, {known.begin(), known.end()});
            diagnostics_.push_back(std::move(diagnostic));
        }
        return false;
    }

    /// Files that no rulebook uses, from those that no such file uses either.
    void alone(std::vector<Declared>& all) {
        std::set<std::uint32_t> used;
        for (std::uint32_t file = 0; file < files_.size(); ++file) {
            if (files_[file].rulebook != nullptr || reached_.contains(file)) continue;
            for (const Used& use : files_[file].uses) used.insert(use.file);
        }
        for (std::uint32_t root = 0; root < files_.size(); ++root) {
            if (files_[root].rulebook != nullptr || reached_.contains(root) || used.contains(root))
                continue;
            Declared declared;
            std::string name = std::filesystem::path(files_[root].path).filename().generic_string();
            declared.id = name.substr(0, name.find('.'));
            const Declared nothing;
            Edits edits = edits_of(declared, nothing, false);
            for (const std::uint32_t file : closure(root)) {
                add(declared, file);
                for (const auto& declaration : files_[file].tree.declarations)
                    edit(edits, declaration);
            }
            all.push_back(std::move(declared));
        }
    }

    const RuleFiles& files_;
    std::vector<Diagnostic>& diagnostics_;
    std::vector<Book> books_;
    std::map<std::string, std::uint32_t> ids_;
    std::vector<std::uint32_t> order_;
    std::set<std::uint32_t> reached_;
};

}  // namespace

std::vector<Declared> declare(const RuleFiles& files, std::vector<Diagnostic>& diagnostics) {
    return Declarer(files, diagnostics).declare();
}

}  // namespace assize::model
