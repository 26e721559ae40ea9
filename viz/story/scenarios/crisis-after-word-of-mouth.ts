import { crisis } from '../crisis.ts';

export const story = crisis({
  en: 'Leave the bad batches out: how far would trust have risen anyway?',
  zh: '去掉次品：没有这场危机，信任本来会升到哪里？',
  without: 'all',
});
