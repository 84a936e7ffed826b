/* bench-start.c
 *
 * From start to a window that can be used, beside an empty one: with the list
 * of patients, as a day begins, and straight into a visit of 31 doses, with all
 * plates drawn.
 *
 *   bench-start START-INJECTMAP START-EMPTY
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>

#include "diagram/inj-atlas.h"

#include "figures.h"
#include "sample-practice.h"

#define N_ROUNDS 11

/* What is known of one program. */
typedef struct
{
  const char *title;
  Figures    *first_frame;
  Figures    *usable;
  Figures    *processor;
  Figures    *memory;
} Start;

static Start
start_new (const char *title)
{
  return (Start) { title, figures_new (), figures_new (), figures_new (), figures_new () };
}

static void
start_clear (Start *self)
{
  g_array_unref (self->first_frame);
  g_array_unref (self->usable);
  g_array_unref (self->processor);
  g_array_unref (self->memory);
}

static void
start_measure (Start              *self,
               const char *const  *command)
{
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  gint64 first, usable;
  long processor, memory;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (output, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %ld %ld", &first, &usable, &processor,
                           &memory), ==, 4);
  figures_add (self->first_frame, (double) (first - began) / 1000);
  figures_add (self->usable, (double) (usable - began) / 1000);
  figures_add (self->processor, (double) processor);
  figures_add (self->memory, (double) memory / 1024);
}

static void
start_print (const Start *self)
{
  g_autofree char *first_frame = g_strconcat (self->title, ", first frame", NULL);
  g_autofree char *usable = g_strconcat (self->title, ", usable", NULL);
  g_autofree char *processor = g_strconcat (self->title, ", time on a processor", NULL);
  g_autofree char *memory = g_strconcat (self->title, ", peak memory", NULL);

  figures_print (self->first_frame, first_frame, "ms");
  figures_print (self->usable, usable, "ms");
  figures_print (self->processor, processor, "ms");
  figures_print (self->memory, memory, "MiB");
}

/* To an empty window. */
static void
start_compare (const Start *self,
               const Start *base)
{
  const struct
  {
    Figures    *figures;
    Figures    *base;
    const char *what;
  } rows[] = {
    { self->first_frame, base->first_frame, "first frame" },
    { self->usable, base->usable, "usable (aim: 2)" },
    { self->processor, base->processor, "time on a processor" },
    { self->memory, base->memory, "peak memory (aim: 1.6)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s, to an empty window, %s", self->title, rows[i].what);

      figures_compare (rows[i].figures, rows[i].base, title);
    }
}

/* A visit of 31 doses. Returns its id. */
static gint64
make_visit (const char *database)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);
  g_autoptr (SamplePractice) sample = NULL;
  g_autoptr (InjVisit) visit = NULL;
  gint64 patient_id;

  g_assert_no_error (error);
  sample = sample_practice_new (database, inj_atlas_get_anchors (atlas));
  patient_id = sample_practice_add_patient (sample, "Sample", "Alex", "1980-02-29", "4711");
  visit = sample_practice_start (sample, patient_id, "2026-11-20", "C1234");
  sample_practice_give_all (sample, visit);

  return inj_visit_get_id (visit);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("injectmap-bench-XXXXXX", &error);
  g_autofree char *database = g_build_filename (folder, "practice.db", NULL);
  g_autofree char *visit_id = NULL;
  const char *at_visit[] = { argv[1], database, NULL, NULL };
  const char *at_list[] = { argv[1], database, "0", NULL };
  const char *empty[] = { argv[2], NULL };
  Start first = start_new ("The very first start");
  Start visit = start_new ("Into a visit");
  Start list = start_new ("With the patients");
  Start base = start_new ("Empty window");

  g_assert_no_error (error);
  g_assert_cmpint (argc, ==, 3);
  visit_id = g_strdup_printf ("%" G_GINT64_FORMAT, make_visit (database));
  at_visit[2] = visit_id;

  /* Nothing is remembered yet of how large the plates are. */
  start_measure (&first, at_visit);

  /* Side by side, so that what else the machine does meets all. */
  for (int round = 0; round < N_ROUNDS; round++)
    {
      start_measure (&visit, at_visit);
      start_measure (&list, at_list);
      start_measure (&base, empty);
    }

  start_print (&first);
  start_print (&visit);
  start_print (&list);
  start_print (&base);
  start_compare (&visit, &base);
  start_compare (&list, &base);

  start_clear (&first);
  start_clear (&visit);
  start_clear (&list);
  start_clear (&base);
  g_unlink (database);
  g_rmdir (folder);

  return 0;
}
