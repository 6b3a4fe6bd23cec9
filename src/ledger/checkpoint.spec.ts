import { checkpointText, parseCheckpoint } from './checkpoint';

const ROOT = Buffer.from('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', 'hex');
const TEXT = 'log.example/1\n606\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n';

describe('a checkpoint', () => {
  it('has known bytes, and comes back from them', () => {
    const checkpoint = { origin: 'log.example/1', size: 606, root: ROOT };
    expect(checkpointText(checkpoint)).toBe(TEXT);
    expect(parseCheckpoint(TEXT)).toEqual(checkpoint);
  });

  it('may say more in further lines', () => {
    expect(parseCheckpoint(`${TEXT}more\n`)).toMatchObject({ size: 606 });
  });

  it.each([
    ['nothing', ''],
    ['no origin', TEXT.replace('log.example/1', '')],
    ['no last line feed', TEXT.trimEnd()],
    ['two lines', 'log.example/1\n606\n'],
    ['an empty further line', `${TEXT}\nmore\n`],
    ['a size with a zero before it', TEXT.replace('606', '0606')],
    ['a size below zero', TEXT.replace('606', '-1')],
    ['a size in another form', TEXT.replace('606', '6e2')],
    ['a size beyond counting', TEXT.replace('606', '9007199254740993')],
    ['a root cut short', TEXT.replace('Xcna', '')],
    ['a root in another form', TEXT.replace('=', '')],
  ])('is none with %s', (_, text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });
});
