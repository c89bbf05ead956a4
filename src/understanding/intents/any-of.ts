/** One of these, as whole words of a line. */
export const anyOf = (...bodies: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${bodies.join('|')})(?= |$)`);
