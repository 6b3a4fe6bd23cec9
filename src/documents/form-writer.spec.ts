import { join } from 'node:path';
import type { PaperForm } from '../../projections/forms/paper-form';
import { OfficeFile } from '../../test/support/office-file';
import { FormWriter } from './form-writer';
import type { Rendering } from './render';

const ENTRY = join(__dirname, '../../test/support/form-thread.cjs');
const RENDERING: Rendering = {
  format: 'docx',
  language: 'zh',
  completeTo: { position: '7', recordedAt: null },
};

const form = (title: string): PaperForm => ({
  title: { zh: title, en: title },
  orientation: 'portrait',
  pages: [{ name: title, head: [`单位：${title}`], parts: [], remarks: [] }],
});

describe('the writer of forms', () => {
  it.each([
    ['in a thread of its own', { entry: ENTRY }],
    ['where there is no compiled thread', { entry: join(__dirname, 'nowhere.js') }],
  ])('writes each form that is asked for, %s', async (_, options) => {
    const writer = new FormWriter(options);
    const written = await Promise.all(
      ['甲', '乙', '丙'].map((title) => writer.write(form(title), RENDERING)),
    );
    expect(written.map((bytes) => new OfficeFile(bytes).paragraphs[1])).toEqual([
      '单位：甲',
      '单位：乙',
      '单位：丙',
    ]);
  });

  it('refuses more than it can keep waiting, and takes more once it is done', async () => {
    const writer = new FormWriter({ entry: ENTRY, atMost: 2 });
    const taken = [writer.write(form('甲'), RENDERING), writer.write(form('乙'), RENDERING)];
    await expect(writer.write(form('丙'), RENDERING)).rejects.toMatchObject({
      code: 'FORM.BUSY',
      details: { atMost: 2 },
    });
    await Promise.all(taken);
    expect(await writer.write(form('丙'), RENDERING)).toBeInstanceOf(Buffer);
  });

  it('goes on after a form that could not be written', async () => {
    const writer = new FormWriter({ entry: ENTRY });
    const broken = { ...form('甲'), pages: [undefined] } as unknown as PaperForm;
    await expect(writer.write(broken, RENDERING)).rejects.toMatchObject({ name: 'TypeError' });
    expect(await writer.write(form('乙'), RENDERING)).toBeInstanceOf(Buffer);
  });
});
