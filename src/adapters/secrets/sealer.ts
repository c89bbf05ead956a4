import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { SecretKey } from './secret-keys.ts';

/** Length in bytes of the nonce and the tag of AES-256-GCM (NIST SP 800-38D §5.2.1.1, §8.2). */
const NONCE = 12;
const TAG = 16;

/** Keeps what must stay secret unreadable where it is stored. */
export interface Sealer {
  /** `id.base64url`; the same text gives another seal each time. */
  seal(text: string): string;
  /** @throws where no key of ours sealed it, or it was changed. */
  open(sealed: string): string;
}

/**
 * Seals with the first key and opens with whichever did, by AES-256-GCM under a key derived for this purpose alone (RFC 5869): what
 * was sealed for one purpose opens for no other.
 */
export function createSealer(keys: readonly SecretKey[], purpose: string): Sealer {
  const derived = new Map(
    keys.map(({ id, key }) => [id, Buffer.from(hkdfSync('sha256', key, '', `echotune:${purpose}`, 32))]),
  );
  const [first] = derived;
  if (!first) throw new Error('there is no secret key');
  const [sealing, key] = first;
  return {
    seal(text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(sealing));
      const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return `${sealing}.${body.toString('base64url')}`;
    },
    open(sealed) {
      const [id = '', encoded = ''] = sealed.split('.');
      const opening = derived.get(id);
      if (!opening) throw new Error('it was sealed with a key that SECRET_KEYS no longer names');
      const body = Buffer.from(encoded, 'base64url');
      if (body.length < NONCE + TAG) throw new Error('it is no seal');
      const decipher = createDecipheriv('aes-256-gcm', opening, body.subarray(0, NONCE))
        .setAAD(Buffer.from(id))
        .setAuthTag(body.subarray(-TAG));
      return Buffer.concat([decipher.update(body.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    },
  };
}
