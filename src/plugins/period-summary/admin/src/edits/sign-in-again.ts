let signingIn = false;

/**
 * Loads the page anew, which leads one who is signed out through sign-in and back here: what was written
 * is kept in the tab and put back. Nobody is asked whether the page may be left: nothing is.
 */
export function signInAgain(): void {
  signingIn = true;
  window.location.reload();
}

export const isSigningIn = (): boolean => signingIn;
