// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <functional>
#include <vector>

/// A test class registers itself, so that one binary holds a layer's tests:
///     SQUIDIE_TEST(TestScheduleIdentity)
/// at the end of its .cpp. Run one class alone with `--class TestScheduleIdentity`, or some with commas
/// between them.
namespace squidie::test {

struct Registered {
    const char *name;
    std::function<QObject *()> make;
};
std::vector<Registered> &registry();

template<typename T>
struct Register {
    explicit Register(const char *name)
    {
        registry().push_back({name, [] { return new T; }});
    }
};

} // namespace squidie::test

#define SQUIDIE_TEST(Class) static const squidie::test::Register<Class> register##Class{#Class};
