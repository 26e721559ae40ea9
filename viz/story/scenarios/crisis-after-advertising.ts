import { crisis } from '../crisis.ts';

export const story = crisis({
  en: 'Give creators their tongue back: let them mention what they like, unpaid.',
  zh: '让创作者重新开口：喜欢什么，不收钱也会提起。',
  set: [
    ['creators.koc.mention', 0.5],
    ['creators.mid.mention', 0.5],
    ['creators.head.mention', 0.5],
  ],
});
