#include "folder_watch.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "block_reader.hpp"

namespace assize::cli::batch {

using report::Change;

std::vector<Change> FolderWatch::look(const Ground& ground, bool is_all) {
    Changes changes;
    std::vector<Input> here;
    why_ = find_in_folder(folder_, here);
    std::set<std::string> names;
    std::optional<facts::EditionReader> reader;
    for (const Input& input : here) {
        names.insert(input.name);
        const auto known = files_.find(input.name);
        if (known != files_.end() && known->second.input == input && !is_all) continue;
        if (!reader)
            reader.emplace(ground.rulebooks, ground.as_at, facts::ManyReader::Keep::values);
        File now = judge(ground, *reader, input);
        compare(input.name, known == files_.end() ? File{} : known->second, now, changes);
        files_.insert_or_assign(input.name, std::move(now));
    }
    for (auto file = files_.begin(); file != files_.end();) {
        if (names.contains(file->first)) {
            file->second.is_missed = false;
        } else if (!file->second.is_missed) {
            // An editor takes a file away for a moment to put another in its place.
            file->second.is_missed = true;
        } else {
            File nothing;
            compare(file->first, file->second, nothing, changes);
            file = files_.erase(file);
            continue;
        }
        ++file;
    }
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return a.file < b.file;
    });
    return changes;
}

std::size_t FolderWatch::profiles() const {
    std::size_t sum = 0;
    for (const auto& [name, file] : files_) sum += file.profiles.size();
    return sum;
}

FolderWatch::File FolderWatch::judge(
    const Ground& ground, facts::EditionReader& reader, const Input& input) {
    constexpr BlockSize size{1U << 20U, 256};
    constexpr int no_input = -1;
    File made{input, {}, {}, false};
    BlockReader blocks(std::span(&input, 1), no_input, size, {});
    Block block;
    while (blocks.fill(block)) {
        for (const Item& item : block.items) {
            switch (item.what) {
                case Item::What::profile:
                    made.profiles.push_back(judge(ground, reader, block.text(item), item));
                    break;
                case Item::What::too_long:
                    made.profiles.push_back({item.line, report::problem_text(too_long(item)), {}});
                    break;
                case Item::What::fault: made.why = fault_text(item); break;
            }
        }
    }
    return made;
}

FolderWatch::Profile FolderWatch::judge(
    const Ground& ground, facts::EditionReader& reader, std::string_view text, const Item& item) {
    Profile made{item.line, {}, {}};
    auto read = reader.read(text);
    if (!read.facts) {
        made.why = report::problem_text(problems_of(read, text, item).errors.front());
        return made;
    }
    const auto& requirements = ground.rulebooks[read.rulebook].requirements;
    const Assessment assessment =
        assize::judge(ground.plans[read.rulebook], *read.facts, read.as_at, Explain::none);
    for (std::size_t place = 0; place < requirements.size(); ++place)
        made.judgements.emplace_back(
            requirements[place].id, outcome_word(assessment.judgements[place].reported));
    reader.reuse(std::move(read));
    return made;
}

void FolderWatch::compare(
    const std::string& name, const File& before, File& after, Changes& changes) {
    const auto about = [&](Change::What what, std::string why, std::uint64_t line) {
        return Change{what, name, line, {}, {}, {}, std::move(why)};
    };
    if (!after.why.empty() && after.why != before.why)
        changes.push_back(about(Change::What::unreadable, after.why.substr(2), 0));
    const bool was_read_before = !before.profiles.empty();
    if (after.why.empty() && !before.why.empty() && was_read_before)
        changes.push_back(about(Change::What::readable, {}, 0));
    // Of a file that is being written, what has not come yet is not gone.
    while (!after.why.empty() && after.profiles.size() < before.profiles.size())
        after.profiles.push_back(before.profiles[after.profiles.size()]);
    const std::size_t most = std::max(before.profiles.size(), after.profiles.size());
    for (std::size_t place = 0; place < most; ++place) {
        const bool was_there = place < before.profiles.size();
        const bool is_there = place < after.profiles.size();
        const Profile& one = is_there ? after.profiles[place] : before.profiles[place];
        const std::uint64_t line = most > 1 ? one.line : 0;
        if (!was_there && one.why.empty())
            changes.push_back(about(Change::What::appeared, {}, line));
        else if (!is_there)
            changes.push_back(about(Change::What::gone, {}, line));
        else
            compare(
                about(Change::What::flipped, {}, line),
                was_there ? before.profiles[place] : Profile{}, after.profiles[place], changes);
    }
}

void FolderWatch::compare(
    const Change& about, const Profile& before, Profile& after, Changes& changes) {
    if (!after.why.empty()) {
        after.judgements = before.judgements;
        if (after.why == before.why) return;
        changes.push_back(about);
        changes.back().what = Change::What::unreadable;
        changes.back().why = after.why;
        return;
    }
    if (!before.why.empty()) {
        changes.push_back(about);
        // One that was never read before is new.
        const bool is_new = before.judgements.empty();
        changes.back().what = is_new ? Change::What::appeared : Change::What::readable;
        if (is_new) return;
    }
    const auto flip = [&](const std::string& id, std::string_view was, std::string_view is) {
        if (was == is) return;
        changes.push_back(about);
        changes.back().requirement = id;
        changes.back().before = was;
        changes.back().after = is;
    };
    std::map<std::string, std::string_view> left(
        before.judgements.begin(), before.judgements.end());
    for (const auto& [id, outcome] : after.judgements) {
        const auto known = left.find(id);
        flip(id, known == left.end() ? std::string_view{} : known->second, outcome);
        if (known != left.end()) left.erase(known);
    }
    for (const auto& [id, outcome] : left) flip(id, outcome, {});
}

}  // namespace assize::cli::batch
