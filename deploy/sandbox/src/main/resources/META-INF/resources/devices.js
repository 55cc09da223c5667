const panel = document.querySelector('#leds');
const WIDTH = 8;

function figure(led) {
  const made = document.createElement('figure');
  made.className = 'led';
  made.dataset.led = `${led.port}/${led.address}`;
  const face = document.createElement('span');
  face.className = 'face';
  const text = document.createElement('span');
  const caption = document.createElement('figcaption');
  caption.className = 'quiet';
  face.append(text);
  made.append(face, caption);
  return made;
}

function show(led) {
  let shown = panel.querySelector(`[data-led="${led.port}/${led.address}"]`);
  if (!shown) {
    shown = figure(led);
    panel.append(shown);
  }
  const text = shown.querySelector('.face span');
  const padded = led.text.padEnd(WIDTH);
  // Only what changed is touched, so that a screen reader isn't told the same twice.
  if (text.textContent !== padded) {
    text.textContent = padded;
  }
  text.className = led.blink ? 'blink' : '';
  text.style.opacity = led.blink ? '' : 0.4 + led.brightness / 15;
  shown.querySelector('figcaption').textContent =
    `port ${led.port}, address ${led.address} · ${led.framesReceived} frames`;
}

async function refresh() {
  try {
    (await (await fetch('/devices/leds')).json()).forEach(show);
  } catch {
    panel.replaceChildren();
  }
  setTimeout(refresh, 400);
}
refresh();
