import { GATE_RULES } from '../../workflows/gates/registry';
import { ACT_FOR, NEVER_PUT_RIGHT, roundOf, type Act } from './acts';

const CODES = new Set(GATE_RULES.flatMap(({ codes }) => codes));

it('names only codes that some rule of the registry can give, each once', () => {
  const named = [...Object.keys(ACT_FOR), ...NEVER_PUT_RIGHT];
  expect(named.filter((code) => !CODES.has(code))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

it('has a round for every act', () => {
  const acts = Object.values(ACT_FOR).filter((act): act is Act => act !== 'gradeSteps');
  expect(acts.filter((act) => roundOf(act) < 0)).toEqual([]);
});
