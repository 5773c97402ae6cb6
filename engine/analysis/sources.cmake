# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/uses.cpp
)
