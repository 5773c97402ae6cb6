# Paths are relative to engine/.
set(ASSIZE_FACTS_SOURCES
    facts/builder.cpp
    facts/facts.cpp
    facts/from_json.cpp
    facts/from_json_annotation.cpp
    facts/from_json_complaints.cpp
    facts/from_json_date.cpp
    facts/from_json_figure.cpp
    facts/from_json_keys.cpp
    facts/from_json_reader.cpp
    facts/from_json_scalar.cpp
    facts/from_json_syntax.cpp
    facts/from_json_text.cpp
    facts/from_json_words.cpp
    facts/from_test.cpp
)
