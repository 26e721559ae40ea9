/** Steps that people pass, one below the other: how many are left at each. */
import { scaleLinear } from 'd3';
import type { ScaleLinear } from 'd3';
import { Words } from './marks/text.tsx';
import { px } from './places.ts';
import { LABEL, TEXT, shortened, textWidth } from './text.ts';

export interface Step {
  name: string;
  label: string;
  value: number;
  before: number | null;
  spread: readonly number[];
}

export interface StepsProps {
  steps: readonly Step[];
  whole: number;
  colour: string;
  width: number;
  height: number;
  texts: {
    count: (value: number) => string;
    ofWhole: (share: number) => string;
    /** Against the step above. */
    ofStep: (share: number) => string;
  };
}

export function Steps({ steps, whole, colour, width, height, texts }: StepsProps) {
  const left = Math.min(0.3 * width, 12 + Math.max(...steps.map(({ label }) => textWidth(label, LABEL))));
  const x = scaleLinear([0, whole], [left, width - 8]);
  const row = height / steps.length;
  const thick = Math.min(22, 0.42 * row);
  return (
    <g font-family="var(--font)" font-size={TEXT} fill="var(--ink-3)">
      {steps.map((step, i) => {
        const { name, label, value } = step;
        const above = i === 0 ? 0 : steps[i - 1].value;
        const share = above > 0 ? ` · ${texts.ofStep(value / above)}` : '';
        return (
          <g key={name} transform={`translate(0 ${px(i * row)})`}>
            <Words x={left - 8} y={thick / 2 + 5} anchor="end" ink="var(--ink)" size={LABEL}>
              {shortened(label, left - 10, LABEL)}
            </Words>
            <rect x={px(left)} y="1" width={px(x(whole) - left)} height={px(thick)} fill="var(--sunken)" />
            <OneStep step={step} at={x} thick={thick} colour={colour} opacity={0.9 - 0.15 * i} />
            <Words x={left} y={thick + 15}>
              <tspan fill="var(--ink)" font-weight="650">
                {texts.count(value)}
              </tspan>
              {` · ${texts.ofWhole(value / whole)}${share}`}
            </Words>
          </g>
        );
      })}
    </g>
  );
}

interface OneStepProps {
  step: Step;
  at: ScaleLinear<number, number>;
  thick: number;
  colour: string;
  opacity: number;
}

function OneStep({ step: { value, before, spread }, at, thick, colour, opacity }: OneStepProps) {
  const left = at(0);
  return (
    <>
      <rect
        x={px(left)}
        y="1"
        width={px(at(value) - left)}
        height={px(thick)}
        fill={colour}
        fill-opacity={opacity}
      />
      {spread.map((other, k) => (
        <line
          key={k}
          x1={px(at(other))}
          x2={px(at(other))}
          y1={px(thick - 4)}
          y2={px(thick + 3)}
          stroke="var(--ink-3)"
        />
      ))}
      {before !== null && (
        <path
          d={`M${px(left)},1H${px(Math.min(at(before), at.range()[1]))}v${px(thick)}H${px(left)}Z`}
          fill="none"
          stroke="var(--ink)"
          stroke-dasharray="4 3"
        />
      )}
    </>
  );
}
