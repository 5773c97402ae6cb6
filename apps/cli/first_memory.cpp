#include "first_memory.hpp"

#if defined(ASSIZE_SANITIZE)

void assize::cli::take_first_memory() {}

#else

#include <sys/mman.h>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20U;
constexpr std::size_t most = 4 * large_page;
constexpr std::size_t unit = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

constinit char* first = nullptr;
constinit char* last = nullptr;  ///< behind the end
constinit std::atomic<char*> next = nullptr;

bool is_here(const void* block) { return block >= first && block < last; }

std::size_t whole_units(std::size_t bytes) { return (bytes + (unit - 1)) / unit * unit; }

}  // namespace

void assize::cli::take_first_memory() {
    void* const mapped = ::mmap(
        nullptr, most + large_page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) return;
    char* const start = static_cast<char*>(mapped);
    first = start + (large_page - reinterpret_cast<std::uintptr_t>(start) % large_page);
    last = first + most;
    next = first;
    // Where there are no large pages, small ones are given as ever.
    static_cast<void>(::madvise(first, most, MADV_HUGEPAGE));
}

void* operator new(std::size_t bytes) {
    // Each block has an address of its own, however small.
    const std::size_t size = whole_units(bytes == 0 ? 1 : bytes);
    char* at = next.load(std::memory_order_relaxed);
    while (size <= static_cast<std::size_t>(last - at)) {
        if (next.compare_exchange_weak(at, at + size, std::memory_order_relaxed)) return at;
    }
    void* const block = std::malloc(size);
    if (block == nullptr) throw std::bad_alloc();
    return block;
}

void operator delete(void* block) noexcept {
    if (!is_here(block)) std::free(block);
}

void operator delete(void* block, std::size_t bytes) noexcept {
    if (!is_here(block)) return std::free(block);
    char* const start = static_cast<char*>(block);
    char* behind = start + whole_units(bytes);
    next.compare_exchange_strong(behind, start, std::memory_order_relaxed);
}

#endif
