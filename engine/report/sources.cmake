# Paths are relative to engine/.
set(ASSIZE_REPORT_SOURCES
    report/footnotes.cpp
    report/layout.cpp
    report/missing.cpp
    report/reasons.cpp
    report/text.cpp
    report/text_totals.cpp
    report/title.cpp
    report/totals.cpp
    report/words.cpp
)
