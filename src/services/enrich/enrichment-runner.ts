import { SourceBusy, SourceError } from '../../domain/errors.ts';
import type { FeatureSource, Ports } from '../ports.ts';

/** Asks open sources about what is played, in the background, one source after the other. */
export interface EnrichmentRunner {
  start(): void;
  /** There may be music of which nothing is known. */
  wake(): void;
  /** A question under way is given up; whatever was answered is kept, and the next start goes on. */
  stop(): Promise<void>;
  /** When all is asked for now. */
  settled(): Promise<void>;
}

export type EnrichNeeds = Pick<Ports, 'musicFacts' | 'enrichment' | 'featureSources' | 'clock' | 'log'>;

/** Subjects that are looked up in the database at once. */
const PAGE = 400;
const DAY_MS = 86_400_000;
/** Reason of an abort that is nobody's fault. */
const STOPPING = Symbol('stopping');

/** Where it stopped is what the database lacks, so nothing else has to be remembered between starts. */
export function createEnrichmentRunner(needs: EnrichNeeds): EnrichmentRunner {
  const { log } = needs;
  const abort = new AbortController();
  const { signal } = abort;
  let open = false;
  let waiting = false;
  let working: Promise<void> = Promise.resolve();

  async function workOff(): Promise<void> {
    waiting = false;
    await needs.enrichment.joinByIds(needs.clock.now());
    for (const source of needs.featureSources) {
      if (signal.aborted) return;
      await askSource(needs, source, signal);
    }
    await needs.enrichment.joinByIds(needs.clock.now());
    await needs.enrichment.estimate(needs.clock.now());
  }

  function wake(): void {
    if (!open || waiting) return;
    waiting = true;
    working = working.then(workOff).catch((error: unknown) => {
      if (!signal.aborted) log.error({ err: error }, 'music could not be looked up');
    });
  }

  return {
    start() {
      open = true;
      wake();
    },
    wake,
    async stop() {
      open = false;
      abort.abort(STOPPING);
      await working;
    },
    settled: () => working,
  };
}

/** Until nothing is lacking, or the source does not answer: then the next one has its turn. */
async function askSource(needs: EnrichNeeds, source: FeatureSource, signal: AbortSignal): Promise<void> {
  const { enrichment, clock, log } = needs;
  let told = 0;
  try {
    for (let lacking = await enrichment.lacking(source, page(clock)); lacking.length > 0;) {
      const subjects = lacking.filter((subject) => source.canAsk(subject));
      // What this source cannot be asked about stands in every page before the rest.
      const expiresAt = new Date(clock.now().getTime() + source.missDays * DAY_MS);
      const others = lacking.filter((subject) => !source.canAsk(subject)).map(({ key }) => key);
      await enrichment.addMisses(source.id, others, new Date(clock.now().getTime() + DAY_MS));
      for (let at = 0; at < subjects.length; at += source.batch) {
        signal.throwIfAborted();
        const asked = subjects.slice(at, at + source.batch);
        const { facts, unknown } = await source.find(asked, signal);
        const now = clock.now();
        await needs.musicFacts.add(facts, {
          source: source.id,
          mayTrain: source.mayTrain,
          expiresAt: new Date(now.getTime() + source.keepDays * DAY_MS),
          toldAt: now,
        });
        // What an answer passes over in silence is as good as not known: it must not be asked for ever.
        const answered = new Set(facts.map(({ key }) => key));
        const silent = asked.flatMap(({ key }) => (answered.has(key) ? [] : [key]));
        await enrichment.addMisses(source.id, [...unknown, ...silent], expiresAt);
        told += facts.length;
      }
      lacking = await enrichment.lacking(source, page(clock));
    }
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof SourceBusy) log.info({ source: source.id, told }, 'a source is asked again later');
    else if (error instanceof SourceError) {
      log.warn({ source: source.id, told, err: error }, 'a source did not answer; it is asked again later');
    } else throw error;
    return;
  }
  if (told > 0) log.info({ source: source.id, told }, 'a source was asked about all that is played');
}

const page = (clock: Ports['clock']): { now: Date; limit: number } => ({ now: clock.now(), limit: PAGE });
