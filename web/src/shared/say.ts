/** The text of the language that is read. Apart from the page's language, so that what is only words needs no page. */
export type Say = (zh: string, en: string) => string;
