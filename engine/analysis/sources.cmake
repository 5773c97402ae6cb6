# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/coverage.cpp
    analysis/coverage_ask.cpp
    analysis/coverage_bounds.cpp
    analysis/coverage_guard.cpp
    analysis/coverage_see.cpp
    analysis/coverage_turns.cpp
    analysis/graph.cpp
    analysis/named.cpp
    analysis/questions.cpp
    analysis/readers.cpp
    analysis/uses.cpp
    analysis/wanted.cpp
    analysis/without.cpp
)
