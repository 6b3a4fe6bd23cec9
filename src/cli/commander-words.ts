/** What commander says by itself, which it says in English alone: its messages about wrong use, and the titles of its help. */

/** Each message of commander's in both languages; what it takes from the command line is shown as it was written. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/^missing required argument '(.*)'$/m, '缺少参数 <$1> (missing required argument)'],
  [/^required option '(.*)' not specified$/m, '缺少选项 $1 (required option)'],
  [/^option '(.*)' argument missing$/m, '选项 $1 之后缺少值 (its value is missing)'],
  [/^unknown option '(.*)'$/m, '没有选项 $1 (unknown option)'],
  [/^unknown command '(.*)'$/m, '没有命令 $1 (unknown command)'],
  [
    /^too many arguments.*Expected (\d+) arguments? but got (\d+)\.$/m,
    '参数应为 $1 个，写了 $2 个 (too many arguments)',
  ],
  [/^option '(.*?)' argument '([^]*)' is invalid\. /m, '选项 $1 的值“$2”不对 (invalid value)：'],
  [
    /^command-argument value '([^]*)' is invalid for argument '(.*?)'\. /m,
    '参数 <$2> 的值“$1”不对 (invalid value)：',
  ],
  [/Allowed choices are (.*)\.$/m, '应为其中之一 (one of): $1'],
  [/^\(Did you mean (one of )?(.*)\?\)$/m, '是不是 (did you mean): $2'],
];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法 Usage:',
  'Arguments:': '参数 Arguments:',
  'Options:': '选项 Options:',
  'Commands:': '命令 Commands:',
};

export function inBothLanguages(message: string): string {
  return MESSAGES.reduce(
    (said, [english, both]) => said.replace(english, both),
    message.replace(/^error: /, ''),
  );
}

export function titleInBothLanguages(title: string): string {
  return TITLES[title] ?? title;
}
