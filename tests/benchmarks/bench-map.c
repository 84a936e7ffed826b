/* bench-map.c
 *
 * What the plates cost: to draw, to zoom, to hover over, to keep.
 *
 *   bench-map PROTOCOL-FILE PLATES-FOLDER WIDTH HEIGHT
 *
 * WIDTH and HEIGHT are those of the map; with GDK_SCALE=2 each pixel is four.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "domain/visit/inj-visit.h"
#include "widgets/map/inj-map-view.h"
#include "widgets/map/inj-overview.h"
#include "widgets/map/inj-single-plate.h"

#include "figures.h"

/* Of the overview, in a map 690 high. */
#define HEADS_A_HEIGHT 0.43
#define N_DRAWINGS 10
#define N_BLITS 40
#define ZOOM_STEPS 60
#define HOVER_POINTS 1000
/* A frame at 60 a second. */
#define FRAME_MS 16.7

/* How large a map is measured. */
static int map_width;
static int map_height;

typedef void (*StepFunc) (GtkWidget *widget,
                          guint      step);

/* Each frame does one step and is timed from there until it is painted: by the
 * clock, and by what the main thread worked, which no other program blurs. */
typedef struct
{
  Figures   *figures;
  Figures   *work;
  GtkWidget *widget;
  StepFunc   step;
  guint      n_steps;
  guint      done;
  gint64     since;
  double     worked;
} Sweep;

static double
get_resident_megabytes (void)
{
  g_autofree char *text = NULL;
  unsigned long pages = 0;
  unsigned long resident = 0;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL)
      || sscanf (text, "%lu %lu", &pages, &resident) != 2)
    return 0;

  return (double) resident * sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

static double
get_worked_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

static void
on_update_cb (GdkFrameClock *clock,
              Sweep         *sweep)
{
  if (sweep->done == sweep->n_steps)
    return;

  sweep->since = g_get_monotonic_time ();
  sweep->worked = get_worked_ms ();
  sweep->step (sweep->widget, sweep->done);
}

static void
on_after_paint_cb (GdkFrameClock *clock,
                   Sweep         *sweep)
{
  if (sweep->since == 0)
    return;

  gdk_display_sync (gtk_widget_get_display (sweep->widget));
  figures_add_since (sweep->figures, sweep->since);
  figures_add (sweep->work, get_worked_ms () - sweep->worked);
  sweep->since = 0;
  sweep->done++;
}

static void
print_late (Figures *figures)
{
  guint n_late = 0;

  for (guint i = 0; i < figures->len; i++)
    n_late += g_array_index (figures, double, i) > FRAME_MS;
  g_print ("%-44s %u of %u\n", "    longer than a frame of 16.7 ms", n_late, figures->len);
}

/* What the main thread worked in each frame. (transfer full) */
static Figures *
run_sweep (GtkWidget  *widget,
           StepFunc    step,
           guint       n_steps,
           const char *title)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  g_autoptr (GArray) figures = figures_new ();
  Figures *work = figures_new ();
  Sweep sweep = { figures, work, widget, step, n_steps, 0, 0, 0 };
  gulong update = g_signal_connect (clock, "update", G_CALLBACK (on_update_cb), &sweep);
  gulong after = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &sweep);

  gdk_frame_clock_begin_updating (clock);
  while (sweep.done < n_steps)
    g_main_context_iteration (NULL, TRUE);
  gdk_frame_clock_end_updating (clock);
  g_signal_handler_disconnect (clock, update);
  g_signal_handler_disconnect (clock, after);

  figures_print (figures, title, "ms");
  print_late (figures);
  figures_print (work, "  of these, worked", "ms");
  print_late (work);

  return work;
}

static void
sweep (GtkWidget  *widget,
       StepFunc    step,
       guint       n_steps,
       const char *title)
{
  g_autoptr (GArray) work G_GNUC_UNUSED = run_sweep (widget, step, n_steps, title);
}

/* Beside the least that any program can do: put one picture on the screen. */
static void
sweep_beside (GtkWidget  *widget,
              StepFunc    step,
              guint       n_steps,
              const char *title,
              Figures    *blits)
{
  g_autoptr (GArray) work = run_sweep (widget, step, n_steps, title);

  figures_compare (work, blits, "  worked beside one plain texture");
}

static void
wait_until_settled (InjMapView *map)
{
  while (!inj_map_view_is_settled (map))
    g_main_context_iteration (NULL, TRUE);
}

static void
draw_nothing (GtkWidget *map,
              guint      step)
{
  gtk_widget_queue_draw (map);
}

static void
draw_all (GtkWidget *map,
          guint      step)
{
  /* By one pixel and back, so that every plate is painted. */
  gtk_widget_set_margin_start (map, step % 2 == 0 ? 1 : 0);
  gtk_widget_set_margin_end (map, step % 2 == 0 ? 0 : 1);
}

/* As after each dose: another marker of another plate is now. */
static void
move_now (GtkWidget *map,
          guint      step)
{
  const char *const place_ids[] = { "procerus-midline-1", "temporalis-left-1", "trapezius-right-1" };

  inj_map_view_set_now_id (INJ_MAP_VIEW (map), place_ids[step % G_N_ELEMENTS (place_ids)]);
}

static InjPlateView *
find_single (GtkWidget *map)
{
  for (GtkWidget *child = gtk_widget_get_first_child (map); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (INJ_IS_SINGLE_PLATE (child))
        return inj_single_plate_get_view (INJ_SINGLE_PLATE (child));
    }

  g_assert_not_reached ();
}

static void
zoom (GtkWidget *map,
      guint      step)
{
  inj_plate_view_zoom_at (find_single (map), step < ZOOM_STEPS / 2 ? 1.06 : 1 / 1.06,
                          map_width * 0.63, map_height * 0.36);
}

static void
pan (GtkWidget *map,
     guint      step)
{
  inj_plate_view_pan (find_single (map), step < ZOOM_STEPS / 2 ? 9 : -9, step % 2 == 0 ? 5 : -5);
}

static void
point_at (GtkWidget *view,
          double     x,
          double     y)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_MOTION (controller))
        g_signal_emit_by_name (controller, "motion", x, y);
    }
}

static void
hover (GtkWidget *map,
       guint      step)
{
  /* Line by line over the five plates. */
  InjOverview *overview = INJ_OVERVIEW (gtk_widget_get_first_child (map));
  GtkWidget *view = GTK_WIDGET (inj_overview_get_view (overview, step * INJ_N_PLATES / HOVER_POINTS));
  guint point = step % (HOVER_POINTS / INJ_N_PLATES);

  point_at (view,
            gtk_widget_get_width (view) * (point % 20) / 20.0,
            gtk_widget_get_height (view) * (point / 20) / 10.0);
}

static double
get_head_height (void)
{
  return map_height * HEADS_A_HEIGHT;
}

/* As the overview wants it, without a window. */
static double
draw_plate (InjAtlas   *atlas,
            InjPlate    plate,
            const char *stylesheet)
{
  InjDrawing *drawing = inj_atlas_get_drawing (atlas, plate);
  const InjFrame *frame = inj_drawing_get_frame (drawing);
  gint64 since = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = inj_drawing_draw (drawing, &(cairo_rectangle_t) { 0, 0, frame->width, frame->height },
                                               get_head_height () / frame->scale, stylesheet, &error);

  g_assert_no_error (error);
  cairo_surface_destroy (surface);

  return (g_get_monotonic_time () - since) / 1000.0;
}

/* As large, with the tool that comes with librsvg; -1 where there is none. */
static double
convert_plate (const char     *folder,
               InjPlate        plate,
               const InjFrame *frame)
{
  g_autofree char *tool = g_find_program_in_path ("rsvg-convert");
  g_autofree char *name = g_strconcat (inj_plate_get_id (plate), ".svg", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *height = g_strdup_printf ("%d", (int) (frame->height * get_head_height () / frame->scale));
  const char *const arguments[] = { tool, "--height", height, "--output", "/dev/null", path, NULL };
  gint64 since = g_get_monotonic_time ();

  if (tool == NULL
      || !g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL))
    return -1;

  return (g_get_monotonic_time () - since) / 1000.0;
}

static void
measure_drawing (InjAtlas   *atlas,
                 const char *folder)
{
  const InjPlateStyle style = { INJ_PALETTE_LIGHT, INJ_MUSCLE_VIEW_FULL };
  g_autofree char *stylesheet = inj_plate_style_dup_stylesheet (&style);
  g_autoptr (GArray) all = figures_new ();

  for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
    {
      const InjFrame *frame = inj_drawing_get_frame (inj_atlas_get_drawing (atlas, plate));
      g_autofree char *title = g_strdup_printf ("%s drawn from SVG", inj_plate_get_name (plate));
      g_autoptr (GArray) drawings = figures_new ();
      g_autoptr (GArray) conversions = figures_new ();

      for (guint i = 0; i < N_DRAWINGS; i++)
        {
          double converted = convert_plate (folder, plate, frame);

          figures_add (drawings, draw_plate (atlas, plate, stylesheet));
          if (converted >= 0)
            figures_add (conversions, converted);
        }

      figures_print (drawings, title, "ms");
      if (conversions->len > 0)
        figures_print (conversions, "  by rsvg-convert, which also writes a PNG", "ms");
    }

  for (guint i = 0; i < N_DRAWINGS; i++)
    {
      double sum = 0;

      for (InjPlate plate = 0; plate < INJ_N_PLATES; plate++)
        sum += draw_plate (atlas, plate, stylesheet);
      figures_add (all, sum);
    }
  figures_print (all, "all five, one after the other", "ms");
}

static GdkTexture *
make_plain_texture (int scale)
{
  gsize size = (gsize) 4 * map_width * map_height * scale * scale;
  guint8 *data = g_malloc (size);
  g_autoptr (GBytes) bytes = NULL;

  memset (data, 0xff, size);
  bytes = g_bytes_new_take (data, size);

  return gdk_memory_texture_new (map_width * scale, map_height * scale, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) 4 * map_width * scale);
}

/* Another picture each time, so that all of it is painted. */
static void
blit (GtkWidget *picture,
      guint      step)
{
  GPtrArray *textures = g_object_get_data (G_OBJECT (picture), "textures");

  gtk_picture_set_paintable (GTK_PICTURE (picture), g_ptr_array_index (textures, step % 2));
}

static GtkWidget *
show_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), map_width, map_height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);

  return window;
}

static Figures *
measure_blits (void)
{
  GtkWidget *picture = gtk_picture_new ();
  GtkWidget *window = show_window (picture);
  int scale = gtk_widget_get_scale_factor (picture);
  GPtrArray *textures = g_ptr_array_new_with_free_func (g_object_unref);
  Figures *work;

  g_print ("%-44s %d by %d pixels, scale %d\n", "the map has", map_width, map_height, scale);
  g_ptr_array_add (textures, make_plain_texture (scale));
  g_ptr_array_add (textures, make_plain_texture (scale));
  g_object_set_data_full (G_OBJECT (picture), "textures", textures, (GDestroyNotify) g_ptr_array_unref);
  work = run_sweep (picture, blit, N_BLITS, "one plain texture of the map's size");
  gtk_window_destroy (GTK_WINDOW (window));

  return work;
}

static InjVisit *
make_visit (const char *path)
{
  const InjVisitHead head = {
    .patient_id = 1,
    .date = inj_date_from_ymd (2026, 11, 20),
    .zone = (char *) "UTC",
    .injector = (char *) "",
    .product_id = (char *) "botox",
    .substance_id = (char *) "onabotulinumtoxina",
    .started_at = 1,
  };
  g_autofree char *text = NULL;
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  protocol = inj_protocol_parse (path, text, -1, &error);
  g_assert_no_error (error);

  return inj_visit_new (&head, protocol);
}

static void
measure_overview (InjMapView *map,
                  Figures    *blits)
{
  GtkWidget *widget = GTK_WIDGET (map);

  sweep (widget, draw_nothing, 100, "a frame in which nothing changes");
  sweep_beside (widget, draw_all, 40, "a frame that paints the whole overview", blits);
  sweep (widget, move_now, 100, "another marker is now");
  sweep (widget, hover, HOVER_POINTS, "hovering, a point");
  g_object_set (inj_map_view_get_scene (map), "doses", TRUE, NULL);
  wait_until_settled (map);
  sweep (widget, hover, HOVER_POINTS, "hovering over shades of doses, a point");
  g_object_set (inj_map_view_get_scene (map), "doses", FALSE, NULL);
  wait_until_settled (map);
}

static void
measure_single (InjMapView *map,
                Figures    *blits)
{
  GtkWidget *widget = GTK_WIDGET (map);

  inj_map_view_set_plate (map, "front");
  wait_until_settled (map);
  sweep_beside (widget, zoom, ZOOM_STEPS, "zooming one plate, a step", blits);
  wait_until_settled (map);
  for (guint i = 0; i < 4; i++)
    inj_map_view_zoom_in (map);
  wait_until_settled (map);
  sweep_beside (widget, pan, ZOOM_STEPS, "panning it, a step", blits);
  wait_until_settled (map);
}

static void
measure_map (InjAtlas *atlas,
             InjVisit *visit)
{
  g_autoptr (GArray) blits = measure_blits ();
  GtkWidget *map = inj_map_view_new ();
  double before = get_resident_megabytes ();
  GtkWidget *window = show_window (map);
  gint64 since = g_get_monotonic_time ();

  inj_map_view_set_atlas (INJ_MAP_VIEW (map), atlas);
  inj_map_view_set_visit (INJ_MAP_VIEW (map), visit);
  wait_until_settled (INJ_MAP_VIEW (map));
  g_print ("%-44s %.1f ms\n", "until all five plates are shown", (g_get_monotonic_time () - since) / 1000.0);

  measure_overview (INJ_MAP_VIEW (map), blits);
  g_print ("%-44s %.1f MB\n", "the overview keeps", get_resident_megabytes () - before);
  measure_single (INJ_MAP_VIEW (map), blits);
  g_print ("%-44s %.1f MB\n", "with one plate zoomed it keeps", get_resident_megabytes () - before);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (InjAtlas) atlas = NULL;
  g_autoptr (InjVisit) visit = NULL;
  g_autoptr (GError) error = NULL;
  gint64 since;

  g_assert_cmpint (argc, ==, 5);
  map_width = atoi (argv[3]);
  map_height = atoi (argv[4]);
  g_assert_cmpint (MIN (map_width, map_height), >, 0);
  adw_init ();

  since = g_get_monotonic_time ();
  atlas = inj_atlas_new (&error);
  g_assert_no_error (error);
  g_print ("%-44s %.1f ms\n", "loading the atlas", (g_get_monotonic_time () - since) / 1000.0);

  visit = make_visit (argv[1]);
  measure_drawing (atlas, argv[2]);
  measure_map (atlas, visit);

  return 0;
}
