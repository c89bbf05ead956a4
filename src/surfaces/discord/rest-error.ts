import { DiscordAPIError, RESTJSONErrorCodes as Code } from 'discord.js';

/** An interaction that Discord no longer takes an answer to: too late, or already answered elsewhere. */
const OVER = new Set<number | string>([
  Code.UnknownInteraction,
  Code.InteractionHasAlreadyBeenAcknowledged,
  Code.UnknownWebhook,
  Code.InvalidWebhookToken,
  Code.UnknownMessage,
]);

/** Somewhere we may not be, or may not write, any more. */
const CLOSED = new Set<number | string>([
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.UnknownGuild,
  Code.UnknownChannel,
  Code.CannotSendMessagesToThisUser,
]);

const codeOf = (error: unknown): number | string | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;

/** Another process of ours was first. */
export const isTaken = (error: unknown): boolean => codeOf(error) === Code.InteractionHasAlreadyBeenAcknowledged;
export const isOver = (error: unknown): boolean => OVER.has(codeOf(error) ?? '');
export const isClosed = (error: unknown): boolean => CLOSED.has(codeOf(error) ?? '');
export const isMissingPermission = (error: unknown): boolean => codeOf(error) === Code.MissingPermissions;
