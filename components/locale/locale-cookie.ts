/** Keeps the language that a person chose; read on the server, forgotten at sign-out. */
export const LOCALE_COOKIE = "deskwise_locale";
