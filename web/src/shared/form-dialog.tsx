/** A command whose form is its body, field by field: most acts need no more than a reason, a day or a choice. */
import type { ReactNode } from 'react';
import type { BodyOf, Posted } from '../api/use-command';
import { CommandDialog } from './command-dialog';
import type { Choice } from './choice';
import { ChoiceField, DayField, linesOf, LongField, NumberField, TextField } from './fields';
import { useLanguage } from './language';
import { PersonField } from './person-field';

interface Said {
  readonly label: string;
  /** Default true. */
  readonly required?: boolean;
  readonly help?: string;
  readonly initial?: unknown;
  /** What an empty field is sent as; left out of the body unless given. */
  readonly empty?: null | '';
}

type FieldSpec = Said &
  (
    | { readonly kind: 'text' | 'long' }
    /** One item a line; `evidence`: the names of documents. */
    | { readonly kind: 'lines' | 'evidence' }
    | { readonly kind: 'day'; readonly min?: string; readonly max?: string }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'yesNo'; readonly yes: string; readonly no: string }
    /** `except`: who is not to be chosen. */
    | { readonly kind: 'person'; readonly except?: string }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[]; readonly many?: boolean }
  );

export type FieldsOf<P extends Posted> = { readonly [K in keyof BodyOf<P>]?: FieldSpec };

export interface FormSpec<P extends Posted> {
  readonly title: string;
  readonly path: P;
  readonly places?: Readonly<Record<string, string>>;
  readonly ifMatch?: number;
  /** Names the draft; the places and the revision are added to it. */
  readonly draft: string;
  readonly fields: FieldsOf<P>;
  /** What the body has beside the fields. */
  readonly fixed?: Partial<BodyOf<P>>;
  /** Default: the title. */
  readonly okText?: string;
  /** Stands above the fields. */
  readonly above?: ReactNode;
}

export function FormDialog<P extends Posted>(props: FormSpec<P> & { readonly onClose: () => void }) {
  const { title, path, places = {}, ifMatch, draft, fixed, okText = title, onClose, above } = props;
  const specs = Object.entries(props.fields) as readonly (readonly [string, FieldSpec])[];
  const initial = Object.fromEntries(
    specs.flatMap(([name, spec]) => (spec.initial === undefined ? [] : [[name, spec.initial]])),
  );
  const about = [draft, ...Object.values(places), ...(ifMatch === undefined ? [] : [ifMatch])];
  return (
    <CommandDialog<P, Readonly<Record<string, unknown>>>
      title={title}
      path={path}
      places={places}
      {...(ifMatch === undefined ? {} : { ifMatch })}
      draft={about.join('.')}
      initial={initial}
      bodyOf={(values) => ({ ...fixed, ...bodyOf(specs, values) }) as BodyOf<P>}
      okText={okText}
      onClose={onClose}
    >
      {above}
      {specs.map(([name, spec]) => (
        <SpecField key={name} name={name} spec={spec} />
      ))}
    </CommandDialog>
  );
}

function bodyOf(
  specs: readonly (readonly [string, FieldSpec])[],
  values: Readonly<Record<string, unknown>>,
): object {
  return Object.fromEntries(
    specs.flatMap(([name, spec]): [string, unknown][] => {
      const value = values[name];
      const isEmpty = value === undefined || value === null || value === '';
      switch (spec.kind) {
        case 'lines':
          return [[name, linesOf(value)]];
        case 'evidence':
          return [[name, linesOf(value).map((title) => ({ title }))]];
        case 'yesNo':
          return [[name, value === 'yes']];
        case 'text':
        case 'long':
        case 'day':
        case 'number':
        case 'person':
        case 'choice':
          if (!isEmpty) return [[name, value]];
          return spec.empty === undefined ? [] : [[name, spec.empty]];
      }
    }),
  );
}

function SpecField({ name, spec }: { readonly name: string; readonly spec: FieldSpec }) {
  const { say } = useLanguage();
  const { label, required = true, help } = spec;
  const said = { name, label, required, ...(help === undefined ? {} : { help }) };
  const oneALine = say('每行一条', 'One a line');
  switch (spec.kind) {
    case 'text':
      return <TextField {...said} />;
    case 'long':
      return <LongField {...said} />;
    case 'lines':
      return <LongField {...said} help={help ?? oneALine} />;
    case 'evidence':
      return <LongField {...said} help={help ?? oneALine} required={spec.required ?? false} rows={2} />;
    case 'day': {
      const { min, max } = spec;
      return (
        <DayField {...said} {...(min === undefined ? {} : { min })} {...(max === undefined ? {} : { max })} />
      );
    }
    case 'number':
      return <NumberField {...said} min={spec.min} max={spec.max} />;
    case 'yesNo':
      return (
        <ChoiceField
          {...said}
          choices={[
            { value: 'yes', label: spec.yes },
            { value: 'no', label: spec.no },
          ]}
        />
      );
    case 'person':
      return <PersonField {...said} except={spec.except} />;
    case 'choice':
      return <ChoiceField {...said} choices={spec.choices} many={spec.many ?? false} />;
  }
}
