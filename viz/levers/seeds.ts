/** The seed after this one: "hype", "hype-2", "hype-3". Anybody who counts on gets the same markets. */
export function nextSeed(seed: string): string {
  const match = /^(.*)-(\d{1,9})$/.exec(seed);
  return match === null ? `${seed}-2` : `${match[1]}-${Number(match[2]) + 1}`;
}
