let token = '';

/** The token that proves a change was asked for by this page; known once the session is. */
export const csrfToken = () => token;

export const rememberCsrfToken = (value: string) => {
  token = value;
};
