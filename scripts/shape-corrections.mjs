/** Where the wire was seen to differ from the published model: shape → members that replace the model's. */
export const corrections = {
  // Fewer than 6 characters and outer blanks fail as model limits, inner blanks do not
  // [measured GH cognito-identity-js#311, #388; doc DG23].
  PasswordType: { min: 6, pattern: '^[\\S]+.*[\\S]+$' },
  // A domain with wrong characters is refused with a text of its own [measured GH mineiros-io/terraform-aws-cognito-user-pool#69],
  // and custom domains carry dots.
  DomainType: { pattern: undefined },
  // Marked sensitive in the model, yet printed [measured GH boto3#3581].
  ClientIdType: { sensitive: undefined },
};
