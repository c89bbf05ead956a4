/** Takes thoughts out of a stream of text and holds back what may turn out to be no text at all. */
export interface VisibleText {
  /** What may be shown of a new piece. */
  push(piece: string): string;
  /** What was held back and is text after all. */
  end(): string;
}

const OPEN = /<(think|thinking|reasoning)>/i;
const CLOSE = /<\/(?:think|thinking|reasoning)>/i;
/** Longest mark, less one: so much of an end may be the beginning of a mark. */
const MARK = '</reasoning>'.length;

/**
 * Some servers send a model's thoughts as `<think>…</think>`, and tool calls or pages of HTML as text. Thoughts are dropped;
 * text that begins like JSON or markup is held until its end, so that nobody sees it before it is judged.
 */
export function createVisibleText(): VisibleText {
  let pending = '';
  let thinking = false;
  let begun = false;
  let suspicious = false;

  const read = (final: boolean): string => {
    let shown = '';
    for (;;) {
      const match = (thinking ? CLOSE : OPEN).exec(pending);
      if (!match) break;
      if (!thinking) shown += pending.slice(0, match.index);
      pending = pending.slice(match.index + match[0].length);
      thinking = !thinking;
    }
    const open = pending.lastIndexOf('<');
    const keep = final || open < 0 || pending.length - open > MARK ? pending.length : open;
    if (!thinking) shown += pending.slice(0, keep);
    pending = pending.slice(keep);
    return shown;
  };

  let held = '';
  const show = (text: string, final: boolean): string => {
    held += text;
    if (!begun) {
      const start = held.trimStart();
      if (start === '' && !final) return '';
      begun = true;
      suspicious = /^(?:[{[<]|```)/.test(start);
      held = start;
    }
    if (suspicious && !final) return '';
    const out = held;
    held = '';
    return out;
  };

  return { push: (piece) => ((pending += piece), show(read(false), false)), end: () => show(read(true), true) };
}

/** A tool call or a page, written out as an answer. */
export function isNoAnswer(text: string): 'tool_call_as_text' | 'not_text' | undefined {
  const start = text.trimStart().replace(/^```\w*\s*/, '');
  if (/^\[?\s*\{\s*"(?:name|tool|tool_name|function|arguments|tool_calls|recipient_name)"/.test(start))
    return 'tool_call_as_text';
  if (/^<(?:tool_call|function|tool)\b/i.test(start) || /<\|(?:tool|python|channel)/.test(start))
    return 'tool_call_as_text';
  return /^<(?:!doctype|html|head|body|\?xml)/i.test(start) ? 'not_text' : undefined;
}
