/** Where a page itself begins, behind the navigation: an element's id. */
export const MAIN = 'main';
