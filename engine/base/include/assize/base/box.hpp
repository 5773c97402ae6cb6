#pragma once

#include <memory>
#include <utility>

namespace assize {

/// An owned value of a type that is not complete yet, so that a tree can hold itself. Copies
/// deeply, compares by value, converts from a value, and is never empty but after a move.
template <typename T>
class Box {
public:
    Box() : value_(std::make_unique<T>()) {}
    // NOLINTNEXTLINE(google-explicit-constructor): a tree is built from values
    Box(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Box(const Box& other) : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Box(Box&& other) noexcept = default;
    Box& operator=(const Box& other) {
        if (this != &other) {
            value_ = other.value_ ? std::make_unique<T>(*other.value_) : nullptr;
        }
        return *this;
    }
    Box& operator=(Box&& other) noexcept = default;
    ~Box() = default;

    [[nodiscard]] T& operator*() { return *value_; }
    [[nodiscard]] const T& operator*() const { return *value_; }
    [[nodiscard]] T* operator->() { return value_.get(); }
    [[nodiscard]] const T* operator->() const { return value_.get(); }

    friend bool operator==(const Box& a, const Box& b) { return *a == *b; }

private:
    std::unique_ptr<T> value_;
};

}  // namespace assize
