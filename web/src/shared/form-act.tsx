/** An act that opens the form of one command. */
import type { Posted } from '../api/use-command';
import type { Act } from './acts';
import { FormDialog, type FormSpec } from './form-dialog';

type Spec<P extends Posted> = Omit<Act, 'dialog'> &
  Omit<FormSpec<P>, 'title'> & {
    /** Default: the act's label. */
    readonly title?: string;
  };

export function formAct<P extends Posted>(spec: Spec<P>): Act {
  const { key, label, kind, disabled = false, title = label, ...form } = spec;
  return {
    key,
    label,
    disabled,
    ...(kind === undefined ? {} : { kind }),
    dialog: (onClose) => <FormDialog<P> {...form} title={title} onClose={onClose} />,
  };
}
