# Paths are relative to engine/.
set(ASSIZE_PUBLISH_SOURCES
    publish/html.cpp
    publish/lint_to_json.cpp
)
