# Paths are relative to engine/.
set(ASSIZE_PUBLISH_SOURCES
    publish/answer.cpp
    publish/blank_to_json.cpp
    publish/csv.cpp
    publish/graph.cpp
    publish/html.cpp
    publish/question_words.cpp
    publish/questions_csv.cpp
    publish/questions_html.cpp
    publish/schema_to_json.cpp
    publish/what.cpp
    publish/what_to_json.cpp
    publish/what_words.cpp
)
