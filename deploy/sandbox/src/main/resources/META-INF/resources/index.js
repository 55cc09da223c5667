const now = document.querySelector('#now');
const moved = document.querySelector('#moved');
const messages = document.querySelector('#messages');
let newest;

async function showClock() {
  const clock = await (await fetch('/clock')).json();
  now.textContent = clock.now.slice(0, 19).replace('T', ' ') + ' UTC';
  if (!moved.textContent && clock.offset !== 'PT0S') {
    moved.textContent = `Moved by ${clock.offset}.`;
  }
}

async function move(method, request) {
  const answer = await fetch('/clock', {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: request && JSON.stringify(request),
  });
  const clock = await answer.json();
  const behind = clock.failed.map((failure) => `${failure.target} ${failure.reason}`);
  moved.textContent = `Moved by ${clock.offset}.` + (behind.length ? ` Left behind: ${behind.join('; ')}` : '');
  await showClock();
}

// Messages are strangers' text: only ever textContent.
function element(tag, text, className = '') {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

function asDetails(message) {
  const details = document.createElement('details');
  details.append(
    element('summary', `${message.channel} · ${message.to} · ${message.subject ?? message.text}`),
    element('p', `${message.receivedAt} from ${message.from}`, 'quiet'),
    element('pre', message.text ?? message.html ?? ''),
  );
  for (const attachment of message.attachments) {
    details.append(element('p', `${attachment.name ?? ''} ${attachment.contentType}`, 'quiet'));
    details.append(element('pre', attachment.text ?? ''));
  }
  return details;
}

async function showInbox() {
  const found = await (await fetch('/inbox')).json();
  if (found[0]?.id !== newest) {
    newest = found[0]?.id;
    messages.replaceChildren(...found.slice(0, 50).map(asDetails));
  }
}

document.querySelectorAll('[data-advance]').forEach((button) => {
  button.addEventListener('click', () => move('POST', { advance: button.dataset.advance }));
});
document.querySelector('#reset').addEventListener('click', () => move('DELETE'));

async function refresh() {
  try {
    await Promise.all([showClock(), showInbox()]);
  } catch {
    now.textContent = 'not reachable';
  }
  setTimeout(refresh, 1000);
}
refresh();
