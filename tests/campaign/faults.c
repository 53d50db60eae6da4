// SPDX-License-Identifier: Apache-2.0
/* Makes a disk fail on demand. Preloaded into a program, it counts the calls that write to files whose paths begin with
 * $SQUIDIE_FAULT_STORE, and makes one of them fail:
 *     SQUIDIE_FAULT_AT=N       the Nth call, from 1; 0 only counts
 *     SQUIDIE_FAULT_ERROR=E    with the error number E
 *     SQUIDIE_FAULT_LASTING=1  and every one after it. The first half of such a write still reaches the file, as on a
 *                              disk with room for only a part of it.
 *     SQUIDIE_FAULT_COUNT=FILE where to write, when the program ends, how many calls there were
 * System calls are made directly, so that nothing here depends on the order in which libraries are loaded. 64-bit Linux only. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#define EXPORTED __attribute__((visibility("default")))

static const char *store;
static long failing_at;
static int error_number;
static int is_lasting;
static atomic_long calls;

static long number_of(const char *name)
{
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

__attribute__((constructor)) static void begin(void)
{
    failing_at = number_of("SQUIDIE_FAULT_AT");
    error_number = (int)number_of("SQUIDIE_FAULT_ERROR");
    is_lasting = number_of("SQUIDIE_FAULT_LASTING") != 0;
    store = getenv("SQUIDIE_FAULT_STORE");
}

__attribute__((destructor)) static void end(void)
{
    const char *file = getenv("SQUIDIE_FAULT_COUNT");
    char text[32];
    const long count = atomic_load(&calls);
    if (!file || !store)
        return;
    const long target = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const int length = snprintf(text, sizeof text, "%ld\n", count);
    if (target < 0 || syscall(SYS_write, target, text, length) != length)
        abort();
}

static int is_of_store(const char *path)
{
    return store && strncmp(path, store, strlen(store)) == 0;
}

static int writes_to_store(int descriptor)
{
    char link[64];
    char path[4096];
    if (!store)
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return is_of_store(path);
}

enum verdict { WORKS, WORKS_IN_PART, FAILS };

static enum verdict judge(void)
{
    const long number = atomic_fetch_add(&calls, 1) + 1;
    if (failing_at == 0 || number < failing_at || (number > failing_at && !is_lasting))
        return WORKS;
    errno = error_number;
    return number == failing_at && is_lasting ? WORKS_IN_PART : FAILS;
}

/* For calls that cannot be done in part. */
static int fails_now(int descriptor)
{
    return writes_to_store(descriptor) && judge() != WORKS;
}

EXPORTED ssize_t write(int descriptor, const void *bytes, size_t count)
{
    const enum verdict verdict = writes_to_store(descriptor) ? judge() : WORKS;
    return verdict == FAILS ? -1 : syscall(SYS_write, descriptor, bytes, verdict == WORKS ? count : (count + 1) / 2);
}

EXPORTED ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    const enum verdict verdict = writes_to_store(descriptor) ? judge() : WORKS;
    return verdict == FAILS ? -1
                            : syscall(SYS_pwrite64, descriptor, bytes, verdict == WORKS ? count : (count + 1) / 2, offset);
}
EXPORTED ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset)
{
    return pwrite64(descriptor, bytes, count, offset);
}

EXPORTED int fsync(int descriptor)
{
    return fails_now(descriptor) ? -1 : (int)syscall(SYS_fsync, descriptor);
}
EXPORTED int fdatasync(int descriptor)
{
    return fails_now(descriptor) ? -1 : (int)syscall(SYS_fdatasync, descriptor);
}

EXPORTED int ftruncate64(int descriptor, off64_t size)
{
    return fails_now(descriptor) ? -1 : (int)syscall(SYS_ftruncate, descriptor, size);
}
EXPORTED int ftruncate(int descriptor, off_t size)
{
    return ftruncate64(descriptor, size);
}

EXPORTED int fallocate64(int descriptor, int mode, off64_t offset, off64_t size)
{
    return fails_now(descriptor) ? -1 : (int)syscall(SYS_fallocate, descriptor, mode, offset, size);
}
EXPORTED int fallocate(int descriptor, int mode, off_t offset, off_t size)
{
    return fallocate64(descriptor, mode, offset, size);
}
EXPORTED int posix_fallocate64(int descriptor, off64_t offset, off64_t size)
{
    return fallocate64(descriptor, 0, offset, size) == 0 ? 0 : errno;
}
EXPORTED int posix_fallocate(int descriptor, off_t offset, off_t size)
{
    return posix_fallocate64(descriptor, offset, size);
}

EXPORTED void *mmap64(void *address, size_t size, int protection, int flags, int descriptor, off64_t offset)
{
    if ((flags & MAP_SHARED) && (protection & PROT_WRITE) && fails_now(descriptor))
        return MAP_FAILED;
    return (void *)syscall(SYS_mmap, address, size, protection, flags, descriptor, offset);
}
EXPORTED void *mmap(void *address, size_t size, int protection, int flags, int descriptor, off_t offset)
{
    return mmap64(address, size, protection, flags, descriptor, offset);
}

/* Making a file takes room, too. */
static int open_any(const char *path, int flags, mode_t mode)
{
    if ((flags & O_CREAT) && is_of_store(path) && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0 && judge() != WORKS)
        return -1;
    return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}
EXPORTED int open64(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_any(path, flags | O_LARGEFILE, mode);
}
EXPORTED int open(const char *path, int flags, ...)
{
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
    va_end(more);
    return open_any(path, flags, mode);
}
