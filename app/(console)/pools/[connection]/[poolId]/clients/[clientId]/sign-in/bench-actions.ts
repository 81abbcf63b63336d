import {
  answerSignInChallenge,
  askUserInfo,
  beginSignInAttempt,
  exchangeSignInCode,
  finishSignInApp,
  inspectSignInTokens,
  requestClientToken,
  revokeSignIn,
  setUpSignInApp,
} from '@/lib/sign-in/actions';
import {
  deleteBenchPasskey,
  finishBenchPasskey,
  listBenchPasskeys,
  startBenchPasskey,
} from '@/lib/sign-in/passkey-actions';

/** The server's side of the bench. */
export const benchActions = {
  begin: beginSignInAttempt,
  answer: answerSignInChallenge,
  setUpApp: setUpSignInApp,
  finishApp: finishSignInApp,
  exchangeCode: exchangeSignInCode,
  clientToken: requestClientToken,
  inspect: inspectSignInTokens,
  userInfo: askUserInfo,
  revoke: revokeSignIn,
  passkeys: {
    start: startBenchPasskey,
    finish: finishBenchPasskey,
    list: listBenchPasskeys,
    remove: deleteBenchPasskey,
  },
};
