/** 32-bit FNV-1a hash of a text of ASCII characters; splits made with it can be repeated in any language. */
export function fnv1a32(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return hash >>> 0;
}
