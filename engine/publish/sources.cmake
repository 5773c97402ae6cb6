# Paths are relative to engine/.
set(ASSIZE_PUBLISH_SOURCES
    publish/coverage_text.cpp
    publish/coverage_to_html.cpp
    publish/coverage_to_json.cpp
    publish/coverage_words.cpp
    publish/html.cpp
)
