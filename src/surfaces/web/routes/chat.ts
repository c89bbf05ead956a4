import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UserError } from '../../../domain/errors.ts';
import type { User } from '../../../domain/user.ts';
import { openEventStream } from '../event-stream.ts';
import type { WebNeeds } from '../needs.ts';
import { presentMessage } from '../present.ts';
import { defineRoute } from '../route.ts';
import { Message } from '../answers.ts';
import { Question, TurnId, TurnParams } from '../questions.ts';
import { CONVERSATION, type LiveTurn, type TurnEvent } from '../turns.ts';

const events = 'Server-sent events progress, delta, reset, message and end; send Last-Event-ID to go on after a cut';

export const chatRoutes = [
  defineRoute({
    method: 'post',
    path: '/api/v1/chat',
    summary: 'Say something',
    body: Question,
    limit: 'chat',
    answer: {
      status: 200,
      description: `${events}. With Accept: application/json, 202 and { turn }`,
      type: 'text/event-stream',
    },
    handle: async (needs, { user, body, request, response }) => {
      const last = lastEvent(request);
      const turn = body.turn ?? last?.turn ?? randomUUID();
      const after = last?.turn === turn ? last.id : 0;
      if (request.accepts(['text/event-stream', 'application/json']) === 'application/json') {
        if (!needs.turns.find(user.id, turn)) needs.turns.ask({ user, turn, ...asked(body) });
        response.status(202).location(`/api/v1/chat/${turn}/events`).json({ turn });
        return undefined;
      }
      const known = body.turn ?? last?.turn;
      const found = known && (await followKnown(needs, response, { user, turn, after }));
      if (!found) follow(response, turn, needs.turns.ask({ user, turn, ...asked(body), after }), after);
      return undefined;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/chat/:turn/events',
    summary: 'Listen to an answer',
    params: TurnParams,
    answer: { status: 200, description: events, type: 'text/event-stream' },
    handle: async (needs, { user, params: { turn }, request, response }) => {
      const last = lastEvent(request);
      const after = last?.turn === turn ? last.id : 0;
      if (!(await followKnown(needs, response, { user, turn, after }))) {
        throw new UserError('not_found', 'I do not know this question. Please ask it again.');
      }
      return undefined;
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/chat/:turn',
    summary: 'Stop an answer; what was said so far is kept',
    params: TurnParams,
    answer: { status: 204, description: 'Stopped, or it had ended already' },
    handle: async (needs, { user, params }) => {
      needs.turns.cancel(user.id, params.turn);
      return undefined;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/api/v1/chat',
    summary: 'The conversation so far',
    answer: { status: 200, description: 'Messages, oldest first', schema: z.object({ messages: z.array(Message) }) },
    handle: async ({ chat }, { user }) => ({ messages: (await chat.history(user, CONVERSATION)).map(presentMessage) }),
  }),
  defineRoute({
    method: 'delete',
    path: '/api/v1/chat',
    summary: 'Forget the conversation; your history and your likes stay',
    answer: { status: 204, description: 'Forgotten' },
    handle: async ({ chat, turns }, { user }) => {
      await turns.cancelAll(user.id); // else an answer in the making would be stored after the clearing
      await chat.clear(user, CONVERSATION);
      return undefined;
    },
  }),
];

const asked = ({ text, wish }: z.output<typeof Question>) =>
  wish === undefined ? { text } : { text, meant: { intent: 'refine' as const, slots: wish } };

/** `turn:n`, as every event of a turn is named. */
function lastEvent(request: Request): { turn: string; id: number } | undefined {
  const match = /^([^:]+):(\d{1,9})$/.exec(request.get('last-event-id') ?? '');
  return match && TurnId.safeParse(match[1]).success ? { turn: match[1] ?? '', id: Number(match[2]) } : undefined;
}

/**
 * Streams a turn that is under way or stored. A question whose answer was lost with the process is answered now.
 * False when nobody has asked it.
 */
async function followKnown(
  needs: WebNeeds,
  response: Response,
  { user, turn, after }: { user: User; turn: string; after: number },
): Promise<boolean> {
  const live = needs.turns.find(user.id, turn);
  if (live) {
    follow(response, turn, live, after);
    return true;
  }
  const stored = (await needs.chat.history(user, CONVERSATION)).filter((message) => message.turn === turn);
  const answer = stored.find(({ role }) => role === 'assistant');
  if (answer) {
    const stream = openEventStream(response);
    stream.send({ id: `${turn}:${after + 1}`, name: 'message', data: presentMessage(answer) });
    stream.send({ id: `${turn}:${after + 2}`, name: 'end', data: { turn, status: 'done' } });
    stream.end();
    return true;
  }
  const question = stored.find(({ role }) => role === 'user');
  if (!question) return false;
  follow(response, turn, needs.turns.ask({ user, turn, text: question.text, after }), after);
  return true;
}

/** Sends what was missed and then what comes. Closing the connection ends the listening, not the turn. */
function follow(response: Response, turn: string, live: LiveTurn, after: number): void {
  const stream = openEventStream(response);
  const send = (event: TurnEvent): void => {
    const data =
      event.name === 'message'
        ? presentMessage(event.message)
        : event.name === 'end'
          ? { turn, ...event.data }
          : event.data;
    stream.send({ id: `${turn}:${event.id}`, name: event.name, data });
    if (event.name === 'end') stream.end();
  };
  // An id this run never gave out is from a run before: then everything is news.
  const newest = live.events.at(-1)?.id ?? 0;
  const isNews = (event: TurnEvent): boolean => event.id > (after > newest ? 0 : after) || event.name === 'end';
  const stopListening = live.ended ? () => undefined : live.listen(send);
  stream.onClose(stopListening);
  for (const event of live.events.filter(isNews)) send(event);
}
