# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/decision_table.cpp
    analysis/decision_table_ways.cpp
    analysis/lint.cpp
    analysis/lint_allowances.cpp
    analysis/lint_clauses.cpp
    analysis/lint_codes.cpp
    analysis/lint_dates.cpp
    analysis/lint_likeness.cpp
    analysis/lint_lists.cpp
    analysis/lint_speech.cpp
    analysis/lint_standing.cpp
    analysis/lint_uses.cpp
    analysis/uses.cpp
    analysis/written_out.cpp
)
