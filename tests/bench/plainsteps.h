// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// The reference for steps: what a store of ours holds after its runs were worked off, committed once more through the
/// SQLite C API into a copy from before: the same facts and the same changes of runs and attempts, in the same two commits
/// a step. It knows the rows beforehand: it neither looks for work, nor folds a journal, nor decides anything.
namespace bench {

struct StepFact {
    long long run = 0;
    int sequence = 0;
    std::string type;
    long long recordedAt = 0;
    std::string data;
};

/// One commit: a claim, or a result and what follows.
struct StepCommit {
    std::vector<StepFact> facts;
    bool isClaim = false;
    int runnable = 1; ///< that is claimed or settled
    bool plansNext = false; ///< the next runnable's attempt is inserted
    bool endsRun = false;
};

/// The commits of each run, in order, from a store whose runs are all over.
std::vector<std::vector<StepCommit>> readSteps(const std::string &store);

/// Commits them into a copy from before, by so many threads, each with a connection. Returns seconds.
double commitSteps(const std::string &store, const std::vector<std::vector<StepCommit>> &runs, int threads);

} // namespace bench
