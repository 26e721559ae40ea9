/** What the groups of levers are called and what they mean. */
import type { Headings } from '../tables.ts';

export const headings: Headings = {
  population: { title: 'People', meaning: 'Who the consumers are, and who is friends with whom.' },
  brand: { title: 'Brands', meaning: 'What each brand sells, stands for, and spends its money on.' },
  creator: { title: 'Creators', meaning: 'What the creators of each size are like and how they work.' },
  spending: { title: 'Brand spending', meaning: 'Brands pay for advertisements, creators and improvements.' },
  business: {
    title: 'Creator business',
    meaning: 'Creators look at what they earn and sell a little more, or a little less, of what they post.',
  },
  publishing: {
    title: 'What creators post',
    meaning: 'Creators decide how often to post, and how candidly.',
  },
  posting: {
    title: 'What consumers post',
    meaning: 'Ordinary people review, complain, chat and pass things on.',
  },
  contents: {
    title: 'What posts are like',
    meaning: 'What posts tell, how well they are made, and how much feeling is in them, by who wrote them.',
  },
  ranking: { title: 'Platform ranking', meaning: 'The platform decides which posts it recommends.' },
  attention: {
    title: 'Attention',
    meaning: 'Everybody has time for a few posts a day, and posts compete for it.',
  },
  brandRecall: { title: 'Noticing brands', meaning: 'Reading about a brand can make it known.' },
  responding: {
    title: 'Likes and comments',
    meaning: 'Readers like, comment and pass on what convinces them.',
  },
  trust: { title: 'Trust', meaning: 'Trust grows out of evidence, good and bad, and old evidence fades.' },
  persuasion: { title: 'Seeing through selling', meaning: 'People discount what they recognise as selling.' },
  sourceCredibility: { title: 'Credibility', meaning: 'People learn which creators deserve to be believed.' },
  similarity: { title: 'People like me', meaning: 'The word of somebody alike counts more.' },
  bond: { title: 'Closeness to creators', meaning: 'Followers come to feel they know a creator.' },
  proof: { title: 'Following the crowd', meaning: 'Many people saying so is a reason of its own.' },
  wearOut: {
    title: 'Repetition',
    meaning: 'An advertisement has to be seen a few times, and then wears thin.',
  },
  asymmetry: {
    title: 'Weight of bad news',
    meaning: 'Some bad news weighs more than good news of the same size.',
  },
  negative: { title: 'Bad word of mouth', meaning: 'Bad posts draw the eye and are passed on.' },
  resonance: {
    title: 'Emotional resonance',
    meaning: 'Posts stir a quick feeling, and what keeps coming back turns into attachment.',
  },
  fatigue: { title: 'Fatigue', meaning: 'Selling tires people, and the tired read less and feel less.' },
  expectation: { title: 'Expectations', meaning: 'What posts promise becomes what people expect.' },
  identity: {
    title: 'Belonging',
    meaning: 'Taking part, and watching one’s own people take part, creates belonging.',
  },
  normConformity: { title: 'Group loyalty', meaning: 'Loyalty is pulled toward that of the people around.' },
  motivation: {
    title: 'Motivation to post',
    meaning: 'Likes encourage people to post; silence discourages them.',
  },
  diffusion: { title: 'Talk of the town', meaning: 'People hear of brands in conversation and elsewhere.' },
  following: {
    title: 'Following and leaving',
    meaning: 'Readers follow creators they like and leave those they no longer believe.',
  },
  commerce: {
    title: 'The price of selling out',
    meaning: 'Every sponsored post costs a creator some credibility.',
  },
  scandal: { title: 'Scandals', meaning: 'A creator is exposed, and every follower hears of it at once.' },
  impulse: { title: 'Impulse buying', meaning: 'Posts tempt people to buy what they did not need.' },
  buying: {
    title: 'Buying',
    meaning: 'Need comes up now and then; trust, price and habit decide who is chosen.',
  },
  experience: { title: 'Using the product', meaning: 'What was bought is held against what was expected.' },
  loyalty: {
    title: 'Loyalty stages',
    meaning: 'Loyalty climbs from conviction over attachment and commitment to habit.',
  },
  forgetting: { title: 'Forgetting', meaning: 'Evidence, feelings and bonds fade over time.' },
  complaints: {
    title: 'Answering complaints',
    meaning: 'Brands answer criticism, late or early, well or badly.',
  },
  prebunking: { title: 'Warning beforehand', meaning: 'People warned of a rumour believe it less.' },
  platform: {
    title: 'Platform rules',
    meaning: 'The platform polices labels, fakes and counterfeits, and is trusted for it or not.',
  },
  homogenisation: {
    title: 'More of the same',
    meaning: 'Creators copy what ranks well, and sameness tires readers.',
  },
  churn: { title: 'Staying away', meaning: 'The tired and the distrustful leave the platform for a while.' },
  incentives: {
    title: 'Rewards for users',
    meaning: 'Brands reward users who post: with cash, attention, a say, growth or belonging.',
  },
  growth: {
    title: 'Growing into a creator',
    meaning: 'Users who post well become creators, and creators grow.',
  },
  groups: { title: 'Private groups', meaning: 'Creators move followers into groups and sell to them there.' },
  advice: { title: 'Paid advice', meaning: 'Followers pay somebody whose judgement they trust.' },
};
