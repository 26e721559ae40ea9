/**
 * What each phase of the schedule may touch: the columns it reads of others or of the day before, and those it
 * writes. A test catches what is not declared; the process table of the documentation is printed from here.
 */
import { COLUMNS } from './columns.ts';
import type { ColumnName } from './columns.ts';

export interface Touch {
  reads: readonly ColumnName[];
  writes: readonly ColumnName[];
}

/** Names separated by spaces; a name that is no column is a mistake of this file. */
function columns(...lines: string[]): ColumnName[] {
  const names = lines.flatMap((line) => line.split(' ')).filter((name) => name !== '');
  for (const name of names) {
    if (!Object.hasOwn(COLUMNS, name)) throw new Error(`touches.ts: ${name} is not a column`);
  }
  return names as ColumnName[];
}

const touch = (reads: ColumnName[], writes: ColumnName[]): Touch => ({ reads, writes });

export const TOUCHES = {
  dawn: touch(
    columns(''),
    columns(
      'scandal attention paidPosts capital comments replyRate gained lost credited earned output',
      'firstRow joining joined advised left fromFees fromSales fromGroups fromAdvice mcnCuts fines',
      'caughtPosts adChance sold soldOnImpulse soldAgain soldTogether counterfeits returned revenue',
      'refunds impressions paidIn outlay commissionCost creatorsGood creatorsPaid ratings saidGood',
      'reviews saidBad readGood readBad readPaid groupHours served answered workedThrough',
      'compensated warnChance warnings cash featureChance adoptionChance perLike challengeChance',
      'goodLikesToday featured tierReads tierSales adopted participants privileged cashPaid',
      'likesPaid',
    ),
  ),
  comeAndGo: touch(columns('fatigue platformTrust online'), columns('away')),
  adjust: touch(columns('home mcn'), columns('honesty share leaning window windowBefore')),
  imitate: touch(columns('creatorVertical'), columns('style')),
  spend: touch(
    columns('tier share steadiness trustCapital goodPosts goodLikes partner'),
    columns(
      'groupHours adChance purse paidIn outlay drift cash featureChance adoptionChance perLike',
      'challengeChance served openComplaints warnChance',
    ),
  ),
  openGroups: touch(columns('tier mcn followers members partner groupHours'), columns('joining')),
  publish: touch(
    columns('tier steadiness creatorVertical share purse home partner honesty'),
    columns('output plugged sponsored owed'),
  ),
  post: touch(
    columns(
      'own peer paid negative disposition online posting motive aware attachment affect identity',
      'habit values reviewSatisfaction repostValence away intrinsic cash',
    ),
    columns('sayPaid adoptedToday say sayBrand sayValence sayRow reviewBrand repostBrand'),
  ),
  assemble: touch(
    columns(
      'plugged sponsored say sayBrand sayValence repostNegative interest affect bought',
      'reviewSatisfaction skill authenticity tier output creatorVertical mcn style drift styleMemory',
      'sayPaid cash adoptionChance featureChance trustCapital',
    ),
    columns(
      'caughtPosts honesty fines fromFees partner complaint complaintAge past postedOn intrinsic',
      'adopted featured cashPaid author source postBrand postVertical negativeKind postPaid postAge',
      'postStyle noted postKey valence information craft emotion pull promise reads readsBefore',
      'likes replies shares firstRow sayRow paidPosts silence load outlay purse creatorsGood',
      'creatorsPaid saidGood reviews saidBad adoptedToday',
    ),
  ),
  rank: touch(
    columns(
      'source postBrand postVertical negativeKind postPaid postStyle postKey valence information',
      'craft emotion reads likes replies shares buzz',
    ),
    columns('shelf evidenceFor evidenceAgainst usefulness likeability shareability impulseCue'),
  ),
  warn: touch(columns('online warnChance away'), columns('warned warnings')),
  read: touch(
    columns(
      'author source postBrand postVertical negativeKind postPaid postStyle postKey valence',
      'information craft emotion pull promise reads likes replies shares own peer paid negative',
      'disposition evidenceFor evidenceAgainst usefulness likeability shareability impulseCue posting shelf online activity interest values',
      'scepticism impulsiveness adChance say sayRow output firstRow load altruism home followed',
      'away member tier creatorVertical warned',
    ),
    columns(
      'tierReads styleMemory platformTrust credence kinship heard peer paid negative seen affect',
      'identity expectation credit fatigue good bad bond commented asked impulse repostBrand',
      'repostValence repostNegative followed followers gained comments reads likes replies shares',
      'impressions readGood readBad readPaid',
    ),
  ),
  capacity: touch(columns('comments tier home mcn members'), columns('adviceAsked adviceRoom replyRate')),
  answers: touch(columns('commented asked followed replyRate good bad'), columns('bond credence')),
  belong: touch(
    columns('say sayRow sayBrand sayValence likes perLike collectivism postPaid adoptedToday'),
    columns('xp own goodLikesToday likesPaid motive identity'),
  ),
  challenge: touch(
    columns('online away aware attachment collectivism challengeChance'),
    columns('identity affect participants'),
  ),
  converse: touch(columns('aware online'), columns('heard')),
  conform: touch(
    columns('own peer paid negative disposition loyalty collectivism identity attachment habit'),
    columns('loyaltyNext'),
  ),
  buy: touch(
    columns(
      'own peer paid negative disposition bond priceSensitivity attachment loyalty buzz',
      'lossAversion credit followed impulse memberships tier drift away member partner',
    ),
    columns(
      'tierSales platformTrust fromSales fromGroups credence spent impulse own negative affect',
      'habit expectation bought reviewBrand reviewSatisfaction good bad sold soldOnImpulse',
      'soldAgain soldTogether counterfeits returned revenue refunds commissionCost ratings credited',
      'heard',
    ),
  ),
  answer: touch(
    columns('bought served'),
    columns(
      'complaint complaintAge openComplaints answered workedThrough compensated outlay purse affect',
      'identity negative own serviceExpected',
    ),
  ),
  join: touch(columns('followed bond joining'), columns('member memberships joined')),
  forget: touch(
    columns('heard loyaltyNext'),
    columns(
      'intrinsic xp warned own peer paid negative affect attachment identity seen loyalty motive',
      'fatigue aware',
    ),
  ),
  review: touch(
    columns('scandal silence skill adviceRoom'),
    columns(
      'member memberships left adviceAsked advised good bad bond credence asked followed followers',
      'lost capital credit',
    ),
  ),
  dusk: touch(
    columns(
      'author source reads impressions saidGood creatorsGood earned featured adopted participants',
      'cashPaid likesPaid workedThrough xp goodLikesToday warnings fromFees fines advised fromSales',
      'fromGroups mcn joined left capital interest values bought good bad bond',
    ),
    columns(
      'earned fromAdvice mcnCuts members goodPosts goodLikes drift identity past privileged tier',
      'home creatorOf style share leaning honesty promotedOn skill altruism authenticity steadiness',
      'creatorVertical followed credence kinship followers gained attention outlay purse buzz income',
      'window trustCapital',
    ),
  ),
  sumBlocks: touch(
    columns(
      'own peer paid negative disposition fatigue motive say postedOn aware bought past attachment',
      'affect identity loyalty habit away platformTrust',
    ),
    columns('stage'),
  ),
  keep: touch(
    columns(
      'author source postBrand postVertical negativeKind postPaid postAge postStyle noted postKey',
      'valence information craft emotion pull promise reads readsBefore likes replies shares',
    ),
    columns(
      'author source postBrand postVertical negativeKind postPaid postAge postStyle noted postKey',
      'valence information craft emotion pull promise reads readsBefore likes replies shares',
    ),
  ),
} as const;
