/** The already opened parts that the HTTP application is given; their injection tokens. */
export const GATEWAY = Symbol('CommandGateway');
export const VIEWS = Symbol('Views');
export const ENGINE = Symbol('Engine');
export const FORM_WRITER = Symbol('FormWriter');
export const FORM_READER = Symbol('FormReader');
export const ACCOUNTS = Symbol('Accounts');
/** Null: the office has none. */
export const IDENTITY_PROVIDER = Symbol('IdentityProvider');
