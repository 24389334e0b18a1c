/**
 * What a server's process is started with, beside what its operator sets. The C allocator (glibc; others ignore it) gives
 * freed memory back to the system as soon as 128 KiB lie free at the end, and takes it again a moment later, page fault by
 * page fault: a cipher's buffers, one for each 64 KiB, come and go all the time. It may keep some of it instead.
 */
export const serverEnvironment = {
  MALLOC_TRIM_THRESHOLD_: String(32 * 2 ** 20),
  MALLOC_MMAP_THRESHOLD_: String(8 * 2 ** 20),
};
