/**
 * By it the content security policy knows our style elements; undefined where there is no policy. The browser hides it from styles and
 * selectors, so that it can be read as a property only.
 */
export const nonce =
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;
