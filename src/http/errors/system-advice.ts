/** Why the operating system would not, in words: joined to the text of a refusal by its `reason`. */
import type { Bilingual } from '../../../workflows/kernel/text';

export const SYSTEM_ADVICE: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '没有这个文件或目录', en: 'there is no such file or folder' },
  EEXIST: { zh: '已有同名的文件', en: 'there is a file of that name' },
  ENOTDIR: { zh: '路径中有一段是文件，不是目录', en: 'a part of the path is a file, not a folder' },
  EISDIR: { zh: '这是目录，不是文件', en: 'it is a folder, not a file' },
  EACCES: { zh: '没有权限', en: 'there is no permission for it' },
  EPERM: { zh: '没有权限', en: 'there is no permission for it' },
  EROFS: { zh: '磁盘只能读取', en: 'the disk can only be read' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  ELOOP: { zh: '符号链接循环', en: 'links lead round in a circle' },
  EMFILE: { zh: '打开的文件过多', en: 'too many files are open' },
  EIO: { zh: '磁盘读写出错，请检查磁盘', en: 'the disk failed; look at it' },
};
