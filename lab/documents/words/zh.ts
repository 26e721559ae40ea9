/** The sentences of the laboratory in Chinese. */
import type { Words } from './en.ts';
import { whereZh } from './where.ts';

export const zh: Words = {
  listed: (names) => names.join('、'),
  joined: (sentences) => sentences.join(''),
  withVerdict: (name, verdict) => `${name}（${verdict}）`,
  withNumber: (name, number) => `${name} ${number}`,
  tooFew: '跑完的次数太少。',
  claim: {
    open: (because) => `暂时无法运行：${because}。`,
    kinds: {
      assumed: '模型中有一条规则直接写明：检验的是它在整个市场里还剩多少。',
      composed: '由一连串规则推出。',
      emergent: '没有哪一条规则直接写明。',
    },
    part: (words, finding) => `${words}：${finding}`,
    counted: (supported, all) => `${all} 个部分中有 ${supported} 个成立。`,
    corrected: (alone, p) => `单看这一行是“${alone}”；对所有行做校正之后则不然（p ${p}）。`,
    identical: (arms) => `处理没有起任何作用：${arms}在每次运行中逐位相同。`,
    untaken: (names) => `处理未生效（${names}）。`,
    untold: (names) => `前提是否成立，这么少的种子还看不出来（${names}）：再多一些才能分辨。`,
    unlinked: (names) => `原因与结果之间的环节没有反应（${names}）。`,
    silent: (names) => `这里没有任何东西连接原因与结果：各组在每个种子上都完全相同（${names}）。`,
    unmet: (names) => `必须相同的并不相同：${names}。效应不能说明论断。`,
    differ: (name) => `${name}（已证明不同）`,
    notShown: (name, n) => `${name}（${n} 个种子不足以证明相同）`,
    met: (names) => `必须相同的确实相同：${names}。`,
    took: (names) => `处理已生效：${names}。`,
    responds: (names) => `中间环节有反应：${names}。`,
    cutOff: (arms) => `到窗口结束仍未发生的比例：${arms}。`,
    backwards: (steps) => `但中途有倒退：${steps}。`,
    weakest: (finding) => `最不明显的一处：${finding}`,
    upTo: (size, times) => `最小关注效应取到 ${size}（所选的 ${times} 倍）以内，结论都如此。`,
    downTo: (size, times) => `界限收到 ${size}（所选的 ${times} 倍）为止，结论都如此。`,
    restsOn: (names, verdict) => `结论依赖于${names}：去掉后不再“${verdict}”。`,
    restsOnNone: (verdict) => `去掉任何一个机制，结论仍为“${verdict}”。`,
    without: (name, verdict) => `去掉${name}，结论会变为“${verdict}”。`,
    withoutNothing: '去掉任何一个机制，结论都不变。',
    untoldWithout: (names) => `去掉${names}之后结论是否还成立，种子太少，尚不能断定。`,
    otherWith: (names) => `在下列条件下结论不同：${names}。`,
    untoldWith: (names) => `在下列条件下尚不能断定：${names}。`,
    sameWith: (name) => `在“${name}”下结论相同。`,
    failsNeutral: (verdict) => `在什么都不起作用的市场里，它理应不成立，结果也是如此：“${verdict}”。`,
    holdsNeutral: (verdict) =>
      `在什么都不起作用的市场里仍是“${verdict}”：它只是计数使然，与论断所指的任何东西无关。`,
    sameApart: (verdict) => `即使人与人互不影响，结果也是“${verdict}”。`,
    otherApart: (verdict) => `若人与人互不影响，结果会是“${verdict}”。`,
    sameInAll: (n) => `在全部 ${n} 种变体下结论相同。`,
  },
  atLeast: (bound) => `${bound} 及以上`,
  atMost: (bound) => `${bound} 及以下`,
  finding: {
    alikeHolds: (effect, least) => `没有值得关注的差别：效应 ${effect} 在 ±${least} 之内。`,
    alikeNot: (effect, least) => `有值得关注的差别：效应 ${effect} 超出 ±${least}。`,
    alikeOpen: (effect, least) => `尚不能断定：效应 ${effect} 跨过 ±${least} 的界限。`,
    notWorse: (effect, bound) => `没有变差到值得关注的程度：效应 ${effect}，${bound}已被排除。`,
    worse: (effect, bound) => `变差到值得关注的程度：效应 ${effect}，${bound}即算。`,
    notWorseOpen: (effect, bound) => `尚不能断定：效应 ${effect}，是否差到${bound}还不清楚。`,
    supported: (effect, bound) => `与论断一致，而且足够大：效应 ${effect}，要求${bound}。`,
    reversed: (effect, opposite) => `与论断相反：效应 ${effect}，${opposite}即算。`,
    small: (effect, bound) => `与论断一致，但太小，无关紧要：效应 ${effect}，${bound}已被排除。`,
    nothing: (effect, bound) => `没有论断所说的、值得关注的效应：效应 ${effect}，${bound}已被排除。`,
    against: (effect, bound) => `方向与论断相反：效应 ${effect}，${bound}已被排除。`,
    undecided: (effect, bound) =>
      `尚不能断定：效应 ${effect} 既可能达到${bound}，也可能不到。多跑些种子，区间会变窄。`,
    few: (n) => `${n} 个种子太少，尚不能断定。`,
    noYardstick: (effect) =>
      `尚不能断定：效应 ${effect}；最小关注效应算出来是零，因为它所依据的量没有变化，或者水平为零。`,
    constant: '每个种子的结果都相同。',
    silent: '各组在每个种子上都完全相同：这里没有任何东西连接原因与结果。',
    links: {
      broken: '通向它的环节没有反应，因此效应不能说明论断。',
      untold: '通向它的环节是否有反应，这么少的种子还看不出来。',
    },
    explored: (effect) => `效应 ${effect}。事先没有预期。`,
  },
  where: whereZh,
  policies: {
    better: (a, b, what, size) => `${what}：${a} 优于 ${b}，相差 ${size}。`,
    worse: (a, b, what, size) => `${what}：${a} 不如 ${b}，相差 ${size}。`,
    perhapsLess: (size, least) => `${size}，但也可能不到值得关注的 ${least}`,
    alike: (a, b, what, size, least) =>
      `${what}：${a} 与 ${b} 没有值得关注的差别，${size} 在 ±${least} 之内。`,
    undecided: (a, b, what, size) =>
      `${what}：${a} 与 ${b} 是否有差别尚不能断定，${size}；多跑些种子，区间会变窄。`,
    allAlike: (names, b, what, low, high, least) =>
      `${what}：${b} 与 ${names} 都没有值得关注的差别，区间从 ${low} 到 ${high}，在 ±${least} 之内。`,
    allUndecided: (names, b, what, low, high) =>
      `${what}：${b} 与 ${names} 是否有差别都不能断定，区间从 ${low} 到 ${high}；多跑些种子，区间会变窄。`,
    fewForDominance: (least) => `种子少于 ${least} 个，不谈哪种策略全面占优。`,
    dominates: (a, b, all, probability) =>
      `${a} 优于 ${b}：在${all}中，至少一项好得值得在意，没有一项差得值得在意（概率 ${probability}）。`,
    noneDominates: (all) => `看${all}这几项，没有哪种策略被证明优于另一种。`,
    front: (names) => `帕累托前沿及概率：${names}。`,
    crisisCosts: (policy, size) => `危机使 ${policy} 损失信任 ${size}。`,
    lossAlike: '没有证据表明哪种策略使损失更小或更大。',
    losesLess: (a, b, size) => `${a} 比 ${b} 损失更少：${size}`,
    losesMore: (a, b, size) => `${a} 比 ${b} 损失更多：${size}`,
    losses: (ways) => `${ways.join('；')}。`,
    bestIn: (policy, share, low, high) => `${policy} ${share} [${low}, ${high}]`,
    best: (draws, what, names) => `在不确定参数的 ${draws} 个取值点上，${what}最优的占比：${names}。`,
    leastRegret: (policy, expected, worst) => `期望遗憾最小的是 ${policy}（${expected}，最坏 ${worst}）。`,
    noDriver: '没有哪一个参数被证明左右优劣。',
    driver: (path, further, policy, correlation) =>
      `优劣最取决于 ${path}：它越大，${policy} 领先越${further ? '多' : '少'}（秩相关 ${correlation}）。`,
    spends: (policy, share) => `${policy} 花掉 ${share}`,
    outlays: (names) => `预算相同，花费却不同：${names}。没花的留在品牌手里。`,
    overdrawn:
      '超过 100% 不是算错：某一天碰巧多出来的也照付，哪怕账上透支；之后要等补足才再投放。小市场里可能多出百分之几。',
    spendsLate: (policy, share) => `${policy} ${share}`,
    late: (names) => `剩下的钱在停投之后才花掉，占预算：${names}。`,
    allGiven: (share) => `各策略都花完了预算，相差不超过预算的 ${share}。`,
    notAllGiven: (names) => `预算没有花完：${names}。没花的留在品牌手里。`,
    findsUse: (policy, spent, share) => `${policy} 只花得出 ${spent} 元（${share}）`,
    unspendable: (target, names) =>
      `并非每种策略都花得出 ${target} 元，给再多预算也一样：${names}。这些策略按实际花费列出，不参与排名。`,
    equalOutlays: (count, target, low, high) =>
      `花费相等：${count} 种策略的预算都调到花费 ${target} 元，这些种子上实际花了 ${low} 到 ${high} 元。`,
    equalCosts: (count, target, low, high) =>
      `总成本相等：${count} 种策略的预算都调到总成本 ${target} 元（含佣金等随销售而付的钱），这些种子上实际总成本为 ${low} 到 ${high} 元。`,
    spendsAnyway: (policy, spent, share) => `${policy} ${spent} 元（${share}）`,
    tooDear: (target, names) =>
      `有的策略预算再小也不止花 ${target} 元：${names}。这些策略按实际花费列出，不参与排名。`,
    notFound: (target, names) =>
      `没有找到使花费与 ${target} 元相差不到一成的预算：${names}。这些策略按实际花费列出，不参与排名。`,
    offSeeds: (level, names) =>
      `试跑时花费相等，正式比较的种子上却与其他策略的 ${level} 元相差超过一成（停投后才花的，超出一成的部分不计）：${names}。差别可能由此而来，不参与排名。`,
    apartInDraws: (share) => `在各取值点上，花费平均相差 ${share}。`,
    presentIn: (policy, present) => `${policy} ${present} 个`,
    absentInDraws: (draws, names) =>
      `${draws} 个取值点中，并非每种策略在每一点都能调到相差不过一成：${names}。只在这些点上参与排名。`,
    tooFewEqual: '不作推荐：花费相等的策略不足两种。',
    recommendDominant: (policy, all) =>
      `推荐：${policy}。与其他任何一种策略相比，它在${all}中至少一项好得值得在意，没有一项差得值得在意。`,
    recommendBest: (policy, what, chances) =>
      `推荐：${policy}。它在${what}上确实优于其他各种策略${chances}。`,
    fragile: (policy, what, chances) =>
      `仅在假定参数下推荐：${policy}。此时它在${what}上确实优于其他各种策略，但把没人知道的参数重新抽取，别的策略最优的情形太多${chances}。`,
    noRecommendation: (what, names) => `不作推荐：在${what}上分不出${names}谁最优。`,
    onlyLeft: (policy) => `不作推荐：只剩 ${policy}，但它在决定性指标上并非最优。`,
    chanceSeeds: (share, low, high, regret) =>
      `在 ${share} [${low}, ${high}] 的种子中最优（平均遗憾 ${regret}）`,
    chanceDraws: (share, low, high, regret, worst) =>
      `在 ${share} [${low}, ${high}] 的取值点上最优（平均遗憾 ${regret}，最坏 ${worst}）`,
    chances: (parts) => `；${parts}`,
    aheadByMeans: (policy, chances) => `按均值领先的是 ${policy}${chances}。`,
    out: (policy, by) => `${policy} 出局：${by} 优于它。`,
    leads: (what, policy, mean, rest) => `${what}最优：${policy}，${mean}${rest}。`,
    nobodyLeads: (what, policy, mean) =>
      `${what}：按均值最优的是 ${policy}（${mean}），但与其他策略都分不出高下。`,
    leadsBy: (what, policy, mean) => `${what}（${policy}，${mean}）`,
    nobodyLeadsIn: (names) => `以下各项，按均值领先的策略与其他策略都分不出高下：${names}。`,
    toldFromAll: '，确实优于其他各种策略',
    notToldFrom: (names) => `，与 ${names} 分不出高下`,
  },
};
