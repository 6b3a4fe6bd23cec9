/** A grade by its label and colour in the campaign's plan; never by colour alone. */
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import type { Plan } from '../../../workflows/plans/plan';
import { useLanguage } from './language';

/** Ground and text: the plan's colour, and dark enough on it to be read. */
const COLOURS: Readonly<Record<string, readonly [ground: string, text: string]>> = {
  red: ['#ffccc7', '#5c0011'],
  orange: ['#ffd591', '#612500'],
  yellow: ['#ffe58f', '#613400'],
  blue: ['#bae0ff', '#002c8c'],
  green: ['#d9f7be', '#135200'],
};
const OTHER = ['#f0f0f0', '#262626'] as const;

export function GradeTag({
  level,
  plan,
}: {
  readonly level: number | null;
  readonly plan: Plan | undefined;
}) {
  const { say, told } = useLanguage();
  if (level === null) return <Tag>{say('未定级', 'Not graded')}</Tag>;
  const grade = plan?.schemes.grades.find((each) => each.level === level);
  if (grade === undefined) return <Tag>{level}</Tag>;
  return <ColourTag colour={grade.colour}>{`${told(grade.label)} ${told(grade.colourLabel)}`}</ColourTag>;
}

/** In a colour word of the plan. */
export function ColourTag({ colour, children }: { readonly colour: string; readonly children: ReactNode }) {
  const [background, color] = COLOURS[colour] ?? OTHER;
  return <Tag style={{ background, color }}>{children}</Tag>;
}
