# Paths are relative to engine/.
set(ASSIZE_PUBLISH_SOURCES
    publish/html.cpp
    publish/mutant_words.cpp
    publish/mutation_lines.cpp
    publish/mutation_text.cpp
    publish/mutation_to_json.cpp
    publish/test_text.cpp
)
