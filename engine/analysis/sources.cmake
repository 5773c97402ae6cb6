# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/graph.cpp
    analysis/named.cpp
    analysis/questions.cpp
    analysis/readers.cpp
    analysis/uses.cpp
    analysis/wanted.cpp
    analysis/without.cpp
)
