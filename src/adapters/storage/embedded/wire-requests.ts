/** First bytes of the messages that make a server answer: Query, Sync, Flush. */
const ANSWERED = new Set([0x51, 0x53, 0x48]);
const TERMINATE = 0x58;

/**
 * Cuts what a PostgreSQL client sends into pieces that PGlite can run: whole messages, up to one that is answered. Terminate is
 * left out, because PGlite's one session outlives its client. See "Message Formats" in PostgreSQL's manual, chapter 54.
 */
export function createWireRequests(): (chunk: Uint8Array) => Uint8Array[] {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;

  return (chunk) => {
    const bytes = rest.length === 0 ? asBuffer(chunk) : Buffer.concat([rest, chunk]);
    const requests: Uint8Array[] = [];
    let from = 0;
    let at = 0;
    for (;;) {
      // Every message but the first begins with a type; then comes its length, which counts itself.
      const header = started ? 1 : 0;
      if (bytes.length < at + header + 4) break;
      const end = at + header + bytes.readInt32BE(at + header);
      if (bytes.length < end) break;
      const type = bytes[at] ?? 0;
      at = end;
      if (started && type === TERMINATE) {
        from = at;
      } else if (!started || ANSWERED.has(type)) {
        requests.push(bytes.subarray(from, at));
        from = at;
        started = true;
      }
    }
    rest = bytes.subarray(from);
    return requests;
  };
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
