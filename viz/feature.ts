/**
 * A feature of the page: all that the shell, the keys, the help and the links know of it stands in one object in its own
 * folder (`<feature>/feature.ts`); `features.ts` lists them. Everything here goes over that list.
 */
import type { ComponentType } from 'preact';
import { lazy } from 'preact/compat';
import type { LiveRun } from './state/session.ts';
import type { Panel, Place } from './state/view.ts';

/** The run on the stage, and the one it is compared with. */
export interface RunProps {
  live: LiveRun;
  other: LiveRun | null;
}

/** A key that works anywhere in the market. */
export interface Key {
  /** As the browser names it; letters in lower case. */
  readonly key: string;
  /** How the help writes it, where its name is no sign. */
  readonly sign?: string;
  readonly act: () => void;
  readonly says: () => string;
}

/** One letter of the view in a link: null, or undefined where a link holds nothing, stands for how a page opens. */
export interface InLink {
  readonly letter: string;
  readonly write: () => string | number | null;
  /** A value that this version does not know is passed over: the market matters more than the view. */
  readonly read: (value: string | number | undefined) => void;
}

interface Parts {
  /** A part of the market, seen all the time. */
  readonly area?: { readonly in: 'stage' | 'time'; readonly view: ComponentType<RunProps> };
  /** While it is open, it has the place of the side to itself. */
  readonly instead?: { readonly open: () => boolean; readonly view: ComponentType<RunProps> };
  /** Beside the question of the story. */
  readonly action?: ComponentType;
  /** Under the question, over the whole width. */
  readonly opening?: ComponentType;
  /** In the head of the page. */
  readonly tool?: ComponentType;
  /** What is to be known of the market now, below the stage. */
  readonly notice?: ComponentType<Partial<RunProps>>;
  /** Over the page: windows, and what is said of files and links. */
  readonly overlay?: ComponentType;
  readonly keys?: readonly Key[];
  /** What the help says besides of a feature’s keys. */
  readonly gestures?: readonly { readonly sign: string; readonly says: () => string }[];
  readonly link?: readonly InLink[];
}

/** All of the page below the head. Its title stands in `texts/…/features.json` under its id. */
interface PlaceFeature extends Parts {
  readonly id: Place;
  readonly place: ComponentType;
  readonly panel?: never;
}

/** A tab of the side, which is all there is of the page on a phone. Its title stands with those of places. */
interface PanelFeature extends Parts {
  readonly id: Panel;
  readonly panel: {
    readonly view: ComponentType<RunProps>;
    /** The key that opens it. */
    readonly key?: string;
    readonly badge?: () => string | undefined;
  };
  readonly place?: never;
}

interface OtherFeature extends Parts {
  readonly id: string;
  readonly place?: never;
  readonly panel?: never;
}

export type Feature = PlaceFeature | PanelFeature | OtherFeature;

let installed: readonly Feature[] = [];

/** Gives the page its features, in their order; before anything is drawn. */
export function install(features: readonly Feature[]): void {
  installed = features;
}

export const features = (): readonly Feature[] => installed;
export const places = (): PlaceFeature[] => installed.filter((one) => one.place !== undefined);
export const panels = (): PanelFeature[] => installed.filter((one) => one.panel !== undefined);

/** A view that is fetched when it is first shown. */
export const later = <P>(load: () => Promise<ComponentType<P>>) =>
  lazy(() => load().then((part) => ({ default: part })));
