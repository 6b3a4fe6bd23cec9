/**
 * The plans a campaign can be launched with: the templates that ship with the product, and the files in
 * `<data folder>/plans/*.yaml`, which are plans or templates of the same form. Of one id the highest version counts, and
 * the shipped one before an equal version of one's own. Files are read when asked for, so an edit needs no restart.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError, refuse, type ErrorDetails } from '../../workflows/kernel/domain-error';
import type { Bilingual } from '../../workflows/kernel/text';
import { parsePlan, type KnownParts } from '../../workflows/plans/check-plan';
import type { Plan } from '../../workflows/plans/plan';
import { fixedYearOf } from '../../workflows/plans/plan-template';
import { isRecord } from '../../workflows/plans/read-shape';
import { parseTemplate } from '../../workflows/plans/resolve-plan';
import { packageRoot } from './package-root';
import { shortName, yamlFilesIn } from './read-yaml';
import { readYamlOnce } from './read-yaml-once';

export type PlanListing = UsablePlan | UnusablePlanFile;

export interface UsablePlan {
  readonly usable: true;
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly source: Plan['source'];
  /** The only year it can be launched for; null for any. */
  readonly fixedYear: number | null;
  readonly shipped: boolean;
  /** File and its folder, as in `plans/ours.yaml`. */
  readonly file: string;
}

/** A file of one's own that has to be put right first: one mistake does not hide the other plans. */
export interface UnusablePlanFile {
  readonly usable: false;
  readonly file: string;
  /** `PLAN.NOT_YAML`, `PLAN.TOO_LARGE` or `PLAN.INVALID`. */
  readonly code: string;
  readonly details: ErrorDetails;
}

export interface PlanLibrary {
  readonly list: () => readonly PlanListing[];
  /** `PLAN.UNKNOWN` with the ids there are, `PLAN.YEAR_FIXED`, `PLAN.NOT_YAML` or `PLAN.INVALID`. */
  readonly resolve: (id: string, year: number) => Plan;
  /** A plan from elsewhere, such as an amended one: the plan itself, or `PLAN.INVALID` with all its faults. */
  readonly check: (input: unknown) => Plan;
}

const TEMPLATES_FOLDER = 'workflows/plans/templates';

/** A leap year, so that a template may name 29 February and still be listed. */
const YEAR_TO_LIST_BY = 2024;

/** `dataFolder` is the value of LIANCHENG_DATA; it need not exist. */
export function openPlanLibrary(dataFolder: string, known: KnownParts): PlanLibrary {
  return {
    list: () => readPlanFiles(dataFolder).map((file) => listingOf(file, known)),
    resolve: (id, year) => parseTemplate(find(id, readPlanFiles(dataFolder)), year, known),
    check: (input) => parsePlan(input, known),
  };
}

interface PlanFile {
  readonly path: string;
  readonly shipped: boolean;
  readonly content: unknown;
  /** Why `content` could not be read. */
  readonly error?: DomainError;
}

function readPlanFiles(dataFolder: string): readonly PlanFile[] {
  const templates = join(packageRoot(), TEMPLATES_FOLDER);
  return [
    ...readdirSync(templates)
      .sort()
      .map((id) => readPlanFile(join(templates, id, 'plan.yaml'), true)),
    ...yamlFilesIn(join(dataFolder, 'plans')).map((path) => readPlanFile(path, false)),
  ];
}

function readPlanFile(path: string, shipped: boolean): PlanFile {
  try {
    return { path, shipped, content: readYamlOnce('PLAN', path) };
  } catch (error) {
    if (error instanceof DomainError) return { path, shipped, content: undefined, error };
    throw error;
  }
}

function find(id: string, files: readonly PlanFile[]): unknown {
  const unreadable = files.find((file) => file.error !== undefined && basename(file.path) === `${id}.yaml`);
  if (unreadable?.error !== undefined) throw unreadable.error;
  // Shipped files come first, so a file of one's own has to be newer to take their place.
  const [first, ...others] = files.filter((file) => idOf(file) === id);
  if (first === undefined) return refuse('PLAN.UNKNOWN', { id, known: knownIds(files) });
  return others.reduce((best, file) => (versionOf(file) > versionOf(best) ? file : best), first).content;
}

function knownIds(files: readonly PlanFile[]): readonly string[] {
  return [...new Set(files.map(idOf).filter((id) => id !== undefined))].sort();
}

function idOf(file: PlanFile): string | undefined {
  const id = isRecord(file.content) ? file.content['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function versionOf(file: PlanFile): number {
  const version = isRecord(file.content) ? file.content['version'] : undefined;
  return typeof version === 'number' ? version : 0;
}

function listingOf(file: PlanFile, known: KnownParts): PlanListing {
  const short = shortName(file.path);
  try {
    if (file.error !== undefined) throw file.error;
    const fixedYear = fixedYearOf(file.content);
    const { id, version, title, source } = parseTemplate(file.content, fixedYear ?? YEAR_TO_LIST_BY, known);
    return { usable: true, id, version, title, source, fixedYear, shipped: file.shipped, file: short };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { usable: false, file: short, code: error.code, details: error.details };
  }
}
