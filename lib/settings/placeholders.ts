/** What Cognito fills into a message when it sends it, and what it stands for in words. */
export const placeholders = {
  code: { token: '{####}', stands: 'the code', example: '482913' },
  password: { token: '{####}', stands: 'the temporary password', example: 'Tr1al-pass!' },
  username: { token: '{username}', stands: 'the user name', example: 'ana' },
  link: {
    token: '{##Verify e-mail##}',
    stands: 'the link; the words between ## are its text',
    example: 'Verify e-mail',
  },
} as const;

export type PlaceholderName = keyof typeof placeholders;
