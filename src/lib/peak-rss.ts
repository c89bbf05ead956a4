import { readFileSync } from 'node:fs';

/**
 * Most memory this process has had, in MB. Linux counts it per program in VmHWM (proc(5)); what getrusage() says there includes
 * the parent's memory at the time of the fork.
 */
export function peakRssMb(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Math.round(Number(kilobytes) / 1024);
  } catch {
    // not Linux
  }
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
