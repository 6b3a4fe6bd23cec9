/** Every environment setting of the product, with its default; null: there is none. */
export const EXPECTED_SETTINGS: readonly { readonly name: string; readonly default: string | null }[] = [
  { name: 'LIANCHENG_DATA', default: './data' },
  { name: 'PORT', default: '3000' },
  { name: 'LIANCHENG_HOST', default: '127.0.0.1' },
  { name: 'LIANCHENG_STORE', default: 'sqlite' },
  { name: 'LIANCHENG_EVENTSTOREDB', default: null },
];
