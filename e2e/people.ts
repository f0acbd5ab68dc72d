// The people of the demonstration: each signs in once for the whole run, as the code of a phone works once.
import { createHmac } from 'node:crypto';
import { type Cookie, expect, request } from '@playwright/test';

const ADDRESSES = {
  professional: 'mediateur@demo.invalid',
  developer: 'developpeuse@demo.invalid',
  coordinator: 'coordination@demo.invalid',
};
const PASSWORD = 'tisser des liens ici';
/** The secret of all phones of the demonstration. */
const PHONE = 'MAILLAGEDEMOMAILLAGEDEMOMAILLAGE';
const STEP_MS = 30_000;
/** Where the sessions stand for the tests. */
const SESSIONS = 'E2E_SESSIONS';

export type Person = keyof typeof ADDRESSES;

/** Signs everybody in; their sessions stand in the environment, which the tests inherit. */
export async function signInAll(url: string): Promise<void> {
  const sessions: Partial<Record<Person, Cookie[]>> = {};
  for (const person of Object.keys(ADDRESSES) as Person[]) sessions[person] = await signIn(url, person);
  process.env[SESSIONS] = JSON.stringify(sessions);
}

/** The cookies of somebody's session. */
export function sessionOf(person: Person): Cookie[] {
  return JSON.parse(process.env[SESSIONS] ?? '{}')[person] ?? [];
}

async function signIn(url: string, person: Person): Promise<Cookie[]> {
  const browser = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const form = { email: ADDRESSES[person], password: PASSWORD };
  let answer = await browser.post('/connexion/mot-de-passe', { form });
  if (new URL(answer.url()).pathname.startsWith('/connexion')) {
    // Another run may have used the code of this half minute.
    await expect(async () => {
      answer = await browser.post('/connexion/code', { form: { code: codeOfNow() } });
      expect(new URL(answer.url()).pathname).not.toMatch(/^\/connexion/);
    }).toPass({ intervals: [STEP_MS / 6], timeout: 3 * STEP_MS });
  }
  expect(answer.ok(), `${person} signs in: ${answer.status()} at ${answer.url()}`).toBe(true);
  const { cookies } = await browser.storageState();
  await browser.dispose();
  return cookies;
}

/** What the phone shows (RFC 6238: six digits of HMAC-SHA-1 over the number of half minutes). */
function codeOfNow(): string {
  const bits = [...PHONE].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'));
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS)));
  const hash = createHmac('sha1', key).update(step).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
