import cytoscape, { type Core } from 'cytoscape';
import type { Camera, EntityId, Position } from '../dossier/types.ts';
import type { Drawing } from '../picture/drawing.ts';
import type { Subset } from '../picture/export/picture.ts';
import type { Flags } from '../picture/flags.ts';
import { type Box, union } from '../picture/geometry/box.ts';
import type { Point } from '../picture/geometry/point.ts';
import type { Selection, Viewport } from '../state/workspace.ts';
import { boxesOf } from './camera/boxes.ts';
import { CameraRig } from './camera/camera.ts';
import { lookOf, revealing, sameLook, viewportOf, ZOOM } from './camera/look.ts';
import { DURATION } from './camera/motion.ts';
import { lineId, markId } from './elements/look.ts';
import { CLASSES } from './elements/stylesheet.ts';
import { levelsOf } from './emphasis.ts';
import { bindBox, bindClicks } from './gestures/choose.ts';
import { bindDrag } from './gestures/drag.ts';
import { bindHover } from './gestures/hover.ts';
import { bindKeys } from './gestures/keys.ts';
import { bindLasso } from './gestures/lasso.ts';
import { bindMenu } from './gestures/menu.ts';
import { bindPan } from './gestures/pan.ts';
import { bindPoint } from './gestures/point.ts';
import { bindWheel } from './gestures/wheel.ts';
import type { CanvasHost, Mode } from './host.ts';
import type { OverviewContent, OverviewGround, StartOverview } from './overview/overview.ts';
import { Underlay } from './overview/underlay.ts';
import { type Reach, reachOf } from './reach.ts';
import { Shown } from './shown.ts';

/** With more elements than this, letting most of them stand back takes longer than a pointer rests; it then only selects. */
const HOVER_LIMIT = 800;

/** Above an overview, so many new elements come with each frame, so that none takes long. */
const SLICE = 25;

/** Factor of one step of the zoom buttons. */
const ZOOM_STEP = 1.25;

function mount(container: HTMLElement, mode: Mode): Core {
  return cytoscape({
    container,
    minZoom: ZOOM.least,
    maxZoom: ZOOM.most,
    autounselectify: true,
    autoungrabify: mode === 'present',
    boxSelectionEnabled: mode === 'explore',
    selectionType: 'single',
    layout: { name: 'preset' },
  });
}

/** A drawing on the screen, with everything that can be done to it by hand. Owns a container from its creation to `destroy`. */
export class CanvasView {
  readonly #cy: Core;
  readonly #shown: Shown;
  readonly #camera: CameraRig;
  readonly #container: HTMLElement;
  readonly #host: CanvasHost;
  readonly #ended = new AbortController();
  readonly #stopHover: () => void;
  readonly #reach: Reach;
  readonly #below: Underlay;
  #hovered: string | undefined;
  #highlights: Subset | undefined;
  #selection: Selection = { entities: [], relations: [] };

  /** Without `startOverview`, only what Cytoscape draws can be shown. */
  constructor(
    container: HTMLElement,
    host: CanvasHost,
    mode: Mode = 'explore',
    startOverview?: StartOverview,
  ) {
    this.#container = container;
    this.#host = host;
    this.#cy = mount(container, mode);
    this.#shown = new Shown(this.#cy, () => this.#mark());
    this.#below = new Underlay(container, startOverview, () => [
      ...host.floats('part'),
      ...this.#drawnInFull(),
    ]);
    this.#reach = reachOf(this.#cy, this.#below);
    this.#camera = new CameraRig(this.#cy, host, () => this.#boxes());
    this.#stopHover = bindHover(this.#cy, container, (id) => {
      this.#hovered = id;
      this.#emphasise();
    });
    this.#bind(mode);
  }

  #bind(mode: Mode): void {
    const { signal } = this.#ended;
    const [cy, host, container] = [this.#cy, this.#host, this.#container];
    bindClicks(cy, host, this.#reach);
    cy.on('viewport', () => this.#below.follow(this.#camera.look, this.#camera.size));
    bindPoint(cy, container, this.#reach, (entity) => this.#below.point(entity));
    bindWheel(container, (factor, at) => this.#camera.zoomBy(factor, at), signal);
    cy.on('tapstart', () => {
      this.#camera.stop();
      this.#takeHold();
    });
    cy.on('dragpan pinchzoom', () => this.#camera.release());
    if (mode === 'present') return;
    bindBox(cy, host, this.#reach);
    bindLasso(cy, container, host, this.#reach, () => this.#shown.drawing?.theme.accent, signal);
    bindDrag(cy, host);
    bindMenu(cy, container, host, this.#reach, () => this.#selection, signal);
    const chosen = (): boolean => this.#selection.entities.length + this.#selection.relations.length > 0;
    const pan = (dx: number, dy: number): void => this.#camera.panBy(dx, dy);
    bindKeys(container, host, { chosen, pan }, signal);
    const begin = (): void => {
      cy.emit('dragpan');
      this.#takeHold();
    };
    bindPan(container, { begin, pan }, signal);
  }

  /** A press on the canvas takes the focus, and what text was marked elsewhere no longer is, as with any press on a page. */
  #takeHold(): void {
    this.focus();
    window.getSelection()?.removeAllRanges();
  }

  /** What the whole picture is made of: all that is drawn, or, above an overview, where it lies. */
  #boxes(): readonly Box[] {
    const bounds = this.#below.content?.grid.bounds;
    if (bounds) return [bounds];
    return this.#shown.drawing ? boxesOf(this.#shown.drawing) : [];
  }

  /** Where Cytoscape draws, in CSS pixels of the canvas: the overview's names keep clear of it. */
  #drawnInFull(): Box[] {
    const { zoom, pan } = this.#camera.look;
    return (this.#shown.drawing ? boxesOf(this.#shown.drawing) : []).map(({ left, top, right, bottom }) => ({
      left: left * zoom + pan.x,
      top: top * zoom + pan.y,
      right: right * zoom + pan.x,
      bottom: bottom * zoom + pan.y,
    }));
  }

  /** Draws everything below what is drawn in full, or nothing more. */
  oversee(content: OverviewContent | undefined): void {
    this.#below.follow(this.#camera.look, this.#camera.size);
    this.#below.show(content);
  }

  /** Makes ready for a large dossier; see `Underlay.prepare`. */
  prepare(ground?: OverviewGround): void {
    this.#below.prepare(ground);
  }

  /** Shows a drawing in place of the one before. `loaded` counts up whenever more flags have come. */
  draw(drawing: Drawing, flags: Flags, loaded: number, milliseconds?: number): void {
    const slice = this.#below.content && SLICE;
    this.#shown.draw(drawing, flags, loaded, { milliseconds, slice });
    this.#mark();
    this.#host.onFrame();
  }

  #mark(): void {
    this.select(this.#selection);
    this.#emphasise();
  }

  /** Marks what is selected. */
  select(selection: Selection): void {
    this.#selection = selection;
    this.#below.select(selection.entities, selection.relations);
    const wanted = new Set([...selection.entities.map(markId), ...selection.relations.map(lineId)]);
    this.#cy.batch(() => {
      for (const element of this.#cy.elements(`.${CLASSES.chosen}`)) {
        if (!wanted.has(element.id())) element.removeClass(CLASSES.chosen);
      }
      for (const id of wanted) this.#cy.$id(id).addClass(CLASSES.chosen);
    });
  }

  /** Lets everything that a scene is not about stand back; nothing, when it is about nothing in particular. */
  highlight(highlights: Subset | undefined): void {
    this.#highlights = highlights;
    this.#emphasise();
  }

  /** Shows what belongs to an entity, as if the pointer were on it. */
  hover(id: EntityId | undefined): void {
    this.#hovered = id === undefined ? undefined : markId(id);
    this.#emphasise();
  }

  #emphasise(): void {
    const { drawing } = this.#shown;
    if (!drawing) return;
    const hovered = drawing.marks.size + drawing.lines.size > HOVER_LIMIT ? undefined : this.#hovered;
    this.#shown.standBack(levelsOf(drawing, { hovered, highlights: this.#highlights }));
  }

  /** Where the camera looks. */
  get viewport(): Viewport {
    return viewportOf(this.#camera.look, this.#camera.size);
  }

  /** Takes up a kept viewport. */
  resume({ x, y, zoom }: Viewport): void {
    this.#camera.resume(x, y, zoom);
  }

  /** Shows everything. */
  fit(animated = true): void {
    this.#camera.fitAll(animated ? DURATION.camera : 0);
  }

  /** Makes room for what floats now, if the camera is still where it was sent. */
  settle(milliseconds: number = DURATION.camera): void {
    this.#camera.settle(milliseconds);
  }

  /** Shows what is selected. */
  fitSelection(): void {
    const boxes = this.#selectedBoxes();
    this.#camera.hold(() => this.#camera.around(boxes, 'part'), DURATION.camera);
  }

  /** Brings the selection into view; the camera stays where it is when the selection can be seen already. */
  reveal(): void {
    const box = union(this.#selectedBoxes());
    if (!box) return;
    const look = revealing(box, this.#camera.look, this.#camera.size);
    if (sameLook(look, this.#camera.look)) return;
    this.#camera.release();
    this.#camera.go(look, DURATION.camera);
  }

  #selectedBoxes(): Box[] {
    const { drawing } = this.#shown;
    if (!drawing) return [];
    const relations = new Set(this.#selection.relations);
    const entities = new Set(this.#selection.entities);
    for (const [key, { visible }] of drawing.lines) {
      const { subject, object } = visible.relation;
      if (relations.has(key)) for (const end of [subject, object]) entities.add(end);
      else if (entities.has(subject) && entities.has(object)) relations.add(key);
    }
    return boxesOf(drawing, { entities, relations });
  }

  /** One step of the zoom buttons: 1 in, -1 out. */
  zoomStep(way: 1 | -1): void {
    this.#camera.zoomBy(ZOOM_STEP ** way, undefined, DURATION.camera);
  }

  /** Picture units as large as CSS pixels. */
  actualSize(): void {
    this.#camera.zoomBy(1 / this.#cy.zoom(), undefined, DURATION.camera);
  }

  /** Shows a rectangle of the picture. */
  show(camera: Camera, milliseconds: number = DURATION.camera): void {
    this.#camera.hold(() => lookOf(camera, this.#camera.size), milliseconds);
  }

  /** Puts a point of the picture in the middle. */
  centre(x: number, y: number): void {
    const { width, height } = this.#camera.size;
    const zoom = this.#cy.zoom();
    this.#camera.release();
    this.#camera.go({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } });
  }

  /** Moves entities to new places; resolves when they are there. */
  animateTo(positions: ReadonlyMap<EntityId, Position>): Promise<void> {
    const places = [...positions].map(([id, [x, y]]): [string, Point] => [markId(id), { x, y }]);
    return this.#shown.glides.to(new Map(places), DURATION.marks);
  }

  /** Takes note of the container's size. */
  resize(): void {
    this.#camera.resize();
    this.#below.follow(this.#camera.look, this.#camera.size);
    this.#host.onFrame();
  }

  /** Puts the keyboard focus on the canvas. */
  focus(): void {
    this.#container.focus({ preventScroll: true });
  }

  /** Ends everything and empties the container. */
  destroy(): void {
    this.#ended.abort();
    this.#stopHover();
    this.#camera.destroy();
    this.#shown.destroy();
    this.#below.destroy();
    this.#cy.destroy();
  }
}
