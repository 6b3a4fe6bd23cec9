/**
 * The modules a warning network can be established by: those that ship with the product, and the files in
 * `<data folder>/modules/*.yaml`. Of one id the highest version counts, and the shipped one before an equal version of
 * one's own. Files are read when asked for, so an edit needs no restart.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DomainError, refuse } from '../../workflows/kernel/domain-error';
import type { Bilingual } from '../../workflows/kernel/text';
import { parseModule, type KnownToModules } from '../../workflows/modules/check-module';
import type { Module } from '../../workflows/modules/module';
import { isRecord } from '../../workflows/plans/read-shape';
import { packageRoot } from './package-root';
import type { UnusablePlanFile } from './plan-library';
import { shortName, yamlFilesIn } from './read-yaml';
import { readYamlOnce } from './read-yaml-once';

export type ModuleListing = UsableModule | UnusablePlanFile;

export interface UsableModule {
  readonly usable: true;
  readonly id: string;
  readonly version: number;
  readonly title: Bilingual;
  readonly source: Module['source'];
  readonly shipped: boolean;
  /** File and its folder, as in `modules/ours.yaml`. */
  readonly file: string;
}

export interface ModuleLibrary {
  readonly list: () => readonly ModuleListing[];
  /** `MODULE.UNKNOWN` with the ids there are, `MODULE.NOT_YAML`, `MODULE.TOO_LARGE` or `MODULE.INVALID`. */
  readonly get: (id: string) => Module;
}

const TEMPLATES_FOLDER = 'workflows/modules/templates';

/** `dataFolder` is the value of LIANCHENG_DATA; it need not exist. */
export function openModuleLibrary(dataFolder: string, known: KnownToModules): ModuleLibrary {
  const read = () => readModuleFiles(dataFolder);
  return {
    list: () => read().map((file) => listingOf(file, known)),
    get: (id) => parseModule(find(id, read()), known),
  };
}

interface ModuleFile {
  readonly path: string;
  readonly shipped: boolean;
  readonly content: unknown;
  /** Why `content` could not be read. */
  readonly error?: DomainError;
}

function readModuleFiles(dataFolder: string): readonly ModuleFile[] {
  const templates = join(packageRoot(), TEMPLATES_FOLDER);
  return [
    ...readdirSync(templates)
      .sort()
      .map((id) => readModuleFile(join(templates, id, 'module.yaml'), true)),
    ...yamlFilesIn(join(dataFolder, 'modules')).map((path) => readModuleFile(path, false)),
  ];
}

function readModuleFile(path: string, shipped: boolean): ModuleFile {
  try {
    return { path, shipped, content: readYamlOnce('MODULE', path) };
  } catch (error) {
    if (error instanceof DomainError) return { path, shipped, content: undefined, error };
    throw error;
  }
}

function find(id: string, files: readonly ModuleFile[]): unknown {
  const unreadable = files.find((file) => file.error !== undefined && basename(file.path) === `${id}.yaml`);
  if (unreadable?.error !== undefined) throw unreadable.error;
  // Shipped files come first, so a file of one's own has to be newer to take their place.
  const [first, ...others] = files.filter((file) => fieldOf(file, 'id') === id);
  if (first === undefined) return refuse('MODULE.UNKNOWN', { id, known: knownIds(files) });
  return others.reduce((best, file) => (versionOf(file) > versionOf(best) ? file : best), first).content;
}

function knownIds(files: readonly ModuleFile[]): readonly string[] {
  const ids = files.map((file) => fieldOf(file, 'id'));
  return [...new Set(ids.filter((id) => typeof id === 'string'))].sort();
}

function versionOf(file: ModuleFile): number {
  const version = fieldOf(file, 'version');
  return typeof version === 'number' ? version : 0;
}

function fieldOf({ content }: ModuleFile, name: 'id' | 'version'): unknown {
  return isRecord(content) ? content[name] : undefined;
}

function listingOf(file: ModuleFile, known: KnownToModules): ModuleListing {
  const short = shortName(file.path);
  try {
    if (file.error !== undefined) throw file.error;
    const { id, version, title, source } = parseModule(file.content, known);
    return { usable: true, id, version, title, source, shipped: file.shipped, file: short };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { usable: false, file: short, code: error.code, details: error.details };
  }
}
