import { cut, displayWidth, table } from './table';

describe('a plain text table', () => {
  it('counts a Chinese character as two columns', () => {
    expect(displayWidth('阶段 stage')).toBe(10);
    expect(displayWidth('（一）')).toBe(6);
  });

  it('puts columns under each other, numbers to the right', () => {
    const text = table(
      ['阶段', '天'],
      [
        ['宣传发动', '3'],
        ['grading', '12'],
      ],
      ['left', 'right'],
    );
    expect(text.split('\n')).toEqual(['阶段      天', '────────  ──', '宣传发动   3', 'grading   12']);
  });

  it('cuts at a whole character and says so', () => {
    expect(cut('廉政风险防控', 7)).toBe('廉政风…');
    expect(cut('廉政风险', 8)).toBe('廉政风险');
  });
});
