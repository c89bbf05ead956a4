import { Slots } from '../domain/slots.ts';
import { accountOperation, readAccountIntent } from './intents/account.ts';
import { isInjection, isOutOfScope } from './intents/out-of-scope.ts';
import { mentionsMusic } from './intents/music.ts';
import { isHelp, isSmalltalk } from './intents/small-talk.ts';
import { genrePhrases } from './lexicon.ts';
import { readLanguage } from './languages/read-language.ts';
import { matchArtists } from './match-artists.ts';
import type { UnderstandQuestion, Understood } from './question.ts';
import { readAboutList } from './read-about-list.ts';
import { readAboutMusic } from './read-about-music.ts';
import { readEdit } from './read-edit.ts';
import { readFeedback } from './read-feedback.ts';
import { readRequest } from './read-request.ts';
import { readWorks } from './read-works.ts';
import { readPlayThose, readStatisticFollowUp } from './read-statistic-follow-up.ts';
import { readStatisticQuestion } from './read-statistic-question.ts';
import { readStatistic } from './statistics.ts';
import { createUtterance, type Utterance } from './utterance.ts';

export type { Previous, UnderstandQuestion, Understood } from './question.ts';

/** What a request in words means. Pure; never throws; the slots always fit their schema. */
export function understand(question: UnderstandQuestion): Understood {
  const { language, tokens } = readLanguage(question.text, { names: namesIn(question), hint: question.language });
  const understood = read({ ...question, tokens });
  const slots = Slots.safeParse(understood.slots);
  const words = tokens.map(({ word }) => word).join(' ');
  return { ...understood, slots: slots.success ? slots.data : {}, words, ...(language ? { language } : {}) };
}

/** Names that no language may read as words: artists, genres, and what the list shows. */
function namesIn({ knownArtists, previous }: UnderstandQuestion): (readonly string[])[] {
  const shown = previous?.results?.flatMap(({ title, artist }) => [title.replace(/\s[-(].*$/, ''), artist]) ?? [];
  return shown.length > 0 ? [knownArtists, genrePhrases, shown] : [knownArtists, genrePhrases];
}

function read(question: UnderstandQuestion): Understood {
  const utterance = createUtterance(question.text, question.tokens);
  const { line } = utterance;
  if (line === '') return { intent: 'help', slots: {} };
  if (HOW_IT_WORKS.test(line)) return { intent: 'help', slots: {} };
  const own = ownLine(utterance);
  const foreign = isOutOfScope(own) && !mentionsMusic(own);
  if (isInjection(own) && !mentionsMusic(own)) return { intent: 'out_of_scope', slots: {} };
  const said = foreign ? undefined : readDoing(question, utterance, own);
  if (said) return said;
  if (isSmalltalk(line)) return { intent: 'smalltalk', slots: {} };
  // Before the artists: "Pink Moon" in quotation marks is a song and no work of Pink's.
  const works = readWorks(utterance);
  const artists = matchArtists(utterance, question.knownArtists);
  return (
    readFeedback(question, utterance, artists) ??
    readAboutList(question, artists) ??
    readRequest(question, utterance, { artists, works })
  );
}

const QUOTED = /["“”„«][^"“”„«»]{1,120}["“”»]/g;

/** The user's own words: a title in quotation marks may say anything, and orders nothing. */
function ownLine({ text, line, tokens }: Utterance): string {
  const quotes = [...text.matchAll(QUOTED)].map(({ index, 0: whole }) => ({ from: index, to: index + whole.length }));
  if (quotes.length === 0) return line;
  return tokens
    .filter(({ start, end }) => !quotes.some(({ from, to }) => start >= from && end <= to))
    .map(({ word }) => word)
    .join(' ');
}

const HOW_IT_WORKS = /^(?:so |and |ok )*how does (?:this|it|that|echotune) work(?: exactly| here)?$/;

/** What is to be done or told, other than music to be found: lists, statistics, facts, the account. */
function readDoing(question: UnderstandQuestion, utterance: Utterance, own: string): Understood | undefined {
  const { line } = utterance;
  const account = readAccountIntent(own);
  const op = account === 'account_data' ? accountOperation(own) : undefined;
  const asAccount = account && { intent: account, slots: op ? { op } : {} };
  if (account === 'account_data' && op) return asAccount;
  if (account === 'import_help') return asAccount;
  if (isHelp(own) && !readStatistic(line)) return { intent: 'help', slots: {} };
  const edited = readEdit(question);
  if (edited) return edited;
  const followUp = readPlayThose(question) ?? readStatisticFollowUp(question);
  if (followUp) return followUp;
  if (asAccount) return asAccount;
  const about = readAboutMusic(question);
  const statistic = readStatistic(line);
  if (statistic && (!about || /^(?:first|last)-play$/.test(statistic.metric)))
    return readStatisticQuestion(question, utterance, statistic);
  return about;
}
