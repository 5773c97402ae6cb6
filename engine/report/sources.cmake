# Paths are relative to engine/.
set(ASSIZE_REPORT_SOURCES
    report/explain.cpp
    report/explain_tree.cpp
    report/footnotes.cpp
    report/layout.cpp
    report/missing.cpp
    report/proof_outline.cpp
    report/reasons.cpp
    report/remedy.cpp
    report/remedy_of_condition.cpp
    report/text.cpp
    report/text_totals.cpp
    report/title.cpp
    report/to_json.cpp
    report/totals.cpp
    report/words.cpp
)
