/** `--data`, alike in every verb. */
import { fileName } from './wrong-use';

export const DATA = [
  '--data <folder>',
  '数据目录，默认 LIANCHENG_DATA 或 ./data (data folder)',
  fileName,
] as const;
