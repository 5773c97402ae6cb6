# Paths are relative to engine/.
set(ASSIZE_ANALYSIS_SOURCES
    analysis/field_reads.cpp
    analysis/difference.cpp
    analysis/figures.cpp
    analysis/justified.cpp
    analysis/mutants.cpp
    analysis/mutate.cpp
    analysis/mutation_report.cpp
    analysis/mutants_of_condition.cpp
    analysis/mutants_of_value.cpp
    analysis/scenario.cpp
    analysis/uses.cpp
    analysis/variation.cpp
    analysis/variation_values.cpp
)
