/** What the console says of days and ways of search, apart from any page. */
import { daysLeftWords } from '../../web/src/shared/days-left-words';
import { methodLabel } from '../../web/src/shared/method-label';
import { testPlan } from '../../workflows/plans/test-plan.spec-support';

const zh = (chinese: string) => chinese;
const en = (_: string, english: string) => english;

it('says of working days in a year whose holidays are not known that they are not settled', () => {
  const left = { days: 121, workingDays: 87, known: false };
  expect(daysLeftWords(left, zh)).toBe('还有 121 天，约 87 个工作日（放假安排未定）');
  expect(daysLeftWords({ ...left, known: true }, zh)).toBe('还有 121 天，87 个工作日');
  expect(daysLeftWords({ days: -3, workingDays: -1, known: true }, en)).toBe('3 days late, 1 working');
  expect(daysLeftWords({ days: 0, workingDays: 0, known: true }, zh)).toBe('今天到期');
  expect(daysLeftWords({ ...left, workingDays: null }, en)).toBe('121 days left');
  expect(daysLeftWords({ ...left, days: 1, workingDays: null }, en)).toBe('1 day left');
});

it('says how a risk point was found in the words of its plan', () => {
  const plan = testPlan();
  const label = { zh: '自己查', en: 'By themselves' };
  const schemes = { ...plan.schemes, discoveryMethods: [{ method: 'self', label }] as const };
  expect(methodLabel('self', { ...plan, schemes })).toEqual(label);
  expect(methodLabel('expert', { ...plan, schemes }).zh).toBe('专家助查');
  expect(methodLabel('self', undefined).zh).toBe('自己找');
});
