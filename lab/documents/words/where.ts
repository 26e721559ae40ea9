/** Where a verdict holds, in both languages: each sentence is picked by a share, an interval or a probability. */
export const whereEn = {
  stands: (
    verdict: string,
    stands: string,
    draws: string,
    numbers: string,
    share: string,
    low: string,
    high: string,
  ) =>
    `The verdict “${verdict}” stands in ${stands} of ${draws} draws over ${numbers} (${share}, ${low} to ${high})`,
  numbers: (n: number) => `${n} assumed ${n === 1 ? 'number' : 'numbers'}`,
  /** What follows the share. */
  fragile: ': it is fragile.',
  perhapsFragile: ': it is fragile, though so few draws do not tell this from 80 %.',
  perhapsFirm: '; that it does in at least 80 % of what is plausible is not shown.',
  firm: '.',
  otherwise: (verdicts: string) => `Elsewhere it would be ${verdicts}.`,
  counted: (verdict: string, n: string) => `${verdict} (${n})`,
  below: (name: string, value: string) => `${name} is below ${value}`,
  above: (name: string, value: string) => `${name} is above ${value}`,
  lowerPart: (name: string, share: string) => `${name} lies in the lower ${share} of its range`,
  upperPart: (name: string, share: string) => `${name} lies in the upper ${share} of its range`,
  turns: (when: string, there: string, ofThere: string, elsewhere: string, ofElsewhere: string) =>
    `It turns when ${when}: it stands in ${there} of ${ofThere} draws there, in ${elsewhere} of ${ofElsewhere} elsewhere.`,
  turnsMore: (when: string, there: string, ofThere: string, elsewhere: string, ofElsewhere: string) =>
    `It turns more often when ${when}: it stands in ${there} of ${ofThere} draws there, in ${elsewhere} of ${ofElsewhere} elsewhere.`,
  lower: (name: string) => `${name} is lower`,
  higher: (name: string) => `${name} is higher`,
  decide: (names: string) => `Where it turns, ${names}.`,
  noneDecides: (numbers: string) => `No single one of ${numbers} is shown to decide.`,
  cannotTell: (turned: string, numbers: string) =>
    `With ${turned} of one kind, none of ${numbers} could be shown to decide, however strongly it did.`,
  drawsOf: (n: number) => `${n} ${n === 1 ? 'draw' : 'draws'}`,
  networks: (names: string) => `By network it stands in ${names}.`,
  ofDraws: (name: string, stands: string, draws: string) => `${stands} of ${draws} (${name})`,
  networkDecides: 'The network decides.',
  nothingOpen: 'Its mechanisms have no assumed number that the row leaves open: there was nothing to draw.',
  lost: (n: number) => `${n} ${n === 1 ? 'draw is' : 'draws are'} left out because runs failed.`,
  apart: (parts: string) => `Of what differs between replications, ${parts}.`,
  part: (share: string, low: string, high: string, what: string) => `${share} [${low}, ${high}] is ${what}`,
  graph: 'who knows whom',
  follows: 'who follows whom',
  people: 'who they are',
  days: 'what happens day by day',
  rest: 'what these do together',
  apartNothing: 'Nothing differs between replications.',
  apartFailed: 'A run failed: the spread between replications is not taken apart.',
};

type Where = typeof whereEn;

export const whereZh: Where = {
  stands: (verdict, stands, draws, numbers, share, low, high) =>
    `在${numbers}的 ${draws} 个取值点中，结论“${verdict}”在 ${stands} 个点成立（${share}，区间 ${low} 至 ${high}）`,
  numbers: (n) => `${n} 个假定数值`,
  fragile: '：结论脆弱。',
  perhapsFragile: '：结论脆弱，只是取值点太少，尚不能断定低于 80%。',
  perhapsFirm: '；在合理范围的至少 80% 内成立，尚未得到证明。',
  firm: '。',
  otherwise: (verdicts) => `其余各点的结论：${verdicts}。`,
  counted: (verdict, n) => `${verdict}（${n}）`,
  below: (name, value) => `${name} 低于 ${value}`,
  above: (name, value) => `${name} 高于 ${value}`,
  lowerPart: (name, share) => `${name} 处于其范围的下 ${share}`,
  upperPart: (name, share) => `${name} 处于其范围的上 ${share}`,
  turns: (when, there, ofThere, elsewhere, ofElsewhere) =>
    `${when}时结论改变：在那里 ${ofThere} 个点中成立 ${there} 个，其余 ${ofElsewhere} 个点中成立 ${elsewhere} 个。`,
  turnsMore: (when, there, ofThere, elsewhere, ofElsewhere) =>
    `${when}时结论更常改变：在那里 ${ofThere} 个点中成立 ${there} 个，其余 ${ofElsewhere} 个点中成立 ${elsewhere} 个。`,
  lower: (name) => `${name} 较低`,
  higher: (name) => `${name} 较高`,
  decide: (names) => `结论改变之处，${names}。`,
  noneDecides: (numbers) => `${numbers}中，没有哪一个被证明单独起决定作用。`,
  cannotTell: (turned, numbers) =>
    `其中一类只有 ${turned}：${numbers}中无论哪一个作用多强，都无法证明它起决定作用。`,
  drawsOf: (n) => `${n} 个取值点`,
  networks: (names) => `按网络，结论成立的点数：${names}。`,
  ofDraws: (name, stands, draws) => `${draws} 个中 ${stands} 个（${name}）`,
  networkDecides: '网络起决定作用。',
  nothingOpen: '该行的机制中没有留待取值的假定数值：无可抽取。',
  lost: (n) => `有 ${n} 个取值点因运行失败而略去。`,
  apart: (parts) => `各次重复之间的差异中，${parts}。`,
  part: (share, low, high, what) => `${what}占 ${share} [${low}, ${high}]`,
  graph: '谁认识谁',
  follows: '谁关注谁',
  people: '是些什么人',
  days: '每天发生什么',
  rest: '它们的共同作用',
  apartNothing: '各次重复之间没有差异。',
  apartFailed: '有一次运行失败，各次重复之间的差异未作分解。',
};
