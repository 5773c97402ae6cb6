#pragma once

#include <boost/pfr/core.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "assize/base/must.hpp"
#include "assize/model/rulebook.hpp"

/// Values as bytes, field by field in the order of declaration: figures at their own width, texts
/// and lists behind their length. What is made of figures alone stands as it does in memory, with
/// noughts between its fields, and is read in one go. Of conditions and values, which a plan holds
/// in another form, there is the place alone; sentences and tests are left out.
namespace assize::compiled {

template <typename T>
concept Figure = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// Whether a record holds nothing but figures, however deep.
template <typename T>
consteval bool is_of_figures() {
    if constexpr (Figure<T>) {
        return true;
    } else if constexpr (std::is_aggregate_v<T> && std::is_trivially_copyable_v<T>) {
        return []<std::size_t... place>(std::index_sequence<place...>) {
            return (is_of_figures<boost::pfr::tuple_element_t<place, T>>() && ...);
        }
        (std::make_index_sequence<boost::pfr::tuple_size_v<T>>());
    } else {
        return false;
    }
}
template <typename T>
concept Figures = is_of_figures<T>();
template <typename T>
concept Record = std::is_aggregate_v<T> && !Figures<T>;

class Writer {
public:
    [[nodiscard]] std::string bytes() && { return std::move(bytes_); }

    template <Figures T>
    void put(const T& figures) {
        const std::size_t start = bytes_.size();
        bytes_.resize(start + sizeof figures);
        place(figures, start);
    }
    template <Record T>
    void put(const T& record) {
        boost::pfr::for_each_field(record, [&](const auto& field) { put(field); });
    }
    void put(std::string_view text) {
        put_size(text.size());
        bytes_ += text;
    }
    template <typename T>
    void put(const std::vector<T>& list) {
        put_size(list.size());
        for (const T& item : list) put(item);
    }
    template <typename T>
    void put(const std::optional<T>& optional) {
        put(optional.has_value());
        if (optional) put(*optional);
    }
    template <typename... T>
    void put(const std::variant<T...>& variant) {
        put(static_cast<std::uint8_t>(variant.index()));
        std::visit([&](const auto& held) { put(held); }, variant);
    }
    template <typename T>
    void put(const Box<T>& box) {
        put(*box);
    }
    void put(const model::Condition& condition) { put(condition.span); }
    void put(const model::Value& value) { put(value.span); }
    void put(const model::Selection& selection) { put(selection.span); }
    void put(const model::Template&) {}
    void put(const std::vector<model::Test>&) {}

private:
    template <Figures T>
    void place(const T& figures, std::size_t start) {
        if constexpr (Figure<T>) {
            std::memcpy(&bytes_[start], &figures, sizeof figures);
        } else {
            boost::pfr::for_each_field(
                figures, [&](const auto& field) { place(field, start + offset(figures, field)); });
        }
    }
    static std::size_t offset(const auto& record, const auto& field) {
        return static_cast<std::size_t>(
            reinterpret_cast<const char*>(&field) - reinterpret_cast<const char*>(&record));
    }
    void put_size(std::size_t size) { put(static_cast<std::uint32_t>(size)); }

    std::string bytes_;
};

/// Reads what a Writer wrote. Bytes that it cannot have written stop the program: they have been
/// checked before.
class Reader {
public:
    explicit Reader(std::string_view bytes) : left_(bytes) {}

    template <typename T>
    [[nodiscard]] T get() {
        T made{};
        take(made);
        return made;
    }

private:
    [[nodiscard]] std::string_view next(std::size_t size) {
        must(size <= left_.size());
        const std::string_view bytes = left_.substr(0, size);
        left_.remove_prefix(size);
        return bytes;
    }
    template <Figures T>
    void take(T& figures) {
        std::memcpy(&figures, next(sizeof figures).data(), sizeof figures);
    }
    template <Record T>
    void take(T& record) {
        boost::pfr::for_each_field(record, [&](auto& field) { take(field); });
    }
    void take(std::string_view& text) { text = next(get<std::uint32_t>()); }
    void take(std::string& text) { text = get<std::string_view>(); }
    template <typename T>
    void take(std::vector<T>& list) {
        const auto size = get<std::uint32_t>();
        must(size <= left_.size());  // every item is a byte at least
        list.resize(size);
        if constexpr (Figures<T>) {
            const std::string_view bytes = next(size * sizeof(T));
            if (size > 0) std::memcpy(list.data(), bytes.data(), bytes.size());
        } else {
            for (T& item : list) take(item);
        }
    }
    template <typename T>
    void take(std::optional<T>& optional) {
        if (get<bool>()) take(optional.emplace());
    }
    template <typename... T>
    void take(std::variant<T...>& variant) {
        const auto index = get<std::uint8_t>();
        std::uint8_t place = 0;
        ((place++ == index ? take(variant.template emplace<T>()) : void()), ...);
    }
    template <typename T>
    void take(Box<T>& box) {
        take(*box);
    }
    void take(model::Condition& condition) { take(condition.span); }
    void take(model::Value& value) { take(value.span); }
    void take(model::Selection& selection) { take(selection.span); }
    void take(model::Template&) {}
    void take(std::vector<model::Test>&) {}

    std::string_view left_;
};

}  // namespace assize::compiled
