#include "assize/grammar/syntax.hpp"
#include "walk.hpp"

namespace assize::syntax {

namespace {

File without_spans(File file) {
    grammar::walk(file, [](auto& node) {
        if constexpr (requires { node.span; }) { node.span = {}; }
        if constexpr (requires { node.trails; }) { node.trails = node.stands_apart = false; }
    });
    return file;
}

}  // namespace

bool same_but_for_spans(const File& a, const File& b) {
    File left = without_spans(a);
    File right = without_spans(b);
    right.source = left.source;
    return left == right;
}

}  // namespace assize::syntax
