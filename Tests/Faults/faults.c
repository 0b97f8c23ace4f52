// Lets writes and fsyncs of files below one folder fail, for tests: preloaded before the C library.
//
//   FAULT_FOLDER  files below it count; nothing fails without it
//   FAULT_AT      the number of the write, truncation or fsync that fails, from 1; 0: none
//   FAULT_ERRNO   what it fails with
//   FAULT_STAYS   1: so do all after it, as on a full disk
//   FAULT_COUNT   a file that is told how many there were
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static const char *folder;
static long fault_at, fault_errno;
static int stays;
static atomic_long count;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  fault_at = getenv("FAULT_AT") ? atol(getenv("FAULT_AT")) : 0;
  fault_errno = getenv("FAULT_ERRNO") ? atol(getenv("FAULT_ERRNO")) : EIO;
  stays = getenv("FAULT_STAYS") != NULL && getenv("FAULT_STAYS")[0] == '1';
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNT");
  // Children count for themselves; the parent ends last and has the last word.
  if (folder == NULL || path == NULL || atomic_load(&count) == 0) return;
  FILE *file = fopen(path, "w");
  if (file == NULL) return;
  fprintf(file, "%ld\n", atomic_load(&count));
  fclose(file);
}

static int fails(int fd) {
  if (folder == NULL) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  if (strncmp(path, folder, strlen(folder)) != 0) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (fault_at == 0 || number < fault_at || (number > fault_at && !stays)) return 0;
  errno = (int)fault_errno;
  return 1;
}

#define REAL(name, type) ((type)dlsym(RTLD_NEXT, #name))

ssize_t write(int fd, const void *bytes, size_t size) {
  return fails(fd) ? -1 : REAL(write, ssize_t (*)(int, const void *, size_t))(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t place) {
  return fails(fd) ? -1 : REAL(pwrite, ssize_t (*)(int, const void *, size_t, off_t))(fd, bytes, size, place);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t place) {
  return fails(fd) ? -1 : REAL(pwrite64, ssize_t (*)(int, const void *, size_t, off64_t))(fd, bytes, size, place);
}
int ftruncate(int fd, off_t size) { return fails(fd) ? -1 : REAL(ftruncate, int (*)(int, off_t))(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails(fd) ? -1 : REAL(ftruncate64, int (*)(int, off64_t))(fd, size); }
int fsync(int fd) { return fails(fd) ? -1 : REAL(fsync, int (*)(int))(fd); }
int fdatasync(int fd) { return fails(fd) ? -1 : REAL(fdatasync, int (*)(int))(fd); }
