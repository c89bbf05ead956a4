import { UserError } from '../../../domain/errors.ts';
import type { OtherFormat } from './format.ts';
import { hasKeys, isObject } from './json-values.ts';

/** What a ListenBrainz export holds beside listens and feedback: user.json and pinned_recording.jsonl. */
export const listenbrainzOther: OtherFormat = {
  id: 'listenbrainz-other',
  reason: 'This part of a ListenBrainz export holds no listens.',

  recognises: ({ text }) =>
    isObject(text) &&
    (hasKeys(text, 'pinned_until') || hasKeys(text, 'blurb_content') || hasKeys(text, 'user_id', 'username')),

  refusal: (_, file) =>
    new UserError(
      'no_history',
      `“${file}” is a part of a ListenBrainz export that holds no listens. Bring the whole ZIP, or the files in its folder “listens”.`,
    ),
};
