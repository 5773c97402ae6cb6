#include "shipped.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace assize {

const model::Loaded& shipped_rules() {
    static Sources sources;
    static const model::Loaded loaded = [] {
        std::vector<std::string> paths;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(ASSIZE_ROOT) / "rules")) {
            const std::string path = entry.path().string();
            if (path.ends_with(".assize") || path.ends_with(".assize.md")) paths.push_back(path);
        }
        std::sort(paths.begin(), paths.end());
        const auto read = [](const std::string& path) -> model::FileText {
            std::ifstream in(path, std::ios::binary);
            std::ostringstream text;
            text << in.rdbuf();
            return {text.str(), ""};
        };
        return model::load(paths, read, sources);
    }();
    return loaded;
}

}  // namespace assize
