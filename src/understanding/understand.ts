import { Slots } from '../domain/slots.ts';
import * as intents from './intents.ts';
import { readLanguage } from './languages/read-language.ts';
import { matchArtists } from './match-artists.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readAboutList } from './read-about-list.ts';
import { readEdit } from './read-edit.ts';
import { readFeedback } from './read-feedback.ts';
import { readRequest } from './read-request.ts';
import { readWorks } from './read-works.ts';
import { readPlayThose, readStatisticFollowUp } from './read-statistic-follow-up.ts';
import { readStatisticQuestion } from './read-statistic-question.ts';
import { readStatistic } from './statistics.ts';
import { createUtterance } from './utterance.ts';

export type { Previous, UnderstandQuestion, Understood } from './question.ts';

/** What a request in words means. Pure; never throws; the slots always fit their schema. */
export function understand(question: UnderstandQuestion): Understood {
  const { language, tokens } = readLanguage(question.text, { names: namesIn(question), hint: question.language });
  const understood = read({ ...question, tokens });
  const slots = Slots.safeParse(understood.slots);
  return { ...understood, slots: slots.success ? slots.data : {}, ...(language ? { language } : {}) };
}

/** Names that no language may read as words: artists, and what the list shows. */
function namesIn({ knownArtists, previous }: UnderstandQuestion): (readonly string[])[] {
  const shown = previous?.results?.flatMap(({ title, artist }) => [title.replace(/\s[-(].*$/, ''), artist]) ?? [];
  return shown.length > 0 ? [knownArtists, shown] : [knownArtists];
}

/** What is asked to be done with the account; nothing when it is only asked about. */
function accountSlots(line: string): Slots {
  if (/(?:^| )(?:delete|erase|remove|wipe|clear|forget|purge|close|cancel|deactivate)(?= |$)/.test(line))
    return { op: 'delete' };
  return /(?:^| )(?:export|download|send|give|copy|backup|back up)(?= |$)/.test(line) ? { op: 'export' } : {};
}

function read(question: UnderstandQuestion): Understood {
  const utterance = createUtterance(question.text, question.tokens);
  const { line } = utterance;
  if (line === '') return { intent: 'help', slots: {} };
  if (/^(?:so |and |ok )*how does (?:this|it|that|echotune) work(?: exactly| here)?$/.test(line))
    return { intent: 'help', slots: {} };
  if (intents.isInjection(line) && !intents.mentionsMusic(line)) return { intent: 'out_of_scope', slots: {} };
  const edited = intents.isOutOfScope(line) && !intents.mentionsMusic(line) ? undefined : readEdit(question);
  if (edited) return edited;
  const followUp = readPlayThose(question) ?? readStatisticFollowUp(question);
  if (followUp) return followUp;
  const statistic = readStatistic(line);
  if (statistic && !intents.isOutOfScope(line)) return readStatisticQuestion(question, utterance, statistic);
  if (intents.isSmalltalk(line)) return { intent: 'smalltalk', slots: {} };
  const phrase = intents.intentByPhrase(line);
  if (phrase === 'account_data') return { intent: phrase, slots: accountSlots(line) };
  if (phrase) return { intent: phrase, slots: {} };
  // Before the artists: "Pink Moon" in quotation marks is a song and no work of Pink's.
  const works = readWorks(utterance);
  const artists = matchArtists(utterance, question.knownArtists);
  return (
    readFeedback(question, utterance, artists) ??
    readAboutList(question, artists) ??
    readRequest(question, utterance, { artists, works })
  );
}
