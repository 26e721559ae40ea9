/** 默认值来源的译文，以模型表中的英文为键。 Where defaults come from, by the English words in the tables of the model. */
export const sources: Readonly<Record<string, string>> = {
  'ablation switch': '消融实验用的开关',
  'model design': '模型设计',
  'chosen for plausible behaviour; no published figure found': '按合理表现选定；未找到公开发表的数值',
  'the author of the scenario decides': '由情景的作者决定',
  'scale of the logit': 'Logit 模型的尺度',
  'as other messages: wearOut.halfLife': '与其他信息相同：wearOut.halfLife',
  'trade figures': '行业数据',
  'trade figures of 20–60 yuan': '行业数据：20–60 元',
  'trade figures of 10–30 %': '行业数据：10–30 %',
  'KOC 4.1.2': 'KOC 论文 4.1.2 节',
  'KOC 5.1': 'KOC 论文 5.1 节',
  'SVC 2.1.1': '短视频电商论文（SVC）2.1.1 节',
  'SVC 2.1.3': '短视频电商论文（SVC）2.1.3 节',
  'UGC 4': 'UGC 论文第 4 节',
  'van Mierlo 2014: under 25 % ever post': 'van Mierlo 2014：发过帖的不到 25 %',
  'van Mierlo 2014: top 1 % write 32–75 %': 'van Mierlo 2014：最活跃的 1 % 写了 32–75 %',
  'Jøsang & Ismail 2002: the non-informative prior': 'Jøsang 与 Ismail 2002：无信息先验',
  'Nielsen 2012: 92 % trust people they know': 'Nielsen 2012：92 % 的人信任认识的人',
  'Nielsen 2012: 70 % trust opinions online': 'Nielsen 2012：70 % 的人信任网上的评价',
  'Nielsen 2012: about 40 % trust ads': 'Nielsen 2012：约 40 % 的人信任广告',
  'Muchnik, Aral & Taylor 2013': 'Muchnik、Aral 与 Taylor 2013',
  'Schmidt & Eisend 2015': 'Schmidt 与 Eisend 2015',
  'Deci, Koestner & Ryan 1999': 'Deci、Koestner 与 Ryan 1999',
  'contested: Eisend et al. 2020; Leung et al. 2022': '有争议：Eisend 等 2020；Leung 等 2022',
  'Brown et al. 2024: 1.955 [1.820, 2.102]': 'Brown 等 2024：1.955 [1.820, 2.102]',
  'log-uniform 1–4; 3.2–3.9 on Bitcoin OTC and Alpha as upper bound':
    '在 1–4 上对数均匀分布；以 Bitcoin OTC 与 Alpha 上的 3.2–3.9 为上界',
  '0.18 per year: above the Bass average of about 0.03, as brands are talked about daily':
    '每年 0.18：高于 Bass 模型约 0.03 的平均值，因为品牌天天被谈论',
  '0.73 per year at full awareness: above the Bass average of about 0.38':
    '全员知晓时每年 0.73：高于 Bass 模型约 0.38 的平均值',
  'Ershov et al.: 96 % undisclosed on Twitter; enforcement is stricter here':
    'Ershov 等：Twitter 上 96 % 未标明；此处执法更严',
  'nearer to a good purchase (1) than to a counterfeit (0): recovery that works is credited, after Maxham & Netemeyer 2002':
    '更接近好的购买（1）而不是假货（0）：补救得当会被记住，据 Maxham 与 Netemeyer 2002',
  'better than a counterfeit (0), as the brand is blamed first; the mirror image of one that was settled':
    '好过假货（0），因为人们先怪品牌；与摆平的情形对称',
  'takes more than a like, so it says more: platforms rank like < comment < share':
    '评论比点赞费力，所以更说明问题：平台的次序是点赞 < 评论 < 转发',
  'brings new readers, so it is worth most to a platform: like < comment < share':
    '转发带来新读者，对平台最有价值：点赞 < 评论 < 转发',
  '1 in 16, about the ordinary rate of the model': '每 16 人 1 次，大约是模型中平常的互动率',
  'a handful: new posts are tried on some dozens of readers': '不多：新帖通常先给几十位读者试看',
  'editorial plans are made by the week': '内容计划按周来定',
  'being silenced hurts at once about as much as a bad purchase (experience.affect)':
    '被噤声的刺痛大约等于一次糟糕的购买（experience.affect）',
  'twice what is expected (x_r); least of the answers that reach somebody, as nothing is given':
    '是预期（x_r）的两倍；在能打动人的回应中最轻，因为什么也没给',
  'above kind words: something is given, after de Matos et al. 2007':
    '高于好言安抚：给了东西，据 de Matos 等 2007',
  'as good as money back: procedural justice counts like distributive (Maxham & Netemeyer 2002)':
    '与赔偿相当：程序公平与分配公平同样重要（Maxham 与 Netemeyer 2002）',
  'kind words, money back and being heard in one; not perfect, for it comes late':
    '安抚、赔偿与倾听兼有；不算完美，因为来得晚',
  'the distance from a middling product of the default market to its best':
    '默认市场里中等产品与最好产品之间的距离',
  'half, so that complaints are answered as well': '一半，这样投诉也有人答复',
  'a ladder is there to make likes count for more; twice is the usual bonus of a membership grade':
    '成长阶梯本就是让赞更值钱；会员等级的加成通常是两倍',
  'kind, whatever one thinks: more good than bad, or it would be no good post; not so good that nobody believes it':
    '不管怎么想都说好话：好话多于坏话，否则就不算好帖；又不至于好到没人信',
  'a third of what one purchase leaves (experience.evidence)':
    '一次购买所留证据的三分之一（experience.evidence）',
  'membership programmes are reckoned by the month': '会员计划按月结算',
  'scarce by design: the one in a hundred who write most (van Mierlo 2014)':
    '有意稀缺：一百人里写得最多的那一位（van Mierlo 2014）',
  'about one resonant post (resonance.gain)': '大约等于一条有共鸣的帖子（resonance.gain）',
  'commitment is to the community as much as to the brand: no reason to prefer either':
    '人对圈子的投入不亚于对品牌：没有理由偏向哪一边',
  'half: an advertisement moves those as well who do not believe it, if less':
    '一半：不信广告的人也会被打动，只是少一些',
  'half: who sold all of it would answer no comment, and lose the trust that advice is bought for':
    '一半：全卖掉就没空回评论，也就丢了咨询赖以成交的信任',
  'a working day': '一个工作日',
  'half: partners have to be found somewhere, also by a brand that keeps to them':
    '一半：只用老搭档的品牌，也总得从哪里找到搭档',
  'half, as feelings do (resonance.trust): the unknown tempts as well, if less':
    '一半，与情绪相同（resonance.trust）：陌生的东西也诱人，只是少一些',
  'reviews are J-shaped, yet those of three stars are no rarity (Hu, Pavlou & Zhang 2009)':
    '评价呈 J 形分布，但三星并不少见（Hu、Pavlou 与 Zhang 2009）',
  'small, so that who feels nothing about any brand names one at random':
    '很小：对哪个品牌都无感的人，只是随口说一个',
  'half: people like what they find useful and what they feel with, no reason to prefer either':
    '一半：人们既为有用点赞，也为感动点赞，没有理由偏向哪一边',
  'above the average post (½): it was lived through; below a skilled creator':
    '高于一般帖子（½）：亲身经历过；低于有水平的达人',
  'a little below the average post (½): hearsay and small talk': '略低于一般帖子（½）：道听途说和闲聊',
  'plainly: below any tier of creators': '朴素：低于任何一层达人',
  'as the messages of a brand (brand.emotion)': '与品牌自己的信息相同（brand.emotion）',
  'nearly all that is left, so that strong feelings are told with full force (Berger & Milkman 2012)':
    '几乎是余下的全部：强烈的情绪会被淋漓地说出来（Berger 与 Milkman 2012）',
  'complaints are told with more force than praise; the rest to full force':
    '抱怨比夸奖说得更重；正好补足到最强',
  'next to nothing good is said, yet not nothing: only attackers say nothing good at all':
    '几乎不说好话，但不是一句没有：只有攻击者才一句好话不说',
  'the average post: it knows what others have written, and has lived through nothing':
    '一般帖子的水平：机器知道别人写过什么，自己什么也没经历过',
  'fluent: as a KOC or better, below professional creators': '通顺：不输 KOC，低于职业达人',
  'half of what creators have: texts by machines are found flat': '达人的一半：机器的文字读来平淡',
  'the middle of the scale: machines write what is written most': '风格的正中：机器写的是别人写得最多的',
  'the average post, or it would not be believed': '一般帖子的水平，否则没人信',
  'made to stir people up': '本就是为了煽动',
  'less than a post by a user who has not bought: it is written without the product':
    '少于没买过的用户：写的人手里没有产品',
  'written to please, not to stir': '写来讨好，不是写来煽动',
  'routine work: between users and professional creators': '流水线作业：介于用户和职业达人之间',
  'the average post: what a brand chooses to tell': '一般帖子的水平：品牌只讲想讲的',
  'made by professionals': '出自专业人士之手',
  'the middle of the scale: meant for everybody': '风格的正中：面向所有人',
};
