# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/graph.cpp
    analysis/named.cpp
    analysis/readers.cpp
    analysis/uses.cpp
    analysis/without.cpp
)
