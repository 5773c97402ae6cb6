#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assize/base/source.hpp"
#include "assize/model/rulebook.hpp"

/// Rulebooks as a folder of pages, for those who will never open a rule file.
namespace assize::publish {

/// One file of a site: its place in the folder, such as `requirements/wt2013/lay-members.html`.
struct SiteFile {
    std::string path, content;
};

/// Every file of the site: a home page; a page for each edition, theme and requirement, each
/// declared requirement once, whatever editions carry it over; the evidence they read, record by
/// record and from A to Z; the law they cite; their figures and terms; a search; one style sheet.
/// Paths are made of the rules' own ids, and links between pages are relative, so that the folder
/// can stand anywhere. Nothing but the search needs a script, and nothing is fetched from
/// elsewhere. The same rules give the same bytes. `rulebooks` hold all that they extend. Errors:
/// none. Cost: requirements times what they read.
[[nodiscard]] std::vector<SiteFile> site(
    std::span<const model::Rulebook> rulebooks, const Sources& sources);

/// What was written and where, as JSON, ending in a line break: `folder`, `pages` (titles are on
/// them), `files`, and `removed`, what a former run had written and this one did not.
[[nodiscard]] std::string site_json(
    std::string_view folder, std::span<const SiteFile> files, std::span<const std::string> removed);

}  // namespace assize::publish
