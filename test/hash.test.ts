/** sim/hash.ts: known answers, cuts and order, spread, canonical JSON. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, Hash } from '../sim/core/hash.ts';

const hashOf = (...views: ArrayBufferView[]) =>
  views.reduce((hash: Hash, view) => hash.add(view), new Hash()).hex();

describe('non-regression: fingerprints that must never change', () => {
  it('of nothing, of bytes, of a text, of doubles', () => {
    expect([
      hashOf(),
      hashOf(new Uint8Array(1)),
      hashOf(Uint8Array.from({ length: 100_000 }, (_, i) => i * i)),
      new Hash().addText('信任 trust').hex(),
      hashOf(new Float64Array([0.1, -1e300])),
    ]).toMatchInlineSnapshot(`
      [
        "e878845197a566071582b8a1d08afe5c",
        "0c749868af46f51f884f53b9903b9df2",
        "745584d02d221ebf6c488ea6b38bc6ed",
        "940eb08f3f1f721a993a66737100b1ea",
        "7114ff6f4936c5f01e4be1c1a9f85d3f",
      ]
    `);
  });
});

describe('properties of the hash', () => {
  it('does not depend on how the bytes are cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.array(fc.nat(300), { maxLength: 8 }),
        (bytes, cuts) => {
          const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)), bytes.length].sort(
            (a, b) => a - b,
          );
          const pieces = ends.map((end, i) => bytes.subarray(i ? ends[i - 1] : 0, end));
          return hashOf(...pieces) === hashOf(bytes);
        },
      ),
    );
  });

  it('nor for inputs longer than its waiting room, cut at odd places', () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, i) => (i * 2654435761) >>> 13);
    const whole = hashOf(bytes);
    for (const cut of [1, 15, 16, 17, 16_383, 16_384, 16_385, 49_999]) {
      expect(hashOf(bytes.subarray(0, cut), bytes.subarray(cut)), `cut at ${cut}`).toBe(whole);
    }
  });

  it('reads the bytes of a view and nothing beside them, whatever its type and offset', () => {
    const room = new Uint8Array(64).fill(7);
    const view = new Float32Array(room.buffer, 4, 5);
    view.set([1, 2, 3, 4, 5]);
    const bytes = new Uint8Array(room.buffer, 4, 20);
    expect(hashOf(view)).toBe(hashOf(bytes));
    expect(hashOf(new DataView(room.buffer, 4, 20))).toBe(hashOf(bytes));
    // The same bytes at an odd offset, as they come out of a file.
    const odd = new Uint8Array(21);
    odd.set(bytes, 1);
    expect(hashOf(odd.subarray(1))).toBe(hashOf(bytes));
  });

  it('can be read without ending it', () => {
    const hash = new Hash().add(new Uint8Array([1, 2, 3]));
    expect(hash.hex()).toBe(hash.hex());
    hash.add(new Uint8Array([4]));
    expect(hash.hex()).toBe(hashOf(new Uint8Array([1, 2, 3, 4])));
  });

  it('tells lengths of zeros apart', () => {
    const hashes = Array.from({ length: 200 }, (_, n) => hashOf(new Uint8Array(n)));
    expect(new Set(hashes).size).toBe(200);
  });

  it('keeps the borders between texts', () => {
    const two = (a: string, b: string) => new Hash().addText(a).addText(b).hex();
    expect(two('ab', 'c')).not.toBe(two('a', 'bc'));
    expect(two('', 'a')).not.toBe(two('a', ''));
  });
});

describe('statistics of the hash', () => {
  it('every flipped input bit flips each of the 128 output bits half of the time', () => {
    const samples = 400;
    const words = (bytes: Uint8Array) =>
      hashOf(bytes)
        .match(/.{8}/g)!
        .map((word) => parseInt(word, 16));
    for (const length of [1, 4, 16, 40]) {
      const flips = new Float64Array(128);
      let drawn = 0;
      for (let s = 0; s < samples; s++) {
        const bytes = Uint8Array.from({ length }, (_, i) => (s * (i + 1)) >>> (i & 3));
        const before = words(bytes);
        for (let bit = 0; bit < 8 * length; bit += length === 1 ? 1 : 5) {
          bytes[bit >> 3] ^= 1 << (bit & 7);
          const after = words(bytes);
          bytes[bit >> 3] ^= 1 << (bit & 7);
          for (let o = 0; o < 128; o++) flips[o] += ((before[o >> 5] ^ after[o >> 5]) >>> (o & 31)) & 1;
          drawn++;
        }
      }
      // One byte has 1,024 distinct pairs only, each seen several times: its sampling error is theirs.
      const error = Math.sqrt(length === 1 ? 1024 : drawn) / 2 / (length === 1 ? 1024 : drawn);
      for (let o = 0; o < 128; o++)
        expect(Math.abs(flips[o] / drawn - 0.5) / error, `bit ${o}`).toBeLessThan(5);
    }
  });

  it('has no collisions in any of its four words beyond chance, for counters at any place', () => {
    const count = 30_000;
    for (const at of [0, 1, 2, 3]) {
      const seen = [0, 1, 2, 3].map(() => new Set<string>());
      const row = new Uint32Array(8);
      for (let i = 0; i < count; i++) {
        row[at] = i;
        hashOf(row)
          .match(/.{8}/g)!
          .forEach((word, lane) => seen[lane].add(word));
      }
      // Expected collisions per word: n²/2³³ = 0.1.
      for (const lane of seen) expect(count - lane.size).toBeLessThanOrEqual(4);
    }
  });
});

describe('canonicalJson', () => {
  it('sorts keys by code unit at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [3, { z: 1, a: '信' }], a: null, B: true, ä: -0, '10': 1, '9': 0.1 })).toBe(
      '{"10":1,"9":0.1,"B":true,"a":null,"b":[3,{"a":"信","z":1}],"ä":0}',
    );
  });

  it('leaves out undefined members', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  it('is JSON of the same value, and the same for every order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const reversed = JSON.parse(JSON.stringify(value), (_, item) =>
          item !== null && typeof item === 'object' && !Array.isArray(item)
            ? Object.fromEntries(Object.entries(item).reverse())
            : item,
        );
        expect(canonicalJson(reversed)).toBe(text);
      }),
    );
  });

  it('says where and what it cannot write', () => {
    expect(() => canonicalJson({ a: [0, { x: NaN }] })).toThrow('$.a[1].x is NaN; expected');
    expect(() => canonicalJson({ f: () => 0 })).toThrow('$.f is function');
    expect(() => canonicalJson(undefined)).toThrow('$ is undefined');
    expect(() => canonicalJson([1, undefined])).toThrow('$[1] is undefined');
    expect(() => canonicalJson(10n)).toThrow('$ is bigint');
  });
});
