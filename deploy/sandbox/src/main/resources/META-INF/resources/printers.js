const panel = document.querySelector('#printers');
const FAULTS = { paperOut: 'Paper out', coverOpen: 'Cover open', paperLow: 'Paper low' };

async function toggle(port, fault) {
  const printer = (await (await fetch('/devices/printers')).json()).find((one) => one.port === port);
  const { coverOpen, paperOut, paperLow, failed } = printer;
  const state = { coverOpen, paperOut, paperLow: paperLow && !paperOut, failed };
  state[fault] = !printer[fault];
  await fetch(`/devices/printers/${port}/state`, {
    method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(state),
  });
}

function button(port, fault) {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset.fault = fault;
  made.textContent = FAULTS[fault];
  made.addEventListener('click', () => toggle(port, fault));
  return made;
}

function figure(printer) {
  const made = document.createElement('figure');
  made.className = 'device';
  made.dataset.port = printer.port;
  const buttons = document.createElement('div');
  buttons.className = 'row';
  buttons.append(...Object.keys(FAULTS).map((fault) => button(printer.port, fault)));
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.tabIndex = 0;
  paper.setAttribute('role', 'log');
  paper.setAttribute('aria-label', 'Paper');
  const caption = document.createElement('figcaption');
  caption.className = 'quiet';
  made.append(caption, buttons, paper);
  return made;
}

function item(printed) {
  if (printed.kind === 'IMAGE') {
    const image = document.createElement('img');
    image.src = printed.image;
    image.alt = `drawn, ${printed.text} dots`;
    return image;
  }
  const line = document.createElement(printed.kind === 'QR' ? 'div' : 'p');
  line.className = printed.kind === 'QR' ? 'qr' : '';
  line.textContent = printed.kind === 'QR' ? `QR ${printed.text}` : printed.text;
  line.style.fontSize = `${0.6 + printed.size * 0.3}rem`;
  line.style.fontWeight = printed.bold ? 'bold' : '';
  return line;
}

function slip(job) {
  const made = document.createElement('div');
  made.className = 'slip';
  made.append(...job.items.map(item));
  return made;
}

function show(printer) {
  let shown = panel.querySelector(`[data-port="${printer.port}"]`);
  if (!shown) {
    shown = figure(printer);
    panel.append(shown);
  }
  shown.querySelectorAll('[data-fault]').forEach((one) => {
    one.setAttribute('aria-pressed', String(printer[one.dataset.fault]));
  });
  const paper = shown.querySelector('.paper');
  const newest = printer.jobs.length ? printer.jobs[0].cutAt : '';
  // Only new slips are drawn, so that the paper can be scrolled.
  if (paper.dataset.newest !== `${newest}/${printer.jobs.length}`) {
    paper.dataset.newest = `${newest}/${printer.jobs.length}`;
    paper.replaceChildren(...printer.jobs.map(slip));
  }
  shown.querySelector('figcaption').textContent = `port ${printer.port} · ${printer.jobs.length} slips`;
}

async function refresh() {
  try {
    (await (await fetch('/devices/printers')).json()).forEach(show);
  } catch {
    panel.replaceChildren();
  }
  setTimeout(refresh, 700);
}
refresh();
