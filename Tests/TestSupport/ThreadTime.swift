import Foundation

/// The time that a core has given to the thread that asks: what others do on the machine does not count.
package enum ThreadTime {
  package static var nanoseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
