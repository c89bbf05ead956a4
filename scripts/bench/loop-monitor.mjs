// Loaded into the server with --import: measures how late the event loop is, and tells it on the channel to the parent.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
process.on('message', (message) => {
  if (message === 'start') {
    histogram.reset();
    histogram.enable();
  } else if (message === 'stop') {
    histogram.disable();
    // The histogram counts the timer's own period in.
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
    process.send?.({ p50: ms(histogram.percentile(50)), p99: ms(histogram.percentile(99)), worst: ms(histogram.max) });
  }
});
process.channel?.unref();
