#include "assize/publish/graph.hpp"

#include <algorithm>
#include <map>

#include "assize/analysis/named.hpp"
#include "assize/publish/html.hpp"
#include "assize/report/layout.hpp"
#include "assize/report/words.hpp"
#include "what_words.hpp"

namespace assize::publish {

namespace {

using analysis::FieldPath;
using analysis::Readable;

constexpr std::size_t label_width = 30;

/// A text between quotes, as DOT has it.
std::string in_quotes(std::string_view text) {
    std::string made = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') made += '\\';
        made += letter;
    }
    return made + '"';
}

/// Lines of a label, each ended by `\n`, which DOT reads as a break.
std::string broken(std::string_view text) {
    std::string made;
    for (const std::string& line : report::wrapped(text, label_width)) {
        if (!made.empty()) made += '\n';
        made += line;
    }
    return made;
}

std::string kind_of(const Readable& what) {
    return std::holds_alternative<FieldPath>(what) ? "fact" : std::string(kind_word(what));
}

// Told apart by shape as well as by colour; text stands at least 4.5 : 1 from what is behind it.
std::string look_of(const std::string& kind) {
    if (kind == "requirement") return "shape=box, style=\"filled,bold\", fillcolor=\"#dbeafe\"";
    if (kind == "meaning") return "shape=box, style=\"filled,rounded\", fillcolor=\"#f3f4f6\"";
    if (kind == "threshold") return "shape=hexagon, style=filled, fillcolor=\"#fef3c7\"";
    return "shape=box, style=filled, fillcolor=\"#ffffff\"";
}

class Dot {
public:
    Dot(const model::Rulebook& rulebook, const analysis::Graph& graph)
        : rulebook_(rulebook), graph_(graph) {}

    std::string write() && {
        line(0, "digraph " + in_quotes("What " + rulebook_.id + " reads") + " {");
        line(1, "graph [rankdir=LR, ranksep=0.9, nodesep=0.12, fontname=\"sans-serif\"]");
        line(1, "node [fontname=\"sans-serif\", fontsize=11, margin=\"0.12,0.05\"]");
        line(1, "edge [color=\"#4b5563\", arrowsize=0.6]");
        line(1, "{");
        line(2, "rank=min");
        nodes<model::RequirementId>(2);
        line(1, "}");
        nodes<model::MeaningId>(1);
        nodes<model::ThresholdId>(1);
        for (const auto& [slot, fields] : records()) record(slot, fields);
        for (const auto& [from, to] : graph_.lines)
            line(1, name(graph_.things[from]) + " -> " + name(graph_.things[to]));
        line(0, "}");
        return std::move(text_);
    }

private:
    void line(std::size_t depth, const std::string& words) {
        text_ += std::string(2 * depth, ' ') + words + '\n';
    }
    void node(std::size_t depth, const Readable& thing, const std::string& label) {
        line(
            depth,
            name(thing) + " [label=" + in_quotes(label) + ", " + look_of(kind_of(thing)) + "]");
    }
    template <typename Kind>
    void nodes(std::size_t depth) {
        for (const Readable& thing : graph_.things) {
            if (std::holds_alternative<Kind>(thing)) node(depth, thing, label(thing));
        }
    }
    /// What Graphviz calls it, and a reader of the picture hears.
    [[nodiscard]] std::string name(const Readable& thing) const {
        return in_quotes(kind_of(thing) + " " + analysis::name_of(rulebook_, thing));
    }
    [[nodiscard]] std::string label(const Readable& thing) const {
        if (const auto* id = std::get_if<model::RequirementId>(&thing)) {
            const auto& requirement = rulebook_.requirements[id->index];
            return broken(requirement.title) + "\n" + broken("(" + requirement.id + ")");
        }
        if (const auto* id = std::get_if<model::MeaningId>(&thing))
            return rulebook_.meanings[id->index].name;
        if (const auto* id = std::get_if<model::ThresholdId>(&thing)) {
            const bool is_assumed = !rulebook_.thresholds[id->index].source;
            return rulebook_.thresholds[id->index].name + (is_assumed ? "\n(assumed)" : "");
        }
        return field_text(rulebook_.vocabulary, std::get<FieldPath>(thing));
    }

    /// The fields that are read, by the part of the profile that they are in.
    [[nodiscard]] std::map<std::uint32_t, std::vector<FieldPath>> records() const {
        std::map<std::uint32_t, std::vector<FieldPath>> made;
        for (const Readable& thing : graph_.things) {
            if (const auto* path = std::get_if<FieldPath>(&thing))
                made[path->slots.front()].push_back(*path);
        }
        return made;
    }
    void record(std::uint32_t slot, const std::vector<FieldPath>& fields) {
        const std::string whole =
            rulebook_.vocabulary.records[rulebook_.vocabulary.profile.index].fields[slot].name;
        line(1, "subgraph " + in_quotes("cluster_" + whole) + " {");
        line(
            2,
            "label=" + in_quotes(whole)
                + "; labeljust=l; fontsize=11; color=\"#9ca3af\"; style=dashed");
        for (const FieldPath& path : fields) {
            const std::string words = field_text(rulebook_.vocabulary, path);
            const bool is_whole = path.slots.size() == 1;
            node(2, path, is_whole ? "(" + whole + ")" : words.substr(whole.size() + 1));
        }
        line(1, "}");
    }

    const model::Rulebook& rulebook_;
    const analysis::Graph& graph_;
    std::string text_;
};

std::string description(const analysis::Graph& graph) {
    std::map<std::string, std::uint64_t> counts;
    for (const Readable& thing : graph.things) ++counts[kind_of(thing)];
    std::vector<std::string> parts;
    for (const char* kind : {"requirement", "meaning", "threshold", "fact"}) {
        if (counts[kind] > 0)
            parts.push_back(report::counted(counts[kind], kind, std::string(kind) + "s"));
    }
    return report::sentence(report::joined(parts, "and"))
        + ". Each arrow leads from what reads to what it reads.";
}

}  // namespace

std::string graph_dot(const model::Rulebook& rulebook, const analysis::Graph& graph) {
    return Dot(rulebook, graph).write();
}

std::string graph_svg(
    const model::Rulebook& rulebook, const analysis::Graph& graph, const std::string& drawn) {
    const std::size_t begin = drawn.find("<svg");
    const std::size_t end = begin == std::string::npos ? begin : drawn.find('>', begin);
    if (end == std::string::npos) return drawn;
    std::string made =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg role=\"img\" lang=\"en-GB\" "
        "aria-labelledby=\"title desc\""
        + drawn.substr(begin + 4, end - begin - 4) + ">\n";
    made += "<title id=\"title\">" + escaped("What the requirements of " + rulebook.title + " read")
        + "</title>\n<desc id=\"desc\">" + escaped(description(graph)) + "</desc>"
        + drawn.substr(end + 1);
    return made;
}

}  // namespace assize::publish
