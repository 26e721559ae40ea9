/** Words of a document as elements: three digits to read, all of them for a program. */
import type { ComponentChildren } from 'preact';
import { FINDINGS, KeyMark, kindOf } from '../../../charts/index.ts';
import type { Finding } from '../../policies/results.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { Inline, Mark } from '../model.ts';
import { pValue, percent, short } from '../numbers.ts';

const Datum = ({ value }: { value: number | null | undefined }) =>
  value === null || value === undefined || !Number.isFinite(value) ? (
    <>–</>
  ) : (
    <data value={String(value)}>{short(value)}</data>
  );

/** A narrow column breaks it before the interval, nowhere else. */
function Estimate({ mean, low, high }: { mean: number; low: number; high: number }) {
  if (!Number.isFinite(mean)) return <>–</>;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return <Datum value={mean} />;
  return (
    <>
      <Datum value={mean} />{' '}
      <span class="limits">
        [<Datum value={low} />, <Datum value={high} />]
      </span>
    </>
  );
}

const Share = ({
  value,
  low,
  high,
}: {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
}) => (
  <>
    <data value={String(value)}>{percent(value)}</data>
    {low !== undefined && high !== undefined && Number.isFinite(low) && Number.isFinite(high) && (
      <>
        {' '}
        <span class="limits">
          [{percent(low)}, {percent(high)}]
        </span>
      </>
    )}
  </>
);

const FindingWord = ({ name }: { name: Verdict | Finding }) => (
  <span class={`verdict ${name.replace(' ', '-')}`}>
    <span aria-hidden="true">{FINDINGS[name].sign} </span>
    {name}
  </span>
);

function MarkView({ mark }: { mark: Mark }): ComponentChildren {
  switch (mark.is) {
    case 'number':
      return <Datum value={mark.value} />;
    case 'estimate':
      return <Estimate {...mark} />;
    case 'spread':
      return (
        <>
          <Datum value={mark.mean} /> ± <Datum value={mark.sd} />
        </>
      );
    case 'share':
      return <Share {...mark} />;
    case 'p':
      return <>{pValue(mark.value)}</>;
    case 'finding':
      return <FindingWord name={mark.name} />;
    case 'key':
      return <KeyMark finding={mark.finding} />;
    case 'kind':
      return <KeyMark {...kindOf(mark.index)} hollow={mark.hollow} />;
    case 'link':
      return <a href={`#${mark.to}`}>{mark.words}</a>;
    case 'code':
      return <code>{mark.words}</code>;
    case 'strong':
      return (
        <strong>
          <Words of={mark.words} />
        </strong>
      );
    case 'aside':
      return (
        <span class="about" {...(mark.language && { lang: mark.language })}>
          {mark.words}
        </span>
      );
  }
}

export function Words({ of }: { of: Inline }): ComponentChildren {
  if (of === null || of === false) return null;
  if (typeof of === 'string') return <>{of}</>;
  if ('is' in of) return <MarkView mark={of} />;
  return (
    <>
      {of.map((part) => (
        <Words of={part} />
      ))}
    </>
  );
}
