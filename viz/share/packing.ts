/**
 * Text packed into an address: `#tf1.` + base64url of the raw deflate stream + `.` + six hex digits over the text.
 * Deflate has no checksum of its own, and a link that lost a letter must not open as another market.
 */
import { Hash } from '../../sim/numbers.ts';

const FORM = /^#tf(\d+)\.([A-Za-z0-9_-]*)\.([0-9a-f]{6})$/;
const VERSION = 1;
/** A link of a few letters can unpack into gigabytes: characters after which unpacking stops. */
const LONGEST = 4_000_000;

/** Why an address cannot be read. */
export type Unreadable = 'foreign' | 'later' | 'damaged';
export type Unpacked = { ok: true; text: string } | { ok: false; why: Unreadable };

const checkOf = (text: string): string => new Hash().addText(text).hex().slice(0, 6);

export async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `#tf${VERSION}.${toBase64Url(bytes)}.${checkOf(text)}`;
}

/** @param hash with its `#`, as `location.hash` has it */
export async function unpack(hash: string): Promise<Unpacked> {
  const [, version, packed, check] = FORM.exec(hash) ?? [];
  // Ours by its beginning, but without its end: cut off on the way.
  if (version === undefined) return { ok: false, why: /^#tf\d+\./.test(hash) ? 'damaged' : 'foreign' };
  if (Number(version) > VERSION) return { ok: false, why: 'later' };
  try {
    const text = await inflate(fromBase64Url(packed));
    return checkOf(text) === check ? { ok: true, text } : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LONGEST) throw new RangeError(`more than ${LONGEST} characters`);
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
