import { distinctUnitNames } from './unit-names';

const unit = (name: string, ...path: readonly string[]) => ({ unitId: path.at(-1) ?? '', name, path });

describe('the names of units on a form', () => {
  it('are as short as tells them apart', () => {
    const names = distinctUnitNames([
      unit('某区', 'd'),
      unit('甲局', 'd', 'a'),
      unit('办公室', 'd', 'a', 'a1'),
      unit('一组', 'd', 'a', 'a1', 'g1'),
      unit('乙局', 'd', 'b'),
      unit('办公室', 'd', 'b', 'b1'),
      unit('一组', 'd', 'b', 'b1', 'g2'),
      unit('财务科', 'd', 'b', 'b2'),
    ]);
    expect(Object.fromEntries(names)).toEqual({
      d: '某区',
      a: '甲局',
      a1: '甲局/办公室',
      g1: '甲局/办公室/一组',
      b: '乙局',
      b1: '乙局/办公室',
      g2: '乙局/办公室/一组',
      b2: '财务科',
    });
  });

  it('are ids where no path tells two apart', () => {
    const names = distinctUnitNames([unit('某区', 'd'), unit('办公室', 'd', 'x'), unit('办公室', 'd', 'y')]);
    expect([names.get('x'), names.get('y')]).toEqual(['x', 'y']);
  });
});
