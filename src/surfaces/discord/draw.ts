import { PermissionFlagsBits as May, type PermissionsBitField } from 'discord.js';
import type { Message } from '../../chat/message.ts';
import { clip } from './escape.ts';
import { payloadOf, withoutEmbeds, type Payload } from './outgoing.ts';
import { warn, type DiscordNeeds } from './room.ts';

/** A payload with its pictures. */
export type Drawn = Payload & { files: { attachment: Buffer; name: string; description: string }[] };

/** What we may show in a channel. */
export interface Allowed {
  readonly embeds: boolean;
  readonly files: boolean;
}

export const ALL_ALLOWED: Allowed = { embeds: true, files: true };

/** Only where Discord told what we may do at all: an app that people brought along themselves has no permissions of its own. */
export function allowedBy(permissions: Readonly<PermissionsBitField> | null): Allowed {
  if (!permissions?.has(May.SendMessages)) return ALL_ALLOWED;
  return { embeds: permissions.has(May.EmbedLinks), files: permissions.has(May.AttachFiles) };
}

/** Longest description of a picture for who does not see it. */
const ALT = 1024;

/** A message as it is sent. A picture that cannot be drawn or shown is left out; what it says is told in words then. */
export async function draw(
  needs: DiscordNeeds,
  message: Message,
  { userId, page, allowed = ALL_ALLOWED }: { userId: number; page?: number; allowed?: Allowed },
): Promise<Drawn> {
  const { payload, pictures } = payloadOf(message, { owner: userId, page, pageUrl: needs.pageUrl });
  const files: Drawn['files'] = [];
  const untold: string[] = [];
  for (const { name, picture } of pictures) {
    try {
      if (!allowed.files) throw new Error('files may not be attached here');
      const attachment = await needs.drawPicture(userId, picture);
      files.push({ attachment, name, description: clip(picture.alt, ALT) });
    } catch (error) {
      untold.push(picture.alt);
      if (allowed.files) warn(needs, 'a picture could not be drawn')(error);
    }
  }
  const drawn = new Set(files.map(({ name }) => `attachment://${name}`));
  const shown: Payload = {
    ...payload,
    embeds: [
      ...payload.embeds.filter(({ image }) => !image || drawn.has(image.url)),
      ...untold.map((alt) => ({ description: `-# ${clip(alt, 300)}` })),
    ],
  };
  return { ...(allowed.embeds ? shown : withoutEmbeds(shown)), files };
}
