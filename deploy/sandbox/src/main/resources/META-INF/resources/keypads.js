const panel = document.querySelector('#keypads');
const WIDTH = 8;
const KEYS = ['7', '8', '9', 'NEXT', '4', '5', '6', 'RECALL', '1', '2', '3', 'START_FINISH', 'CLEAR', '0', 'CALL',
  'TRANSFER', 'NO_SHOW', 'PARK'];
const WIDE = ['NEXT', 'RECALL', 'START_FINISH', 'TRANSFER', 'NO_SHOW', 'PARK'];

function press(port, keys) {
  return fetch(`/devices/keypads/${port}/keys`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ keys }),
  });
}

function key(port, name) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name.replace('_', ' ');
  if (WIDE.includes(name)) {
    made.dataset.wide = '';
  }
  made.addEventListener('click', () => press(port, name));
  return made;
}

function figure(keypad) {
  const made = document.createElement('figure');
  made.className = 'device keypad';
  made.dataset.port = keypad.port;
  const display = document.createElement('span');
  display.className = 'lcd';
  display.setAttribute('aria-live', 'polite');
  const keys = document.createElement('div');
  keys.className = 'keys';
  keys.append(...KEYS.map((name) => key(keypad.port, name)));
  const caption = document.createElement('figcaption');
  caption.className = 'quiet';
  made.append(display, keys, caption);
  return made;
}

function show(keypad) {
  let shown = panel.querySelector(`[data-port="${keypad.port}"]`);
  if (!shown) {
    shown = figure(keypad);
    panel.append(shown);
  }
  const display = shown.querySelector('.lcd');
  const text = keypad.digits ? keypad.shown.padStart(WIDTH) : keypad.shown.padEnd(WIDTH);
  if (display.textContent !== text) {
    display.textContent = text;
  }
  display.classList.toggle('blink', keypad.blink);
  shown.querySelector('figcaption').textContent =
    `port ${keypad.port}, address ${keypad.address} · ${keypad.waiting} presses wait · ${keypad.framesReceived} frames`;
}

async function refresh() {
  try {
    (await (await fetch('/devices/keypads')).json()).forEach(show);
  } catch {
    panel.replaceChildren();
  }
  setTimeout(refresh, 250);
}
refresh();
