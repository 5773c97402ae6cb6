#include "large_pages.hpp"

#include <linux/mman.h>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>

void assize::cli::ask_for_large_pages() {
    constexpr int large_page = 2 << 20;
    constexpr int at_once = 4 * large_page;
    // Larger blocks would stand apart, and memory that is free would be given back.
    ::mallopt(M_MMAP_THRESHOLD, at_once);
    ::mallopt(M_TRIM_THRESHOLD, at_once);
    ::mallopt(M_TOP_PAD, at_once);
    // From the next large page on.
    const auto end = [] { return static_cast<char*>(::sbrk(0)); };
    const auto after_a_page = static_cast<std::intptr_t>(
        reinterpret_cast<std::uintptr_t>(end()) % static_cast<std::uintptr_t>(large_page));
    char* const begin = end() + (after_a_page == 0 ? 0 : large_page - after_a_page);
    ::sbrk(begin - end());
    // More than there can be at hand, so that memory grows now.
    std::array<void*, 8> blocks{};
    for (void*& block : blocks) block = std::malloc(std::size_t{1} << 16U);
    for (void* const block : blocks) std::free(block);
    if (end() < begin + large_page) return;
    ::madvise(begin, static_cast<std::size_t>(end() - begin), MADV_HUGEPAGE);
    // The first was begun in small pages by what was allocated (Linux 6.1 can make one of them).
    ::madvise(begin, large_page, MADV_COLLAPSE);
}
