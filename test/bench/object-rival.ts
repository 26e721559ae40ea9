/**
 * The rival of the benchmark: one day of reading written the way most JavaScript models are, an object for every
 * person, post and follow, a Map for what people think of brands, Math.random. Same people, network and posts as the
 * engine’s (built from its world), same equations for what is read, believed and felt, so the same number of
 * exposures but for chance. What it leaves out: following new creators, and the counts for the daily tables.
 */
import { AXES, VERTICALS } from '../../sim/core/dimensions.ts';
import { LABELLED, PAID, Source } from '../../sim/posts/posts.ts';
import type { World } from '../../sim/world.ts';
import { exposureWeight } from '../../sim/mechanisms/trust/wear-out.ts';

interface Post {
  author: Person | Creator | null;
  advertisement: boolean;
  brand: number;
  vertical: number;
  bad: boolean;
  paid: boolean;
  labelled: boolean;
  emotion: number;
  craft: number;
  pull: number;
  promise: number;
  evidenceFor: number;
  evidenceAgainst: number;
  usefulness: number;
  likeability: number;
  spread: number;
  impulseForce: number;
  style: number;
  reads: number;
  likes: number;
  comments: number;
}

interface Opinion {
  salience: number;
  stock: number;
  own: number;
  peer: number;
  paid: number;
  negative: number;
  affect: number;
  identity: number;
  expectation: number;
  seen: number;
  buzz: number;
}

interface Follow {
  creator: Creator;
  good: number;
  bad: number;
  bond: number;
  comments: number;
}

interface Person {
  values: number[];
  interests: number[];
  community: number;
  disposition: number;
  scepticism: number;
  impulsiveness: number;
  activity: number;
  readiness: number;
  fatigue: number;
  /** Style that is remembered. */
  style: number;
  away: boolean;
  friends: Person[];
  follows: Follow[];
  opinions: Map<number, Opinion>;
  post: Post | null;
  repost: Post | null;
  temptedBy: number | null;
}

interface Creator {
  person: Person;
  vertical: number;
  altruism: number;
  load: number;
  posts: Post[];
}

const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);
const isCreator = (author: Person | Creator): author is Creator => 'person' in author;

export class ObjectMarket {
  private readonly people: Person[];
  private readonly creators: Creator[];
  private shelves: (Post | null)[][] = [];
  private advertisements: Post[] = [];
  exposures = 0;

  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    const { state } = world;
    const { graph, brands, categoryOf, followStart } = world.market;
    this.people = Array.from({ length: world.market.consumers }, (_, c) => ({
      values: Array.from(state.values.subarray(c * AXES, (c + 1) * AXES)),
      interests: Array.from(state.interest.subarray(c * VERTICALS, (c + 1) * VERTICALS)),
      community: graph.community[c],
      disposition: state.disposition[c],
      scepticism: state.scepticism[c],
      impulsiveness: state.impulsiveness[c],
      activity: state.activity[c],
      readiness: state.posting[c] / (state.posting[c] + world.today.parameters.posting.halfRate),
      fatigue: state.fatigue[c],
      style: state.styleMemory[c],
      away: false,
      friends: [],
      follows: [],
      opinions: new Map(
        Array.from({ length: brands }, (_, b): [number, Opinion] => {
          const pair = c * brands + b;
          const { salience, own, peer, paid, negative, affect, identity, expectation, seen, buzz } = state;
          return [
            b,
            {
              salience: salience[pair],
              stock: state.stock[c * brands + categoryOf[b]],
              own: own[pair],
              peer: peer[pair],
              paid: paid[pair],
              negative: negative[pair],
              affect: affect[pair],
              identity: identity[pair],
              expectation: expectation[pair],
              buzz: buzz[pair],
              seen: seen[pair],
            },
          ];
        }),
      ),
      post: null,
      repost: null,
      temptedBy: null,
    }));
    this.creators = Array.from({ length: world.market.creators }, (_, v) => ({
      person: this.people[state.home[v]],
      vertical: state.creatorVertical[v],
      altruism: state.altruism[v],
      load: state.load[v],
      posts: [],
    }));
    this.people.forEach((person, c) => {
      person.friends = Array.from(
        graph.neighbour.subarray(graph.start[c], graph.start[c + 1]),
        (i) => this.people[i],
      );
      for (let e = followStart[c]; e < followStart[c + 1]; e++) {
        if (state.followed[e] < 0) continue;
        const { good, bad, bond } = state;
        const creator = this.creators[state.followed[e]];
        person.follows.push({ creator, good: good[e], bad: bad[e], bond: bond[e], comments: 0 });
      }
    });
  }

  /** Takes over the posts the engine has on offer today. Not part of what is timed. */
  takePosts(): void {
    const { state } = this.world;
    const { postRows } = this.world.today;
    const { brands, shelfPlaces } = this.world.market;
    const posts = Array.from({ length: postRows }, (_, row) => this.postOf(row));
    this.advertisements = posts.slice(0, brands);
    this.people.forEach((person, c) => {
      person.post = null;
      // Nights are not part of the rival: rested as in the engine, everybody reads as much.
      person.fatigue = state.fatigue[c];
      person.away = state.away[c] !== 0;
    });
    for (const creator of this.creators) creator.posts = [];
    for (let row = this.world.market.keptRows; row < postRows; row++) {
      const { author } = posts[row];
      if (author !== null && isCreator(author)) author.posts.push(posts[row]);
      else if (author !== null) author.post = posts[row];
    }
    this.shelves = Array.from({ length: VERTICALS }, (_, vertical) =>
      Array.from(state.shelf.subarray(vertical * shelfPlaces, (vertical + 1) * shelfPlaces), (row) =>
        row < 0 ? null : posts[row],
      ),
    );
    this.creators.forEach((creator, v) => {
      // Users may have grown into creators.
      creator.person = this.people[state.home[v]];
      creator.load = state.load[v];
    });
  }

  private postOf(row: number): Post {
    const { state } = this.world;
    const from = state.source[row];
    let author: Post['author'] = null;
    if (from === Source.consumer) author = this.people[state.author[row]];
    else if (from === Source.creator) author = this.creators[state.author[row]];
    return {
      author,
      advertisement: from === Source.advertisement,
      brand: state.postBrand[row],
      vertical: state.postVertical[row],
      bad: state.negativeKind[row] !== 0,
      paid: (state.postPaid[row] & PAID) !== 0,
      labelled: (state.postPaid[row] & LABELLED) !== 0,
      emotion: state.emotion[row],
      craft: state.craft[row],
      pull: state.pull[row],
      promise: state.promise[row],
      evidenceFor: state.evidenceFor[row],
      evidenceAgainst: state.evidenceAgainst[row],
      usefulness: state.usefulness[row],
      likeability: state.likeability[row],
      spread: state.shareability[row],
      impulseForce: state.impulseForce[row],
      style: state.postStyle[row],
      reads: 0,
      likes: 0,
      comments: 0,
    };
  }

  /** Everybody reads today’s feed: this is what is timed. */
  read(): void {
    for (const person of this.people) {
      person.temptedBy = null;
      if (person.away) continue;
      let advertisements = 0;
      for (const post of this.advertisements) {
        const { precision } = this.world.today.parameters.attention;
        const aimed = 1 - precision + precision * VERTICALS * person.interests[post.vertical];
        const expected = this.world.state.adChance[post.brand] * aimed;
        const times = Math.floor(expected) + (Math.random() < expected % 1 ? 1 : 0);
        for (let i = 0; i < times; i++) this.expose(person, post, null, false);
        advertisements += times;
      }
      for (const { post, follow, friend } of this.feedOf(person, advertisements))
        this.expose(person, post, follow, friend);
    }
  }

  private feedOf(
    person: Person,
    advertisements: number,
  ): { post: Post; follow: Follow | null; friend: boolean }[] {
    const { attention, fatigue } = this.world.today.parameters;
    const awake = person.activity * attention.posts * (1 - fatigue.reading * person.fatigue);
    const n = Math.max(0, awake - attention.advertisement * advertisements);
    const candidates: { post: Post; follow: Follow | null; friend: boolean; weight: number }[] = [];
    const known = new Set<Post>();
    const offer = (post: Post, follow: Follow | null, friend: boolean, pull: number): void => {
      if (known.has(post)) return;
      known.add(post);
      const liking =
        1 - attention.interest + attention.interest * VERTICALS * person.interests[post.vertical];
      candidates.push({ post, follow, friend, weight: pull * post.pull * liking });
    };
    for (const follow of person.follows) {
      const trusted = 1 + attention.trust * (2 * this.credibility(follow) - 1);
      for (const post of follow.creator.posts) offer(post, follow, false, (1 + follow.bond) * trusted);
    }
    for (const friend of person.friends) if (friend.post) offer(friend.post, null, true, attention.friend);
    for (let j = 0; j < Math.ceil(n * attention.recommended); j++) {
      const shelf = this.shelves[this.verticalFor(person)];
      const post = shelf[Math.floor(Math.random() * shelf.length)];
      if (post && post.author !== person) offer(post, null, false, 1);
    }
    const total = candidates.reduce((sum, { weight }) => sum + weight, attention.elsewhere);
    return candidates.filter(({ weight }) => Math.random() < (n * weight) / total);
  }

  private verticalFor(person: Person): number {
    if (Math.random() >= this.world.today.parameters.attention.precision)
      return Math.floor(Math.random() * VERTICALS);
    let left = Math.random();
    const vertical = person.interests.findIndex((share) => (left -= share) < 0);
    return vertical < 0 ? VERTICALS - 1 : vertical;
  }

  private expose(person: Person, post: Post, follow: Follow | null, friend: boolean): void {
    this.exposures++;
    post.reads++;
    const opinion = person.opinions.get(post.brand);
    const force = opinion && post.paid && !post.bad ? this.force(person, post, opinion) : 1;
    const believed = force * this.belief(person, post, follow, friend, opinion);
    let moved = 0;
    let news = 1;
    if (opinion) {
      if (post.bad) news = this.trust(person, opinion);
      this.bringToMind(person, post, opinion, believed);
      this.weigh(post, opinion, believed);
      moved = force * this.feel(person, post, follow, opinion, force);
      if (!post.bad) this.hope(person, post, opinion, believed);
    }
    this.bore(person, post, follow, friend);
    if (follow) this.relate(follow, post);
    this.respond(person, post, follow, friend, believed, moved, news);
  }

  private credibility({ good, bad, bond }: Follow): number {
    const { sourceCredibility: C, bond: B } = this.world.today.parameters;
    const believed = (good + C.prior * C.priorWeight) / (good + bad + C.priorWeight);
    return believed + B.lift * bond * (1 - believed);
  }

  /** What is alike tires, and so does what is beside the interests. */
  private bore(person: Person, post: Post, follow: Follow | null, friend: boolean): void {
    const { homogenisation: likeness, fatigue } = this.world.today.parameters;
    const alike = Math.max(0, 1 - Math.abs(post.style - person.style) / likeness.width);
    person.fatigue += likeness.tiring * alike * (1 - person.fatigue);
    person.style += likeness.memory * (post.style - person.style);
    if (follow || friend) return;
    const missed = Math.max(0, 1 - VERTICALS * person.interests[post.vertical]);
    person.fatigue += fatigue.offTarget * missed * (1 - person.fatigue);
  }

  private belief(
    person: Person,
    post: Post,
    follow: Follow | null,
    friend: boolean,
    opinion?: Opinion,
  ): number {
    const { sourceCredibility: C, similarity } = this.world.today.parameters;
    if (post.advertisement) return C.advertiser * (1 - similarity.strength);
    const { author } = post;
    if (author === null) return C.stranger * (1 - similarity.strength);
    let belief = C.prior;
    if (follow) belief = this.credibility(follow);
    else if (!isCreator(author)) {
      belief = friend ? C.friend : C.stranger;
      if (opinion && author.community === person.community)
        belief += C.ownGroup * opinion.identity * (1 - belief);
    }
    const { values } = isCreator(author) ? author.person : author;
    return belief * (1 - similarity.strength + similarity.strength * Math.max(0, dot(person.values, values)));
  }

  /** What doubt and repetition leave of a paid message. */
  private force(person: Person, post: Post, opinion: Opinion): number {
    const { wearOut, persuasion } = this.world.today.parameters;
    const look = post.labelled ? persuasion.labelled : persuasion.hidden;
    const q = post.advertisement ? 1 : look;
    return exposureWeight(++opinion.seen, wearOut.peak) * (1 - person.scepticism * q);
  }

  private concern(person: Person, post: Post): number {
    const { relevance } = this.world.today.parameters.salience;
    return 1 - relevance + relevance * VERTICALS * person.interests[post.vertical];
  }

  private bringToMind(person: Person, post: Post, opinion: Opinion, believed: number): void {
    const { gain } = this.world.today.parameters.salience;
    const by = gain * believed * (0.5 + post.craft) * this.concern(person, post);
    opinion.salience += Math.min(1, by) * (1 - opinion.salience);
  }

  private weigh(post: Post, opinion: Opinion, believed: number): void {
    opinion.negative += believed * post.evidenceAgainst;
    if (post.paid) opinion.paid += believed * post.evidenceFor;
    else opinion.peer += believed * post.evidenceFor * (1 + (post.bad ? 0 : this.proof(opinion)));
    if (!post.bad && !post.paid) opinion.buzz++;
  }

  private herd({ buzz }: Opinion): number {
    return buzz / (buzz + this.world.today.parameters.proof.halfVolume);
  }

  private proof(opinion: Opinion): number {
    return this.world.today.parameters.proof.strength * this.herd(opinion);
  }

  private trust(person: Person, { own, peer, paid, negative }: Opinion): number {
    const W = this.world.today.parameters.trust.priorWeight;
    const good = own + peer + (1 - negative / (negative + own + peer + W)) * paid;
    return (good + person.disposition * W) / (good + negative + W);
  }

  /** How much it moves, before what is left of its force. */
  private feel(person: Person, post: Post, follow: Follow | null, opinion: Opinion, force: number): number {
    const { resonance } = this.world.today.parameters;
    if (post.bad) {
      opinion.affect -= resonance.badGain * post.emotion * (1 + Math.min(0, opinion.affect));
      return post.emotion;
    }
    const stand = this.world.market.brandAxes.subarray(post.brand * AXES, (post.brand + 1) * AXES);
    const stands = stand.some((x) => x !== 0) ? dot(person.values, [...stand]) : resonance.neutral;
    let fit = Math.max(0, stands);
    if (follow) fit = 0.5 * (fit + Math.max(0, dot(person.values, follow.creator.person.values)));
    const moved = post.emotion * fit * (0.5 + 0.5 * this.trust(person, opinion)) * (1 - person.fatigue);
    opinion.affect += resonance.gain * force * moved * (1 - Math.max(0, opinion.affect));
    return moved;
  }

  private hope(person: Person, post: Post, opinion: Opinion, believed: number): void {
    const { expectation, identity, fatigue, need } = this.world.today.parameters;
    opinion.expectation += expectation.rate * believed * (post.promise - opinion.expectation);
    if (post.paid) person.fatigue += fatigue.gain * (1 - person.fatigue);
    const near =
      post.author !== null && !isCreator(post.author) && post.author.community === person.community;
    if (near) opinion.identity += identity.onlooker * (1 - opinion.identity);
    const left = this.concern(person, post) * believed * (1 - need.stock * opinion.stock);
    const cue = Math.min(1, this.world.today.brandValues[post.brand].scarcity + this.herd(opinion));
    const temptation =
      left * cue * post.impulseForce * person.impulsiveness * (0.5 + 0.5 * this.trust(person, opinion));
    if (person.temptedBy === null && Math.random() < temptation) person.temptedBy = post.brand;
  }

  private relate(follow: Follow, post: Post): void {
    const { bond, commerce: K } = this.world.today.parameters;
    follow.good += post.usefulness * (0.5 + follow.creator.altruism);
    if (post.paid) {
      const forTrust = K.trustTolerance * (this.credibility(follow) - 0.5);
      const tolerance = K.tolerance + K.bondTolerance * follow.bond + forTrust;
      const misfit = post.vertical === follow.creator.vertical ? 1 : K.misfit;
      const cost = (K.burn * misfit) / (1 + Math.exp((tolerance - follow.creator.load) / K.spread));
      const betrayal = Math.random() < K.detection ? K.betrayal : 0;
      follow.bad += post.labelled ? cost * (1 - K.labelRelief) : cost + betrayal;
    }
    follow.bond += bond.exposure * (1 - follow.bond);
  }

  private respond(
    person: Person,
    post: Post,
    follow: Follow | null,
    friend: boolean,
    believed: number,
    moved: number,
    news: number,
  ): void {
    if (post.advertisement) return;
    const { responding } = this.world.today.parameters;
    const near = follow || friend ? 1 : responding.stranger;
    if (Math.random() < post.spread * near * news * believed * person.readiness) person.repost = post;
    if (Math.random() >= post.likeability * (believed + moved)) return;
    post.likes++;
    if (Math.random() >= responding.comment) return;
    post.comments++;
    if (follow) follow.comments++;
  }
}
