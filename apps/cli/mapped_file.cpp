#include "mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "files.hpp"

namespace assize::cli {

MappedFile::MappedFile(const std::string& path) {
    // A pipe would be waited for.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat about {};
    if (descriptor < 0 || ::fstat(descriptor, &about) != 0) {
        why_ = error_words(errno);
    } else if (!S_ISREG(about.st_mode)) {
        why_ = S_ISDIR(about.st_mode) ? error_words(EISDIR) : "it is a pipe or a device";
    } else if (about.st_size > 0) {
        const auto size = static_cast<std::size_t>(about.st_size);
        void* const start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        if (start == MAP_FAILED) {
            why_ = error_words(errno);
        } else {
            start_ = static_cast<const char*>(start);
            size_ = size;
        }
    }
    if (descriptor >= 0) ::close(descriptor);
}

MappedFile::~MappedFile() {
    if (start_ != nullptr) ::munmap(const_cast<char*>(start_), size_);
}

}  // namespace assize::cli
