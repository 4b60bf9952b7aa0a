'use strict';

/**
 * What all pages share: elements whose content is text and never markup, words in two languages,
 * the state of the page in its address, tabs.
 */
const Page = (() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const state = {};
  let views = [];
  let head = () => [];
  let titleOf = () => '';

  /** An element. Options: class, text, attr (attributes), on (listeners); then children. */
  function el(tag, options = {}, ...children) {
    const element = document.createElement(tag);
    if (options.class) element.className = options.class;
    if (options.text !== undefined) element.textContent = options.text;
    for (const [name, value] of Object.entries(options.attr || {})) {
      if (value !== null && value !== undefined && value !== false) {
        element.setAttribute(name, value === true ? '' : String(value));
      }
    }
    for (const [name, listener] of Object.entries(options.on || {})) {
      element.addEventListener(name, listener);
    }
    add(element, children);
    return element;
  }

  function add(element, children) {
    for (const child of children.flat(Infinity)) {
      if (child !== null && child !== undefined && child !== false && child !== '') {
        element.append(child);
      }
    }
    return element;
  }

  function language() {
    return state.lang === 'en' || state.lang === 'zh' ? state.lang : data.language;
  }

  /** A word or sentence, with what stands in place of {0}, {1} … */
  function say(key, ...values) {
    const word = data.words[language()][key];
    return word === undefined
      ? key
      : word.replace(/\{(\d)\}/g, (whole, place) => String(values[place]));
  }

  /** Of a text in both languages the one that is read. */
  function told(text) {
    return text === undefined || text === null ? '' : text[language()];
  }

  function read() {
    for (const name of Object.keys(state)) delete state[name];
    for (const [name, value] of new URLSearchParams(location.hash.slice(1))) state[name] = value;
  }

  function fragment(of) {
    const kept = new URLSearchParams();
    for (const [name, value] of Object.entries(of)) {
      if (value !== '' && value !== null && value !== undefined) kept.set(name, value);
    }
    return '#' + kept.toString();
  }

  /** An address of this page: nothing of the state stays but the language. */
  function to(changes) {
    return fragment({...changes, lang: state.lang});
  }

  /** Changes the state where it is, without a step in the history and without drawing anew. */
  function put(changes) {
    Object.assign(state, changes);
    for (const [name, value] of Object.entries(state)) if (value === '') delete state[name];
    history.replaceState(null, '', fragment(state));
  }

  function link(text, changes, options = {}) {
    return el('a', {...options, text, attr: {href: to(changes), ...(options.attr || {})}});
  }

  function view() {
    return views.find((each) => each.id === state.view) ||
      views.find((each) => each.claims && each.claims.some((name) => state[name] !== undefined)) ||
      views[0];
  }

  function counted(view) {
    const count = view.count ? view.count() : null;
    return count === null ? null : [' ', el('small', {text: '(' + count + ')'})];
  }

  function draw() {
    const current = view();
    document.documentElement.lang = language() === 'zh' ? 'zh-CN' : 'en';
    document.title = titleOf();
    const other = language() === 'zh' ? 'en' : 'zh';
    const switcher = el('button', {
      text: data.words[other]['language.name'],
      attr: {type: 'button', id: 'language', lang: other === 'zh' ? 'zh-CN' : 'en'},
      on: {click: () => { put({lang: other}); draw(); }},
    });
    document.getElementById('head').replaceChildren(
      el('div', {class: 'title'}, el('h1', {text: titleOf()}), switcher), ...head().flat());
    document.getElementById('tabs').replaceChildren(...views.map((each) => el('a', {
      attr: {href: to({view: each.id}), 'aria-current': each === current ? 'page' : null},
    }, each.title(), counted(each))));
    const main = document.getElementById('main');
    main.replaceChildren();
    main.dataset.view = current.id;
    current.draw(main);
    const here = main.querySelector('.here');
    if (here) here.scrollIntoView({block: 'center'});
  }

  /** Facts under a title: pairs of name and value. */
  function facts(pairs) {
    return el('dl', {class: 'facts'}, pairs.map(([name, value]) =>
      el('div', {}, el('dt', {text: name}), el('dd', {}, value))));
  }

  function badge(kind) {
    return el('span', {class: 'badge ' + kind, text: say('badge.' + kind)});
  }

  /** A drop-down that keeps its choice in the state. Options: pairs of value and text. */
  function choice(name, label, options, changed) {
    const select = el('select', {
      attr: {name},
      on: {change: () => { put({[name]: select.value}); changed(); }},
    }, options.map(([value, text]) => el('option', {
      text, attr: {value, selected: (state[name] || '') === value},
    })));
    return el('label', {}, label, select);
  }

  /** A field for a text to look for. */
  function search(name, label, changed) {
    const input = el('input', {
      attr: {type: 'search', name, value: state[name] || '', autocomplete: 'off'},
      on: {input: () => { put({[name]: input.value}); changed(); }},
    });
    return el('label', {class: 'wide'}, label, input);
  }

  /** A box to tick. */
  function tick(name, label, changed) {
    const input = el('input', {
      attr: {type: 'checkbox', name, checked: state[name] === 'yes'},
      on: {change: () => { put({[name]: input.checked ? 'yes' : ''}); changed(); }},
    });
    return el('label', {class: 'check'}, input, label);
  }

  /** Puts items into a place, so many at a time. */
  function inPortions(place, items, size, make, atLeast = 0) {
    let shown = 0;
    const button = el('button', {class: 'more', attr: {type: 'button'}, on: {click: () => next(size)}});
    function next(count) {
      const end = Math.min(items.length, shown + count);
      for (; shown < end; shown++) add(place, [make(items[shown], shown)]);
      if (shown < items.length) {
        button.textContent = say('more', items.length - shown);
        place.after(button);
      } else {
        button.remove();
      }
    }
    next(Math.max(size, atLeast));
  }

  /** Whether a text has all the words that are looked for. */
  function matches(text, words) {
    const plain = text.normalize('NFKC').toLowerCase();
    return words.normalize('NFKC').toLowerCase().split(/\s+/).every((word) => plain.includes(word));
  }

  /** An organizer's name as it is, a role in words. */
  function party(name) {
    const role = /^role:([a-z]+)(?:\[(.*)\])?$/.exec(name);
    return role ? say('role.' + role[1] + (role[2] ? '.function' : ''), role[2]) : name;
  }

  /**
   * Starts the page. Views: id, title(), count() (null for none), draw(place), and claims: names of the state that
   * lead to the view when no other is named.
   */
  function start(options) {
    views = options.views;
    head = options.head;
    titleOf = options.title;
    addEventListener('hashchange', () => { read(); draw(); });
    read();
    draw();
  }

  return {
    content: data.content, state, el, add, say, told, to, put, link, facts, badge, choice, search,
    tick, inPortions, matches, party, language, start,
  };
})();
