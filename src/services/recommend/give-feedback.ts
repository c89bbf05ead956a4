import { UserError } from '../../domain/errors.ts';
import type { FeedbackTarget, Verdict } from '../../domain/recommendation.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'feedback' | 'users' | 'clock'>;

/** Keeps a like or dislike; the very next list follows it. A new verdict on the same target replaces the old one. */
export async function giveFeedback(
  { feedback, users, clock }: Needs,
  { userId, target, verdict }: { userId: number; target: FeedbackTarget; verdict: Verdict },
): Promise<void> {
  if (!(await feedback.set(userId, target, verdict, clock.now()))) {
    throw new UserError('not_found', `I do not know this ${target.type}, so I could not note what you think of it.`);
  }
  await users.touchTaste(userId);
}

/** Takes a verdict back. */
export async function undoFeedback(
  { feedback, users }: Omit<Needs, 'clock'>,
  { userId, target }: { userId: number; target: FeedbackTarget },
): Promise<void> {
  if (!(await feedback.remove(userId, target))) {
    throw new UserError('not_found', `You have said nothing about this ${target.type} that could be taken back.`);
  }
  await users.touchTaste(userId);
}
