import { isSignName, isWeightName, parseNumber, parseSign, plainName } from './ties.ts';

/** Where an edge list keeps what; -1 for a column it does not have. */
export interface Columns {
  header: boolean;
  source: number;
  target: number;
  weight: number;
  sign: number;
  /** Columns of the first row. */
  width: number;
}

// In order of preference: a comma may stand in a number or a name, a space in a name.
const DELIMITERS = ['\t', ';', ',', '|', ' '];

const SOURCE = new Set(
  'source,src,from,fromid,fromnode,fromnodeid,node1,nodea,id1,ida,user1,usera,person1,user,userid,person,follower,followerid,truster,rater,源,来源,起点,用户,关注者'.split(
    ',',
  ),
);
const TARGET = new Set(
  'target,dst,dest,destination,to,toid,tonode,tonodeid,node2,nodeb,id2,idb,user2,userb,person2,friend,friendid,followee,followeeid,following,followed,trustee,ratee,目标,终点,好友,被关注者'.split(
    ',',
  ),
);

/**
 * The separator by which most of the first lines fall into two fields or more; empty if there is none. A space
 * separates only if all lines then have equally many fields, since names contain spaces.
 */
export function findDelimiter(body: string): string {
  const lines = body
    .slice(0, 20_000)
    .split('\n', 51)
    .filter((line) => line.trim() !== '');
  if (lines.length > 50 || (lines.length > 1 && body.length > 20_000)) lines.pop();
  for (const delimiter of DELIMITERS) {
    const fields = lines.map((line) => countFields(line, delimiter));
    const split = fields.filter((count) => count > 1).length;
    if (
      delimiter === ' ' ? fields.every((count) => count > 1 && count === fields[0]) : 2 * split > lines.length
    ) {
      return delimiter;
    }
  }
  return '';
}

function countFields(line: string, delimiter: string): number {
  const outside = line.replace(/"[^"]*"?/g, '"');
  return delimiter === ' ' ? outside.trim().split(/ +/).length : outside.split(delimiter).length;
}

/**
 * Finds the columns from the first rows. The first row is a header if it names a source and a target, or a
 * weight or sign, or if it has no number where all ids below are numbers. Without names the ids are in the
 * first two columns, and a third column of numbers other than times is the weight.
 */
export function findColumns(rows: string[][], delimiter: string): Columns {
  const first = rows[0] ?? [];
  const width = lastFilled(rows, first.length);
  const source = first.findIndex((name) => SOURCE.has(plainName(name)));
  const target = first.findIndex((name) => TARGET.has(plainName(name)));
  const weight = first.findIndex(isWeightName);
  const sign = first.findIndex(isSignName);
  if (source >= 0 && target >= 0) return { header: true, source, target, weight, sign, width };
  const header = width > 2 && Math.max(weight, sign) > 1 ? true : numbersBelow(rows);
  const columns = { header, source: 0, target: 1, weight: -1, sign: -1, width };
  if (header) return { ...columns, weight: weight > 1 ? weight : -1, sign: sign > 1 ? sign : -1 };
  return { ...columns, ...unnamedWeight(rows, delimiter) };
}

/** Columns up to the last that is filled in some row: spreadsheets end rows in empty fields. */
function lastFilled(rows: string[][], width: number): number {
  let last = width;
  while (last > 2 && rows.every((row) => (row[last - 1] ?? '').trim() === '')) last--;
  return last;
}

function numbersBelow(rows: string[][]): boolean {
  const isNumber = (text: string | undefined): boolean => !Number.isNaN(parseNumber(text ?? ''));
  const [first, ...rest] = rows;
  if (!first || rest.length === 0 || isNumber(first[0]) || isNumber(first[1])) return false;
  return rest.every((row) => row.length < 2 || (isNumber(row[0]) && isNumber(row[1])));
}

function unnamedWeight(rows: string[][], delimiter: string): { weight: number } | { sign: number } | object {
  const third = rows.map((row) => (row[2] ?? '').trim());
  if (third.length === 0 || third.includes('')) return {};
  if (delimiter !== ' ' && third.every((text) => text === '+' || text === '-')) return { sign: 2 };
  const numbers = third.map(parseNumber);
  if (numbers.some(Number.isNaN))
    return third.every((text) => !Number.isNaN(parseSign(text))) ? { sign: 2 } : {};
  // Seconds or milliseconds since 1970, as in many published edge lists.
  const times = numbers.every((value) => value > 1e8 && value < 1e14 && Number.isInteger(value));
  return times ? {} : { weight: 2 };
}
