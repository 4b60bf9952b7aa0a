
/** The report of a check: findings, the map of matters and areas, what expires, the rows. */
(() => {
  const {content, state, el, add, say, told, to, put, link} = Page;
  const {findings, sheets, summary} = content;

  const rowsByKey = new Map();
  for (const sheet of sheets) for (const row of sheet.rows) rowsByKey.set(row.key, {sheet, row});
  const findingsByRow = new Map();
  findings.forEach((finding, number) => {
    finding.number = number;
    for (const cell of [...finding.cells, ...finding.rows]) {
      if (cell.row) {
        if (!findingsByRow.has(cell.row)) findingsByRow.set(cell.row, []);
        findingsByRow.get(cell.row).push({finding, cell});
      }
    }
  });

  const LEVELS = ['municipal', 'district', 'subdistrict', 'community', 'none'];

  /** A link to a row where the page has it, else its name. */
  function rowLink(text, key) {
    return key && rowsByKey.has(key) ? link(text, {view: 'rows', row: key}) : el('span', {text});
  }

  /** Roles as the sheets write them, in the language that is read. */
  const party = Page.party;

  function factName(fact) {
    return fact.startsWith('attributes.') ? '[' + fact.slice('attributes.'.length) + ']'
      : say('fact.' + fact);
  }

  function capitalised(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  // ---- Findings -------------------------------------------------------------------------------

  function sheetName(file, sheet) {
    return file ? (sheet ? file + ' › ' + sheet : file) : say('sheet.none');
  }

  function sheetKey(finding) {
    return (finding.file || '') + (finding.sheet ? '!' + finding.sheet : '');
  }

  function textOf(finding) {
    const quoted = finding.cells.flatMap((cell) => {
      const found = rowsByKey.get(cell.row);
      return found ? [cell.row, cell.cell || '', ...found.row.cells] : [cell.cell || ''];
    });
    return [told(finding.text), told(finding.remedy), finding.code, say('kind.' + finding.kind),
      sheetName(finding.file, finding.sheet), finding.quote || '', ...quoted].join('\n');
  }

  function options(all, name) {
    const counts = new Map();
    for (const each of all) counts.set(each, (counts.get(each) || 0) + 1);
    return [['', say('filter.all')],
      ...[...counts].map(([value, count]) => [value, name(value) + ' (' + count + ')'])];
  }

  const findingsView = {
    id: 'findings',
    claims: ['severity', 'kind', 'sheet', 'q', 'finding'],
    title: () => say('tab.findings'),
    count: () => findings.length,
    draw(main) {
      if (findings.length === 0) {
        main.append(el('p', {class: 'nothing', text: say('findings.none')}));
        return;
      }
      const results = el('div', {attr: {id: 'findings'}});
      const refresh = () => list(results);
      const names = new Map(findings.map((f) => [sheetKey(f), sheetName(f.file, f.sheet)]));
      main.append(el('div', {class: 'filters'},
        Page.choice('severity', say('filter.severity'),
          options(findings.map((f) => f.severity), (s) => say('badge.' + s)), refresh),
        Page.choice('kind', say('filter.kind'),
          options(findings.map((f) => f.kind), (k) => say('kind.' + k)), refresh),
        Page.choice('sheet', say('filter.sheet'),
          options(findings.map(sheetKey), (key) => names.get(key)), refresh),
        Page.search('q', say('filter.text'), refresh)), results);
      if (summary.cardsLeft > 0) {
        main.append(el('p', {class: 'note', text: say('findings.left', summary.cardsLeft)}));
      }
      list(results);
    },
  };

  function list(place) {
    const found = findings.filter((finding) =>
      (!state.severity || finding.severity === state.severity) &&
      (!state.kind || finding.kind === state.kind) &&
      (!state.sheet || sheetKey(finding) === state.sheet) &&
      (!state.q || Page.matches(textOf(finding), state.q)));
    const cards = el('div');
    place.replaceChildren(
      el('p', {class: 'note', attr: {id: 'shown', 'aria-live': 'polite'},
        text: say('findings.shown', found.length, findings.length)}), cards);
    // Sheets stay together; within one, findings keep their order.
    const bySheet = new Map();
    for (const finding of found) {
      const key = sheetKey(finding);
      if (!bySheet.has(key)) bySheet.set(key, []);
      bySheet.get(key).push(finding);
    }
    const items = [...bySheet.values()].flatMap((group) =>
      [{heading: group[0], size: group.length}, ...group]);
    const wanted = items.findIndex((item) => String(item.number) === state.finding);
    Page.inPortions(cards, items, 100, (item) => item.heading
      ? el('h2', {}, sheetName(item.heading.file, item.heading.sheet), ' ',
        el('small', {text: say('count.findings', item.size)}))
      : card(item), wanted + 1);
  }

  function cellName(cell) {
    return cell.cell || say('line', cell.line);
  }

  function card(finding) {
    const first = finding.cells[0];
    const more = finding.cells.slice(1);
    return el('article', {
      class: 'card ' + finding.severity + (String(finding.number) === state.finding ? ' here' : ''),
      attr: {'data-finding': finding.number, 'data-severity': finding.severity,
        'data-kind': finding.kind},
    },
    el('header', {}, Page.badge(finding.severity),
      first ? el('span', {class: 'where'}, rowLink(cellName(first), first.row),
        first.row && !first.row.includes('!') ? ' · ' + first.row : null) : null,
      el('span', {class: 'badge plain', text: say('kind.' + finding.kind),
        attr: {title: finding.code}})),
    el('p', {text: told(finding.text)}),
    finding.remedy ? el('p', {class: 'remedy', text: told(finding.remedy)}) : null,
    first ? quote(first, finding) : null,
    more.length > 0 ? el('p', {},
      say('findings.more', finding.count - 1), ' ',
      separated(more.slice(0, 12).map((cell) => rowLink(cellName(cell), cell.row))),
      finding.count > 13 ? ' …' : null) : null,
    finding.rows.length > 0 ? el('p', {}, say('findings.rows'), ' ',
      separated(finding.rows.slice(0, 12).map((row) => rowLink(row.id, row.row))),
      finding.rows.length > 12 ? ' … +' + (finding.rows.length - 12) : null) : null,
    marksOf(finding).length > 0
      ? el('p', {}, link(say('findings.on-map'), placeOfMark(marksOf(finding)[0]))) : null,
    finding.witness ? witness(finding.witness) : null);
  }

  function separated(elements) {
    return elements.flatMap((element, i) => i === 0 ? [element] : [', ', element]);
  }

  /** The cells of a row, each under its heading, the one that is meant marked. */
  function quote(cell, finding) {
    const found = rowsByKey.get(cell.row);
    if (!found) {
      return finding.quote ? el('pre', {text: finding.quote}) : null;
    }
    const cells = found.sheet.headings.map((heading, i) => ({heading, text: found.row.cells[i]}))
      .filter(({heading, text}) => text !== '' || heading.column === cell.column);
    return el('dl', {class: 'cells', attr: {'data-quoted': cell.row}}, cells.map(({heading, text}) =>
      el('div', {class: heading.column === cell.column ? 'wrong' : ''},
        el('dt', {text: heading.text}), el('dd', {text: text === '' ? say('blank') : shortened(text)}))));
  }

  function shortened(text) {
    return text.length > 160 ? text.slice(0, 160) + '…' : text;
  }

  function witness(order) {
    return el('details', {class: 'witness', attr: {open: true}},
      el('summary', {text: say('witness')}),
      el('dl', {class: 'cells'}, order.facts.map((fact) => el('div', {},
        el('dt', {text: fact.fact === 'attribute' ? '[' + fact.name + ']'
          : capitalised(say('fact.' + fact.fact))}),
        el('dd', {text: fact.word ? told(fact.word) : fact.value})))),
      el('details', {}, el('summary', {text: say('witness.json')}), el('pre', {text: order.json})));
  }

  // ---- Map ------------------------------------------------------------------------------------

  /** A side of the map, with the leaves below each node. */
  function axis(json) {
    const nodes = json.names.map((name, i) => ({
      name, code: json.codes[i], parent: json.parents[i], number: i, children: [], level: 1,
    }));
    const leaves = [];
    for (const node of nodes) {
      if (node.parent >= 0) {
        nodes[node.parent].children.push(node);
        node.level = nodes[node.parent].level + 1;
      }
    }
    (function number(siblings) {
      for (const node of siblings) {
        node.from = leaves.length;
        if (node.children.length === 0) leaves.push(node);
        else number(node.children);
        node.end = leaves.length;
      }
    })(nodes.filter((node) => node.parent < 0));
    return {nodes, leaves, tops: nodes.filter((node) => node.parent < 0)};
  }

  const map = content.map;
  const matters = map && axis(map.matters);
  const areas = map && axis(map.areas);
  const places = map && map.places.map((runs) => {
    const row = new Int32Array(areas.leaves.length);
    for (let i = 0, at = 0; i < runs.length; i += 2) {
      row.fill(runs[i], at, at + runs[i + 1]);
      at += runs[i + 1];
    }
    return row;
  });
  const open = {matters: new Set(), areas: new Set()};

  function marksOf(finding) {
    return map ? map.marks.filter((mark) => mark.finding === finding.number) : [];
  }

  function placeOfMark(mark) {
    return mark.places.length === 0 ? {view: 'map'} : {
      view: 'map',
      matter: matters.leaves[mark.places[0]].code,
      area: areas.leaves[mark.places[1]].code,
    };
  }

  /** All that comes of the orders of a matter and an area, and of what is below them. */
  function look(matter, area) {
    const plain = new Map();
    for (let m = matter.from; m < matter.end; m++) {
      for (let a = area.from; a < area.end; a++) {
        plain.set(places[m][a], (plain.get(places[m][a]) || 0) + 1);
      }
    }
    const inside = (list) => {
      let count = 0;
      for (let i = 0; i < list.length; i += 2) {
        if (list[i] >= matter.from && list[i] < matter.end &&
            list[i + 1] >= area.from && list[i + 1] < area.end) count++;
      }
      return count;
    };
    const special = map.special.filter((each) => inside(each.places) > 0);
    const marks = map.marks.filter((mark) => inside(mark.places) > 0);
    const duties = [...plain].map(([number, count]) => ({...map.duties[number], count}));
    // Those whom several levels may take count for each of them in part.
    const levels = new Map();
    for (const duty of [...duties, ...special.map((each) => ({...map.duties[each.duty], count: 0}))]) {
      for (const taker of duty.takers) {
        const level = taker.level || 'none';
        levels.set(level, (levels.get(level) || 0) + duty.count / duty.takers.length);
      }
    }
    const states = new Set(duties.map((duty) => duty.state));
    return {
      duties, special, marks,
      levels: LEVELS.filter((level) => levels.has(level)),
      shares: LEVELS.filter((level) => levels.has(level)).map((level) => levels.get(level)),
      open: states.has('open') || special.length > 0,
      review: states.has('review'),
      unfilled: states.has('unfilled'),
      gap: states.has('gap') || marks.some((mark) => mark.kind === 'gap'),
      tie: states.has('tie') || marks.some((mark) => mark.kind === 'tie'),
    };
  }

  /** The signs in a place of the map: letters for levels, then what is to be looked at. */
  function signs(seen) {
    return seen.levels.map((level) => say('level.' + level + '.letter')).join('') +
      (seen.open ? '?' : '') + (seen.review ? say('review.letter') : '') +
      (seen.tie ? '≠' : '') + (seen.unfilled ? '⊘' : '') + (seen.gap ? '∅' : '');
  }

  function words(seen) {
    return [...seen.levels.map((level) => say('level.' + level)),
      ...['open', 'review', 'tie', 'unfilled', 'gap'].filter((sign) => seen[sign])
        .map((sign) => say('sign.' + sign))].join(', ');
  }

  function paint(element, seen) {
    element.classList.add('place', seen.levels.length === 1 ? seen.levels[0] : 'blank');
    if (seen.gap || seen.unfilled) element.classList.add('gap');
    if (seen.tie) element.classList.add('tie');
    if (seen.levels.length > 1) {
      element.classList.remove('blank');
      element.style.background = stripes(seen.levels, seen.shares || seen.levels.map(() => 1));
    }
    element.textContent = signs(seen);
    return element;
  }

  /** As wide as their shares, but never so narrow that one is not seen. */
  function stripes(levels, shares) {
    const total = shares.reduce((sum, share) => sum + share, 0) || 1;
    const widths = shares.map((share) => Math.max(0.15, share / total));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let at = 0;
    return 'linear-gradient(90deg, ' + levels.map((level, i) => {
      const from = at;
      at += 100 * widths[i] / whole;
      return `var(--${level}) ${from.toFixed(1)}% ${at.toFixed(1)}%`;
    }).join(', ') + ')';
  }

  function legend() {
    const entry = (seen, text) => el('li', {},
      paint(el('span', {attr: {'aria-hidden': 'true'}}),
        {levels: [], open: false, review: false, tie: false, unfilled: false, gap: false, ...seen}),
      text);
    const levels = new Set(map.duties.flatMap((duty) => duty.takers.map((t) => t.level || 'none')));
    const states = new Set(map.duties.map((duty) => duty.state));
    const kinds = new Set(map.marks.map((mark) => mark.kind));
    return el('ul', {class: 'legend', attr: {id: 'legend'}},
      LEVELS.filter((level) => levels.has(level))
        .map((level) => entry({levels: [level]}, say('level.' + level))),
      levels.size > 1 ? entry({levels: LEVELS.filter((level) => levels.has(level)).slice(0, 2)},
        say('legend.several')) : null,
      entry({open: true}, say('legend.open')),
      states.has('review') ? entry({review: true}, say('legend.review')) : null,
      entry({tie: true}, say('legend.tie') + none(kinds.has('tie') || states.has('tie'))),
      entry({gap: true}, say('legend.gap') + none(kinds.has('gap') || states.has('gap'))),
      states.has('unfilled') ? entry({unfilled: true}, say('legend.unfilled')) : null);
  }

  function none(some) {
    return some ? '' : say('legend.none');
  }

  const mapView = {
    id: 'map',
    claims: ['matter', 'area'],
    title: () => say('tab.map'),
    draw(main) {
      if (!map) {
        main.append(el('p', {class: 'nothing', text: say('not-loaded')}));
        return;
      }
      unfold('matters', matters, state.matter);
      unfold('areas', areas, state.area);
      add(main, [
        el('p', {class: 'note', text: say('map.what')}), legend(),
        map.cut ? el('p', {class: 'note', text: say('map.cut')}) : null,
        map.someUnmarked ? el('p', {class: 'note', text: say('map.some-unmarked')}) : null,
        el('div', {class: 'mapbox'}), el('div', {attr: {id: 'detail', 'aria-live': 'polite'}})]);
      grid();
      detail();
    },
  };

  function named(side, code) {
    return code === undefined ? undefined : side.nodes.find((node) => node.code === code);
  }

  function unfold(name, side, code) {
    for (let node = named(side, code); node && node.parent >= 0;) {
      node = side.nodes[node.parent];
      open[name].add(node.number);
    }
  }

  /** The nodes that are not folded away. */
  function visible(side, unfolded) {
    const shown = [];
    (function walk(nodes) {
      for (const node of nodes) {
        shown.push(node);
        if (unfolded.has(node.number)) walk(node.children);
      }
    })(side.tops);
    return shown;
  }

  function heading(node, name, scope) {
    const label = node.name === '' ? say('map.any') : node.name;
    const han = /\p{Script=Han}/u.test(label) ? ' han' : '';
    const control = node.children.length > 0
      ? el('button', {
        class: 'fold' + han, text: label,
        attr: {type: 'button', 'aria-expanded': String(open[name].has(node.number)), title: label},
        on: {click: () => { toggle(open[name], node.number); grid(); }},
      })
      : el('span', {class: 'leaf' + han, text: label, attr: {title: label}});
    return el('th', {class: 'level' + Math.min(3, node.level), attr: {scope, 'data-code': node.code}},
      control);
  }

  function toggle(set, number) {
    if (!set.delete(number)) set.add(number);
  }

  function grid() {
    const box = document.querySelector('.mapbox');
    const columns = visible(areas, open.areas);
    const rows = visible(matters, open.matters);
    const {scrollLeft, scrollTop} = box;
    const table = el('table', {class: 'map'},
      el('thead', {}, el('tr', {}, el('th', {class: 'note', text: say('map.corner')}),
        columns.map((area) => heading(area, 'areas', 'col')))),
      el('tbody', {}, rows.map((matter) => el('tr', {}, heading(matter, 'matters', 'row'),
        columns.map((area) => {
          const seen = look(matter, area);
          const chosen = state.matter === matter.code && state.area === area.code;
          return el('td', {}, paint(el('button', {
            attr: {type: 'button', 'data-matter': matter.code, 'data-area': area.code,
              'data-signs': signs(seen), 'aria-pressed': String(chosen),
              'aria-label': matter.name + ' × ' + area.name + ': ' + words(seen)},
            on: {click: () => { put({view: 'map', matter: matter.code, area: area.code}); press(); detail(); }},
          }), seen));
        })))));
    box.replaceChildren(table);
    box.scrollLeft = scrollLeft;
    box.scrollTop = scrollTop;
    const pressed = box.querySelector('[aria-pressed=true]');
    if (pressed && scrollTop === 0 && scrollLeft === 0) {
      pressed.scrollIntoView({block: 'center', inline: 'center'});
    }
  }

  function press() {
    for (const button of document.querySelectorAll('table.map td button')) {
      button.setAttribute('aria-pressed', String(
        button.dataset.matter === state.matter && button.dataset.area === state.area));
    }
  }

  function path(side, node) {
    return (node.parent >= 0 ? path(side, side.nodes[node.parent]) + ' › ' : '') +
      (node.name === '' ? say('map.any') : node.name);
  }

  function detail() {
    const place = document.getElementById('detail');
    const matter = named(matters, state.matter);
    const area = named(areas, state.area);
    place.replaceChildren();
    if (!matter || !area) return;
    const seen = look(matter, area);
    const total = (matter.end - matter.from) * (area.end - area.from);
    const duties = seen.duties.sort((one, other) => other.count - one.count);
    add(place, [el('section', {class: 'card detail'},
      el('button', {class: 'close', text: '✕', attr: {type: 'button', 'aria-label': say('close')},
        on: {click: () => { put({matter: '', area: ''}); press(); detail(); }}}),
      el('h3', {text: path(matters, matter) + ' × ' + path(areas, area)}),
      total > 1 ? el('p', {class: 'note', text: say('map.places', total)}) : null,
      seen.marks.map((mark) => el('p', {}, Page.badge('warning'), ' ',
        link(told(findings[mark.finding].text), {view: 'findings', finding: mark.finding}))),
      el('ul', {}, duties.slice(0, 30).map((duty) => entry(duty, total > 1 ? duty.count : 0)),
        seen.special.slice(0, 30).map((each) => entry(map.duties[each.duty], 0, true))),
      duties.length + seen.special.length > 30 ? el('p', {class: 'note',
        text: say('map.more-duties')}) : null)]);
  }

  function entry(duty, count, special) {
    return el('li', {attr: {'data-state': duty.state}},
      duty.state !== 'led' || special
        ? el('div', {text: special ? say('state.special') : say('state.' + duty.state)}) : null,
      duty.takers.slice(0, 8).map((taker) => el('div', {},
        paint(el('span', {attr: {title: say('level.' + (taker.level || 'none'))}}),
          {levels: [taker.level || 'none']}),
        party(taker.name))),
      duty.takers.length > 8 ? el('div', {class: 'note', text: '… +' + (duty.takers.length - 8)}) : null,
      el('div', {class: 'note'},
        count > 0 ? say('map.count', count) + ' ' : null,
        duty.missing.length > 0
          ? say('map.missing', duty.missing.map(factName).join(', ')) + ' ' : null,
        duty.rows.length > 0 ? [say('map.rows'), ' ',
          separated(duty.rows.slice(0, 8).map((id) => rowLink(id, id))),
          duty.rows.length > 8 ? ' … +' + (duty.rows.length - 8) : null] : null));
  }

  // ---- What expires ---------------------------------------------------------------------------

  const expiringView = {
    id: 'expiring',
    title: () => say('tab.expiring'),
    count: () => content.expiring ? content.expiring.length : null,
    draw(main) {
      if (!content.expiring) {
        main.append(el('p', {class: 'nothing', text: say('not-loaded')}));
        return;
      }
      main.append(el('p', {class: 'note', text: say('expiring.what', summary.asOf, summary.expiryDays)}));
      if (content.expiring.length === 0) {
        main.append(el('p', {class: 'nothing', text: say('expiring.none')}));
        return;
      }
      const columns = ['day', 'kind', 'code', 'name', 'then'].map((name) => say('expiring.' + name));
      const body = el('tbody');
      main.append(el('div', {class: 'scroll'}, el('table', {class: 'sheet wide', attr: {id: 'expiring'}},
        el('thead', {}, el('tr', {}, columns.map((text) => el('th', {text, attr: {scope: 'col'}})))),
        body)));
      Page.inPortions(body, content.expiring, 200, (entry) => el('tr', {
        attr: {'data-kind': entry.kind, 'data-code': entry.code},
      },
      el('td', {attr: {'data-heading': columns[0]}},
        el('span', {class: 'soon', text: entry.day + ' (' + say('expiring.days', entry.days) + ')'})),
      el('td', {text: say('expiring.kind.' + entry.kind), attr: {'data-heading': columns[1]}}),
      el('td', {attr: {'data-heading': columns[2]}}, entry.code ? rowLink(entry.code, entry.row) : null),
      el('td', {attr: {'data-heading': columns[3]}}, entry.name === undefined ? null
        : entry.kind === 'circumstance' ? say('circumstance.' + entry.name)
          : entry.name.split(' / ').map(party).join(' / ')),
      el('td', {attr: {'data-heading': columns[4]}}, then(entry))));
    },
  };

  function then(entry) {
    if (entry.kind === 'calendar') return say('expiring.calendar');
    if (entry.successor === undefined) return say('expiring.row-ends');
    return [entry.successor === '' ? el('strong', {text: say('expiring.no-successor')})
      : say('expiring.successor', entry.successor),
    entry.leads > 0 ? [' ', say('expiring.leads', entry.leads), ' ',
      separated(entry.rows.map((row) => rowLink(row.id, row.row))),
      entry.leads > entry.rows.length ? ' …' : null] : null];
  }

  // ---- Rows -----------------------------------------------------------------------------------

  /** A sheet of more columns is not drawn as a table: most of its cells are blank. */
  const MOST_COLUMNS = 14;

  const rowsView = {
    id: 'rows',
    claims: ['row', 'of', 'rq', 'only'],
    title: () => say('tab.rows'),
    draw(main) {
      if (sheets.length === 0) {
        main.append(el('p', {class: 'nothing', text: say('rows.none')}));
        return;
      }
      const at = rowsByKey.get(state.row);
      const number = at ? sheets.indexOf(at.sheet) : Number(state.of) || 0;
      const results = el('div');
      const refresh = () => {
        // Whoever looks for something else has done with the row that a link led to.
        if (state.row) put({row: '', of: String(number)});
        rows(sheets[Number(state.of) || 0] || sheets[0], results);
      };
      main.append(el('div', {class: 'filters'},
        sheets.length > 1 ? el('label', {class: 'wide'}, say('filter.sheet'), el('select', {
          attr: {name: 'of'},
          on: {change: (event) => { put({of: event.target.value, row: ''}); refresh(); }},
        }, sheets.map((sheet, i) => el('option', {
          text: sheetName(sheet.file, sheet.sheet) + ' (' + sheet.rows.length + ')',
          attr: {value: i, selected: i === number},
        })))) : null,
        Page.search('rq', say('filter.text'), refresh),
        Page.tick('only', say('rows.only'), refresh)), results);
      if (state.row && !at) {
        main.insertBefore(el('p', {class: 'nothing', attr: {id: 'no-row'},
          text: say('rows.not-here', state.row)}), results);
      }
      rows(sheets[number] || sheets[0], results);
    },
  };

  function rows(sheet, place) {
    const found = sheet.rows.filter((row) =>
      row.key === state.row ||
      ((state.only !== 'yes' || findingsByRow.has(row.key)) &&
       (!state.rq || Page.matches([row.key, ...row.cells].join('\n'), state.rq))));
    // Columns that are blank in all rows are left out.
    const columns = sheet.headings.map((heading, i) => ({heading, i}))
      .filter(({i}) => sheet.rows.some((row) => row.cells[i] !== ''));
    const wide = columns.length <= MOST_COLUMNS;
    const body = el('tbody');
    place.replaceChildren(
      el('p', {class: 'note', attr: {id: 'rows-shown', 'aria-live': 'polite'}},
        sheetName(sheet.file, sheet.sheet), ' · ', say('rows.shown', found.length, sheet.rows.length),
        sheet.size > sheet.rows.length ? ' ' + say('rows.bounded', sheet.size) : null),
      el('div', {class: wide ? 'scroll' : ''}, el('table', {
        class: wide ? 'sheet wide' : 'sheet', attr: {id: 'rows'},
      },
        el('thead', {}, el('tr', {}, el('th', {text: say('rows.line'), attr: {scope: 'col'}}),
          columns.map(({heading}) => el('th', {text: heading.text, attr: {scope: 'col'}})))),
        body)));
    const wanted = found.findIndex((row) => row.key === state.row);
    Page.inPortions(body, found, 50, (row) => line(row, columns), wanted + 1);
  }

  function line(row, columns) {
    const said = findingsByRow.get(row.key) || [];
    const here = row.key === state.row;
    const cells = el('tr', {
      class: (here ? 'here ' : '') + (said.length > 0 ? 'before-says' : ''),
      attr: {'data-row': row.key},
    },
    el('td', {class: 'note', text: String(row.line), attr: {'data-heading': say('rows.line')}}),
    columns.map(({heading, i}) => {
      const wrong = said.filter(({cell}) => cell.column === heading.column);
      const error = wrong.some(({finding}) => finding.severity === 'error');
      return el('td', {
        class: (wrong.length === 0 ? '' : error ? 'wrong' : 'wrong warning') +
          (row.cells[i].length > 40 ? ' long' : row.cells[i].length > 6 ? ' middling' : ''),
        text: row.cells[i] === '' && wrong.length > 0 ? say('blank') : row.cells[i],
        attr: {'data-heading': heading.text},
      });
    }));
    if (said.length === 0) return cells;
    const error = said.some(({finding}) => finding.severity === 'error');
    return [cells, el('tr', {
      class: 'says' + (error ? ' error' : ''), attr: {'data-of': row.key},
    }, el('td', {attr: {colspan: columns.length + 1}}, said.map(({finding, cell}) =>
      el('div', {}, Page.badge(finding.severity), ' ', cell.cell ? cell.cell + ': ' : null,
        link(told(finding.text), {view: 'findings', finding: finding.number})))))];
  }

  // ---- Head -----------------------------------------------------------------------------------

  function head() {
    const verdict = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'good';
    const number = (value) => Number(value).toLocaleString('en');
    return [
      el('p', {class: 'verdict', attr: {id: 'verdict', 'data-verdict': verdict}}, Page.badge(verdict),
        say('verdict.' + verdict, number(summary.errors), number(summary.warnings))),
      Page.facts([
        [say('head.as-of'), summary.asOf],
        summary.version ? [say('head.version'), summary.version] : null,
        summary.jurisdiction ? [say('head.jurisdiction'), summary.jurisdiction] : null,
        [say('head.rows'), summary.rows === undefined || summary.rows === summary.listRows
          ? number(summary.listRows)
          : say('head.rows.enabled', number(summary.listRows), number(summary.rows))],
        summary.matters === undefined ? null : [say('head.matters'), number(summary.matters)],
        summary.areas === undefined ? null : [say('head.areas'), number(summary.areas)],
        summary.organizers === undefined ? null : [say('head.organizers'), number(summary.organizers)],
        summary.hash ? [say('head.hash'), el('details', {attr: {title: summary.hash}},
          el('summary', {}, el('code', {text: summary.hash.slice(0, 12) + '…'})),
          el('code', {text: summary.hash}))] : null,
      ].filter((pair) => pair !== null)),
    ];
  }

  Page.start({
    title: () => say('title', summary.name),
    head,
    views: [findingsView, mapView, expiringView, rowsView],
  });
})();
