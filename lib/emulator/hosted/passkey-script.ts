/**
 * The only script of the pages, on the two that cannot do without: it asks the browser for a passkey, or for a new one, and sends the answer
 * with the page's own form. What it needs stands in the page as data, so that its text is the same for everyone and the content policy can name it by
 * its hash.
 */
export const passkeyScript = `
const button = document.getElementById('use-passkey');
const problem = document.getElementById('passkey-problem');
button.addEventListener('click', async () => {
  problem.hidden = true;
  button.disabled = true;
  try {
    const options = JSON.parse(button.dataset.options);
    const credential = await (button.dataset.way === 'create'
      ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
    button.form.elements.credential.value = JSON.stringify(credential);
    button.form.submit();
  } catch (error) {
    problem.textContent = button.dataset.problem + ' (' + error.name + ')';
    problem.hidden = false;
    button.disabled = false;
  }
});
button.hidden = false;
`;
