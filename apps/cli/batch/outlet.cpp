#include "outlet.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "../files.hpp"

namespace assize::cli::batch {

Outlet::~Outlet() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

bool Outlet::open(const std::string& file) {
    file_ = file;
    if (file.empty() || file == "-") return true;
    constexpr mode_t usual = 0666;
    descriptor_ = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, usual);
    return descriptor_ >= 0 || complain(errno);
}

bool Outlet::write(std::string_view text) {
    if (file_ == "-") return console_.write(text);
    if (descriptor_ < 0) return true;
    const int error = write_all(descriptor_, text);
    return error == 0 || complain(error);
}

bool Outlet::complain(int error) const {
    console_.complain("`" + file_ + "` cannot be written: " + error_words(error));
    return false;
}

}  // namespace assize::cli::batch
