# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/named.cpp
    analysis/readers.cpp
    analysis/uses.cpp
    analysis/without.cpp
)
