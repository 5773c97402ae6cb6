#include "outlet.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "../files.hpp"

namespace assize::cli::batch {

Outlet::~Outlet() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool Outlet::open(const std::string& file, std::uint64_t kept) {
    file_ = file;
    if (file.empty() || file == "-") return true;
    constexpr mode_t usual = 0666;
    descriptor_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, usual);
    return descriptor_ < 0 ? complain(error_words(errno)) : keep(kept);
}

bool Outlet::keep(std::uint64_t bytes) {
    struct stat there {};
    if (::fstat(descriptor_, &there) != 0) return complain(error_words(errno));
    written_ = bytes;
    if (!S_ISREG(there.st_mode)) return true;
    if (static_cast<std::uint64_t>(there.st_size) < bytes)
        return complain("it is shorter than the interrupted run left it");
    const auto end = static_cast<off_t>(bytes);
    const bool is_cut =
        ::ftruncate(descriptor_, end) == 0 && ::lseek(descriptor_, end, SEEK_SET) == end;
    return is_cut || complain(error_words(errno));
}

bool Outlet::write(std::string_view text) {
    if (file_ == "-") return console_.write(text);
    if (descriptor_ < 0) return true;
    const int error = write_all(descriptor_, text);
    if (error != 0) return complain(error_words(error));
    written_ += text.size();
    return true;
}

bool Outlet::complain(const std::string& why) const {
    console_.complain("`" + file_ + "` cannot be written: " + why);
    return false;
}

}  // namespace assize::cli::batch
