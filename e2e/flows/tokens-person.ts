/** Who signs in. The pool of the preset asks for passwords of twelve characters. */
export const cleo = {
  email: 'cleo@example.com',
  temporaryPassword: 'first-taste-of-it',
  password: 'a-pinch-of-salt-more',
};
