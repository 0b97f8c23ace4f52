#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Limits that the operating system holds this process to.
enum ProcessLimits {
  /// Limits address space (bytes) and computing time (seconds). After that an allocation fails and ends the process, or
  /// the system ends it with SIGXCPU; what it has written so far stays written.
  static func set(memory: Int, seconds: Int) {
    // With soft and hard limit alike the system sends SIGKILL, which says nothing about time.
    #if canImport(Glibc)
      set(__rlimit_resource_t(RLIMIT_AS.rawValue), rlim_t(memory))
      set(__rlimit_resource_t(RLIMIT_CPU.rawValue), rlim_t(seconds), grace: 5)
      set(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    #else
      set(RLIMIT_CPU, rlim_t(seconds), grace: 5)
      set(RLIMIT_CORE, 0)
    #endif
  }

  #if canImport(Glibc)
    private static func set(_ resource: __rlimit_resource_t, _ most: rlim_t, grace: rlim_t = 0) {
      var limit = rlimit(rlim_cur: most, rlim_max: most + grace)
      setrlimit(resource, &limit)
    }
  #else
    private static func set(_ resource: Int32, _ most: rlim_t, grace: rlim_t = 0) {
      var limit = rlimit(rlim_cur: most, rlim_max: most + grace)
      setrlimit(resource, &limit)
    }
  #endif
}
