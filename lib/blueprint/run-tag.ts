/**
 * The tag that every pool made by Pooldeck carries; its value is the id of the run. After a lost answer it tells our pool
 * from others of the same name.
 */
export const runTag = 'pooldeck:run';
