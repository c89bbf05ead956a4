import { z } from 'zod';
import type { CardPicture } from '../../chat/message.ts';
import { clip } from '../../chat/plain-text.ts';
import { oneLine } from './text.ts';
import { withAlt, type Payload } from './outgoing.ts';
import type { Spot } from './incoming.ts';
import { PLATFORM, warn, type Client, type SlackNeeds } from './room.ts';

/** Of the description of a picture for who does not see it. */
const ALT = 1000;

export type Where = Pick<Spot, 'channel' | 'thread'>;

/** Nothing in what we say becomes a mention, a link or a preview. */
const PLAINLY = { parse: 'none', link_names: false } as const;

const threadArgument = ({ thread }: Where): { thread_ts: string } | object =>
  thread === undefined ? {} : { thread_ts: thread };

const destination = ({ channel, thread }: Where): { channel_id: string } | { channel_id: string; thread_ts: string } =>
  thread === undefined ? { channel_id: channel } : { channel_id: channel, thread_ts: thread };

/** Posts a message; its time stamp is its name. */
export async function post(client: Client, where: Where, payload: Payload): Promise<string> {
  const { ts } = await client.chat.postMessage({
    channel: where.channel,
    ...threadArgument(where),
    ...payload,
    ...PLAINLY,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (ts === undefined) throw new Error('Slack did not say what it posted');
  return ts;
}

export async function update(
  client: Client,
  { channel, ts }: { channel: string; ts: string },
  payload: Payload,
): Promise<void> {
  await client.chat.update({ channel, ts, ...payload, ...PLAINLY });
}

/** For one person's eyes in a channel. Slack forgets it when they load the page anew. */
export async function postAside(client: Client, where: Where, person: string, payload: Payload): Promise<void> {
  await client.chat.postEphemeral({
    channel: where.channel,
    user: person,
    ...threadArgument(where),
    ...payload,
    ...PLAINLY,
  });
}

type Needs = Pick<SlackNeeds, 'drawPicture' | 'platforms' | 'log'>;

/**
 * Posts pictures below a message of ours, as files of the channel: that way everybody there sees them. What one that fails would
 * have said is added to the message. Slack's client sends `alt_text` where the method's page names `alt_txt`, with which some
 * uploads were never shown (python-slack-sdk#1818); so what a picture says is its title too, and part of the message's own text.
 */
export async function postPictures(
  needs: Needs,
  client: Client,
  {
    where,
    ts,
    payload,
    pictures,
    userId,
  }: { where: Where; ts: string; payload: Payload; pictures: readonly CardPicture[]; userId: number },
): Promise<void> {
  const files: string[] = [];
  const untold: string[] = [];
  for (const [i, picture] of pictures.entries()) {
    try {
      const file = await needs.drawPicture(userId, picture);
      const alt = clip(oneLine(picture.alt), ALT);
      const answer = await client.files.uploadV2({
        ...destination(where),
        file,
        filename: `echotune-${i + 1}.png`,
        title: clip(oneLine(picture.alt), 200),
        alt_text: alt,
      });
      files.push(...idsOf(answer));
    } catch (error) {
      warn(needs, 'a picture could not be posted')(error);
      untold.push(picture.alt);
    }
  }
  if (files.length > 0) await needs.platforms.set(PLATFORM, picturesKey(where.channel, ts), { files });
  if (untold.length > 0) await update(client, { channel: where.channel, ts }, withAlt(payload, untold));
}

const picturesKey = (channel: string, ts: string): string => `pictures:${channel}:${ts}`;

const Uploaded = z.object({ files: z.array(z.object({ files: z.array(z.object({ id: z.string() })).optional() })) });

const idsOf = (answer: unknown): string[] =>
  (Uploaded.safeParse(answer).data?.files ?? []).flatMap(({ files }) => files?.map(({ id }) => id) ?? []);

/** Takes a message of ours back, with its pictures. */
export async function remove(
  needs: Needs,
  client: Client,
  { channel, ts }: { channel: string; ts: string },
): Promise<void> {
  await client.chat.delete({ channel, ts });
  const key = picturesKey(channel, ts);
  const kept = z.object({ files: z.array(z.string()) }).safeParse(await needs.platforms.get(PLATFORM, key));
  if (!kept.success) return;
  for (const file of kept.data.files)
    await client.files.delete({ file }).catch(warn(needs, 'a picture could not be taken back'));
  await needs.platforms.remove(PLATFORM, key);
}
