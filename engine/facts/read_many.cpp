#include "assize/facts/read_many.hpp"

#include "from_simdjson.hpp"

namespace assize::facts {

class ManyReader::Work {
public:
    Work(const model::Vocabulary& vocabulary, Keep keep)
        : vocabulary_(vocabulary), quick_(vocabulary, keep) {}

    Read read(std::string_view text) {
        Facts memory;
        if (!spare_.empty()) {
            memory = std::move(spare_.back());
            spare_.pop_back();
        }
        Read read;
        read.facts = quick_.read(text, std::move(memory));
        if (read.facts) {
            ++quickly_;
            return read;
        }
        read = read_text(vocabulary_, text, std::nullopt);
        // Places cost memory, and are asked for only where there is something to say of one.
        if (!read.diagnostics.empty()) read = read_text(vocabulary_, text, SourceId{});
        return read;
    }
    void reuse(Facts facts) { spare_.push_back(std::move(facts)); }
    [[nodiscard]] std::size_t quickly() const { return quickly_; }

private:
    const model::Vocabulary& vocabulary_;
    QuickReader quick_;
    std::vector<Facts> spare_;
    std::size_t quickly_ = 0;
};

ManyReader::ManyReader(const model::Vocabulary& vocabulary, Keep keep)
    : work_(std::make_unique<Work>(vocabulary, keep)) {}
ManyReader::~ManyReader() = default;
ManyReader::ManyReader(ManyReader&&) noexcept = default;
ManyReader& ManyReader::operator=(ManyReader&&) noexcept = default;

Read ManyReader::read(std::string_view text) { return work_->read(text); }
void ManyReader::reuse(Facts facts) { work_->reuse(std::move(facts)); }
std::size_t ManyReader::read_quickly() const { return work_->quickly(); }

}  // namespace assize::facts
