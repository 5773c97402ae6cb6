# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/coverage.cpp
    analysis/coverage_ask.cpp
    analysis/coverage_bounds.cpp
    analysis/coverage_guard.cpp
    analysis/coverage_see.cpp
    analysis/coverage_turns.cpp
    analysis/uses.cpp
)
