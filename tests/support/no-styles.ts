/** In place of style sheets where pages are written without a browser: a class has no name there. */
export default {};
