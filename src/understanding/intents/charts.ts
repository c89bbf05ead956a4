import { anyOf } from './any-of.ts';

const PICTURE =
  '(?:charts?|graphs?|pictures?|plots?|heat ?maps?|calendar|mosaic|receipt|iceberg|diagrams?|infographic|histogram|timeline|visuali[sz]ation|image|collage|pie)';
const CHARTS = anyOf(
  `(?:show|draw|plot|make|give|post|create|generate|render|want|see|need|get|display)(?: me| us)?(?: \\S+){0,5} ${PICTURE}(?: of)?`,
  `(?:my|a|the|as a|as an|in a|as) (?:listening |music |taste |bar |line |pie |top \\S+ )*${PICTURE}`,
  `^${PICTURE} (?:of|for|about|with)|^(?:listening|pie|bar|line) ${PICTURE}`,
  '(?:draw|plot|chart|graph|visuali[sz]e|illustrate|map)(?: out)? (?:me |us )?(?:my|the|how|when|what|our)',
);

/** A picture of the listening is asked for. */
export const isChart = (text: string): boolean =>
  CHARTS.test(text) && !/(?:^| )(?:top of the charts|chart toppers?|charts hits)(?= |$)/.test(text);
