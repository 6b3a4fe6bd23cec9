import type { Bilingual } from '../../workflows/kernel/text';

/** 2012年第1季度 of `2012-q1`, and so for months `2012-03`, halves `2012-h1` and years `2012`. */
export function periodWords(id: string): Bilingual {
  const [year = '', part = ''] = id.split('-');
  const number = part.slice(1);
  if (part === '') return { zh: `${year}年`, en: year };
  if (part.startsWith('q')) return { zh: `${year}年第${number}季度`, en: `Quarter ${number} of ${year}` };
  if (part.startsWith('h'))
    return { zh: `${year}年${number === '1' ? '上' : '下'}半年`, en: `Half ${number} of ${year}` };
  return { zh: `${year}年${Number(part)}月`, en: id };
}
