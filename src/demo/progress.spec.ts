import { progressOn } from './progress';

function recorder(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, write: (text: string) => void written.push(text), written };
}

describe('the progress of the demo', () => {
  it('writes one line for each phase where there is no terminal', () => {
    const out = recorder(false);
    const progress = progressOn(out, 3);
    progress.step('第一阶段');
    progress.step('第一阶段');
    progress.step('第二阶段');
    progress.done();
    expect(out.written).toEqual(['第一阶段：2 步（2/3）\n', '第二阶段：1 步（3/3）\n']);
  });

  it('draws a bar on a terminal, full at the end', () => {
    const out = recorder(true);
    const progress = progressOn(out, 2);
    progress.step('第一阶段');
    progress.step('第一阶段');
    progress.done();
    expect(out.written.at(-2)).toContain(`${'█'.repeat(28)} 2/2 第一阶段`);
    expect(out.written.at(-1)).toBe('\n');
  });
});
