import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalJson, CanonicalJsonError, canonicalJsonWith, MAX_DEPTH } from './canonical-json';

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('canonical JSON (RFC 8785)', () => {
  it('writes the sample of section 3.2.4', () => {
    const sample = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts members by UTF-16 code units, as in section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(sample)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis",' +
        '"€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  // Appendix B: the IEEE 754 bits and the text they must give.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the number with the bits %s as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('leaves out what is undefined', () => {
    expect(canonicalJson({ b: undefined, a: { c: undefined } })).toBe('{"a":{}}');
  });

  it.each([
    ['NaN', Number.NaN],
    ['Infinity', [Number.POSITIVE_INFINITY]],
    ['-Infinity', { a: Number.NEGATIVE_INFINITY }],
    ['undefined in an array', [undefined]],
    ['undefined alone', undefined],
    ['a hole in an array', Array(1)],
    ['a lone high surrogate', 'a\ud800'],
    ['a lone low surrogate', '\udc00\ud800'],
    ['a lone surrogate in a name', { '\ud800': 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    [
      'an instance of a class',
      new (class Thing {
        readonly a = 1;
      })(),
    ],
    ['a boxed value', Object('text')],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  it('takes nesting up to its limit and refuses one level more', () => {
    expect(canonicalJson(nested(MAX_DEPTH))).toHaveLength(2 * MAX_DEPTH + 1);
    expect(() => canonicalJson(nested(MAX_DEPTH + 1))).toThrow('nested too deeply');
    expect(() => canonicalJsonWith({ a: nested(MAX_DEPTH) }, {})).toThrow('nested too deeply');
  });

  it('refuses a value that contains itself', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  });

  it('writes every JSON value as another implementation does, and reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 6 }), (value) => {
        const text = canonicalJson(value);
        expect(text).toBe(canonicalize(value));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order members were set in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
      }),
    );
  });

  it('joins two objects as a spread does', () => {
    const part = fc.dictionary(
      fc.constantFrom('a', 'b', 'toString', 'valueOf'),
      fc.option(fc.integer(), { nil: undefined }),
    );
    fc.assert(
      fc.property(part, part, (base, added) => {
        expect(canonicalJsonWith(base, added)).toBe(canonicalJson({ ...base, ...added }));
      }),
    );
  });

  it('writes known bytes for ever', () => {
    const value = { 日期: '2012-03-05', b: [1.5, 'é\n', null], a: { z: true, y: '😀' } };
    const text = canonicalJson(value);
    expect(text).toBe('{"a":{"y":"😀","z":true},"b":[1.5,"é\\n",null],"日期":"2012-03-05"}');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '864cb94ee9ac50a14e87e0fceee52acddf19153095e8ffbffa2a2bd6c4fdc15f',
    );
  });
});
