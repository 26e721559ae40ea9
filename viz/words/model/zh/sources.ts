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
  'Cai et al. 2025, 4.1.2': '蔡雪庭等 2025，4.1.2 节',
  'Cai et al. 2025, 5.1': '蔡雪庭等 2025，5.1 节',
  'Hans 118731, 2.1.1': 'Hans 118731，2.1.1 节',
  'Hans 118731, 2.1.3': 'Hans 118731，2.1.3 节',
  'Hans 115431, 4': 'Hans 115431，第 4 节',
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
};
