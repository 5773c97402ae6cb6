#include "output.hpp"

namespace assize::cli {

bool put_in_file(
    std::string_view text, const std::string& file, Existing existing, Console& console) {
    const std::string why = write_file(file, text, existing);
    if (!why.empty()) console.complain("`" + file + "` cannot be written: " + why);
    return why.empty();
}

int put_out(std::string_view text, const std::string& file, Existing existing, Console& console) {
    if (file.empty()) return console.write(text) ? Exit::all_well : Exit::bad_input;
    if (!put_in_file(text, file, existing, console)) return Exit::bad_input;
    return console.write("written: " + file + "\n") ? Exit::all_well : Exit::bad_input;
}

}  // namespace assize::cli
