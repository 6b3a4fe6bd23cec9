/** 导入表格: what may be brought in where it stands, for whoever may enter the same by hand. */
import { Acts } from './acts';
import { ImportDialog, type Importable } from './import-dialog';
import { useLanguage } from './language';

interface ImportActProps {
  /** Where there is none, nothing is offered. */
  readonly forms: readonly Importable[];
}

export function ImportAct({ forms: [first, ...others] }: ImportActProps) {
  const { say } = useLanguage();
  if (first === undefined) return null;
  const label = say('导入表格', 'Import a form');
  const dialog = (onClose: () => void) => <ImportDialog forms={[first, ...others]} onClose={onClose} />;
  return <Acts acts={[{ key: 'import', label, dialog }]} />;
}
