/** 上级纪检监察: what is its own is settled, extended and taken back by it alone (docs/adr/0023-nobody-judges-what-they-did.md). */
import type { Actor } from '../../workflows/kernel/actor';

export function isSupervision({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'supervisor';
}
