/** What waits on the device is sealed with a phrase that only the person knows: without it, nobody reads it. */

/** A value that only the key opens. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

/** What stays on the device of a phrase: enough to try one, too little to find it. */
export interface Lock {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
  readonly proof: Sealed;
}

/** Shortest phrase, in characters. */
export const SHORTEST = 8;
/** PBKDF2-SHA-256: what OWASP asks for since 2023; about a second on an old phone. */
const ROUNDS = 600_000;
const PROOF = "maillage";

/** Whether this browser can seal: it cannot on an address without https. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

async function derive(phrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // The same letters, however the keyboard composes their accents.
  const bytes = new TextEncoder().encode(phrase.normalize("NFC").trim());
  const material = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Makes a lock for a new phrase, and its key. */
export async function newLock(phrase: string, rounds = ROUNDS): Promise<{ lock: Lock; key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await derive(phrase, salt, rounds);
  return { lock: { salt, rounds, proof: await seal(key, PROOF) }, key };
}

/** The key of a lock, or null where the phrase is another one. */
export async function openLock(lock: Lock, phrase: string): Promise<CryptoKey | null> {
  const key = await derive(phrase, lock.salt, lock.rounds);
  return (await unseal(key, lock.proof).catch(() => null)) === PROOF ? key : null;
}

/** Seals a value that JSON can hold. */
export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text) };
}

/** Opens a sealed value. Fails where the key is another one, or a bit was changed. */
export async function unseal(key: CryptoKey, sealed: Sealed): Promise<unknown> {
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv: sealed.iv }, key, sealed.data);
  return JSON.parse(new TextDecoder().decode(bytes));
}
