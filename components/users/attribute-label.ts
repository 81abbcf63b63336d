const labels: Record<string, string> = {
  sub: 'User id (sub)',
  email: 'E-mail',
  email_verified: 'E-mail verified',
  phone_number: 'Phone number',
  phone_number_verified: 'Phone number verified',
  name: 'Name',
  given_name: 'Given name',
  family_name: 'Family name',
  middle_name: 'Middle name',
  nickname: 'Nickname',
  preferred_username: 'Preferred username',
  profile: 'Profile page',
  picture: 'Picture',
  website: 'Website',
  gender: 'Gender',
  birthdate: 'Date of birth',
  zoneinfo: 'Time zone',
  locale: 'Language',
  address: 'Address',
  updated_at: 'Updated at',
  identities: 'Linked identities',
};

/** A standard attribute in plain words; a custom one by its own name. */
export function attributeLabel(name: string): string {
  return labels[name] ?? name.replace(/^(dev:)?custom:/, '');
}
