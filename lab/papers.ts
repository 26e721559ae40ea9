/**
 * The papers whose claims are put to the test. Rows of the register name them by a letter key and a section; people
 * are shown the short citation, which `docs/papers.md` (made from this table) resolves.
 */

interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

export interface Paper {
  /** As sources of parameters, headers of mechanisms, reports and the page name it. */
  readonly short: Bilingual;
  /** Authors, year, title, outlet, as far as they are known. */
  readonly full: string;
  readonly url?: string;
  /** What is not known of it. */
  readonly gap?: string;
}

const HANS = 'https://www.hanspub.org/journal/paperinformation?paperid=';
const UNNAMED =
  'The copy that the claims were taken from begins with the abstract: it names neither authors nor title. The number is ' +
  'that of the page of Hans Publishers that has the same text; the year follows from its neighbours (111537 is of ' +
  'April 2025, 131328 of December 2025).';

export const PAPERS = {
  UGC: {
    short: { en: 'Hans 115431', zh: 'Hans 115431' },
    full: 'How user-generated content builds brand loyalty in social commerce (our description, in Chinese). 2025. Hans Publishers, paper 115431.',
    url: `${HANS}115431`,
    gap: UNNAMED,
  },
  XHS: {
    short: { en: 'Wang 2025', zh: '王倩倩 2025' },
    full:
      'Wang Qianqian (王倩倩) 2025: 社交媒体营销对电子商务品牌推广的影响及策略研究——以小红书为例 [The Impact and Strategies of ' +
      'Social Media Marketing on E-Commerce Brand Promotion: A Case Study of Xiaohongshu]. 电子商务评论 (E-Commerce Letters) ' +
      '14(4), 527–533.',
    url: 'https://doi.org/10.12677/ecl.2025.144918',
  },
  KOC: {
    short: { en: 'Cai et al. 2025', zh: '蔡雪庭等 2025' },
    full:
      'Cai Xueting, Wang Ning, Wang Yingshu, Zhang Yuze, Zhao Wenrui (蔡雪庭, 王宁, 王英姝, 张宇泽, 赵文睿) 2025: ' +
      '信任的构建与变现：社交电商中的KOC营销机制研究 [Building and Monetizing Trust: A Study on the KOC Marketing Mechanism in ' +
      'Social E-Commerce]. 电子商务评论 (E-Commerce Letters) 14(12), 1950–1957.',
    url: 'https://doi.org/10.12677/ecl.2025.14124072',
  },
  SVC: {
    short: { en: 'Hans 118731', zh: 'Hans 118731' },
    full: 'What drives social commerce on short-video platforms (our description, in Chinese). 2025. Hans Publishers, paper 118731.',
    url: `${HANS}118731`,
    gap: UNNAMED,
  },
} as const satisfies Record<string, Paper>;

/** Falsifiers come from no paper: section 9 of the description of the model states them. */
const STATED: Bilingual = { en: 'Trustfall, docs/odd.md, 9', zh: 'Trustfall，docs/odd.md，9' };

/** The paper of one key, as UGC; undefined for what is none. */
export const paperOf = (key: string): Paper | undefined => (PAPERS as Readonly<Record<string, Paper>>)[key];

export interface Cited {
  /** Keys, with semicolons between. */
  readonly paper: string;
  /** Sections of each, with semicolons between. */
  readonly section: string;
}

/** What rows of a register of one's own name, unless they name a paper. */
export const OWN_PAPER = 'own';
const OWN: Bilingual = { en: 'a register of one’s own', zh: '自有登记' };

/** "Wang 2025, 5.1.1; Hans 118731, 2.2.1". */
export function citation({ paper, section }: Cited): Bilingual {
  if (paper === OWN_PAPER) return OWN;
  const sections = section.split(';').map((one) => one.trim());
  const papers = paper.split(';').map((one) => paperOf(one.trim()));
  if (!papers.every((one) => one !== undefined)) return STATED;
  return {
    en: papers.map(({ short }, i) => `${short.en}, ${sections[i]}`).join('; '),
    zh: papers.map(({ short }, i) => `${short.zh}，${sections[i]}`).join('；'),
  };
}

/** Full citations, a line each. */
export const references = ({ paper }: Cited): string =>
  paper
    .split(';')
    .map((one) => paperOf(one.trim())?.full ?? STATED.en)
    .join('\n');
