import { AdminCreateUserCommand } from '@aws-sdk/client-cognito-identity-provider';
import { expect, test } from './doors-test';

const turned = 'invoice\u202Efdp.exe';

test('a name that turns the direction of writing turns nothing but itself', async ({ page, cognito, world }) => {
  const username = 'דנה';
  await cognito.send(
    new AdminCreateUserCommand({
      UserPoolId: world.poolId,
      Username: username,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'name', Value: turned },
        { Name: 'given_name', Value: '\u2067open' },
        { Name: 'email', Value: 'dana@example.com' },
      ],
    }),
  );
  const users = `/pools/${world.connection}/${world.poolId}/users`;
  for (const path of [users, `${users}/${encodeURIComponent(username)}`]) {
    await page.goto(path);
    await expect(page.getByText(username).first()).toBeVisible();
    const leaking = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const { data, parentElement } = walker.currentNode as Text;
        if (!/[\u202A-\u202E\u2066-\u2069\u0590-\u05FF]/.test(data) || !parentElement) continue;
        const { unicodeBidi } = getComputedStyle(parentElement);
        const alone = parentElement.textContent === data;
        const closed = /^.*\u2068[^\u2069]*\u2069/.test(data);
        if (!closed && !(alone && /isolate|plaintext/.test(unicodeBidi)))
          found.push(parentElement.outerHTML.slice(0, 200));
      }
      return found;
    });
    expect(leaking, path).toEqual([]);
  }
});
