/* bench-practice.c
 *
 * What the staff waits for, and how it grows with the practice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "diagram/inj-atlas.h"

#include "figures.h"
#include "sample-practice.h"

#define N_SMALL 1000
#define N_LARGE 10000
/* One patient in so many has visits: two of them. */
#define VISITING 10
#define N_MEASURED 40
/* As many as the sidebar shows. */
#define SEARCH_LIMIT 50

static const char *const families[] = {
  "Sample", "Beispiel", "Muster", "Exemple", "Ejemplo", "Specimen", "Ørsted", "Müller", "O’Brien", "Tester",
};
static const char *const givens[] = { "Alex", "Kim", "Robin", "Jean", "Andrea", "Sascha", "Toni" };

typedef enum
{
  SEARCH_ALL,
  SEARCH_LETTER,
  SEARCH_WORDS,
  SEARCH_RECORD,
  SEARCH_NOBODY,
  LIST_VISITS,
  OPEN_VISIT,
  N_QUESTIONS
} Question;

static const char *const titles[] = {
  [SEARCH_ALL] = "All patients, the first of them",
  [SEARCH_LETTER] = "Patients by one letter",
  [SEARCH_WORDS] = "Patients by two words",
  [SEARCH_RECORD] = "A patient by record number",
  [SEARCH_NOBODY] = "Nobody of that name",
  [LIST_VISITS] = "A patient's visits",
  [OPEN_VISIT] = "Open a visit of 31 doses",
};

/* Memory where there is some: what is measured are reads, and writing so much
 * to a disk takes minutes. */
static char *
make_folder (void)
{
  const char *memory = "/dev/shm";
  g_autofree char *folder = g_build_filename (g_access (memory, W_OK) == 0 ? memory : g_get_tmp_dir (),
                                              "injectmap-bench-XXXXXX", NULL);

  g_assert_nonnull (g_mkdtemp (folder));

  return g_steal_pointer (&folder);
}

static void
add_visits (SamplePractice *sample,
            gint64          patient_id)
{
  static const char *const dates[] = { "2026-05-20", "2026-08-25" };

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (InjVisit) visit = sample_practice_start (sample, patient_id, dates[i], "C1234");

      sample_practice_give_all (sample, visit);
      sample_practice_sign (sample, visit);
    }
}

static void
grow (SamplePractice *sample,
      int             from,
      int             to)
{
  for (int i = from; i < to; i++)
    {
      const char *family = families[i % (int) G_N_ELEMENTS (families)];
      const char *given = givens[i % (int) G_N_ELEMENTS (givens)];
      g_autofree char *born = g_strdup_printf ("%d-%02d-%02d", 1940 + i % 60, 1 + i % 12, 1 + i % 28);
      g_autofree char *record = g_strdup_printf ("%06d", i);
      gint64 patient_id = sample_practice_add_patient (sample, family, given, born, record);

      if (i % VISITING == 0)
        add_visits (sample, patient_id);
    }
}

/* How many were found. */
static guint
search (SamplePractice *sample,
        const char     *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = inj_store_search_patients (inj_practice_get_store (sample->practice), query,
                                                           SEARCH_LIMIT, &error);

  g_assert_no_error (error);

  return found->len;
}

static void
ask (SamplePractice *sample,
     Question        question)
{
  g_autoptr (GError) error = NULL;

  switch (question)
    {
    case SEARCH_ALL:
      g_assert_cmpuint (search (sample, ""), ==, SEARCH_LIMIT);
      break;
    case SEARCH_LETTER:
      g_assert_cmpuint (search (sample, "m"), ==, SEARCH_LIMIT);
      break;
    case SEARCH_WORDS:
      g_assert_cmpuint (search (sample, "rob mül"), >, 0);
      break;
    case SEARCH_RECORD:
      g_assert_cmpuint (search (sample, "000777"), ==, 1);
      break;
    case SEARCH_NOBODY:
      g_assert_cmpuint (search (sample, "nobody"), ==, 0);
      break;
    case LIST_VISITS:
      {
        g_autoptr (GPtrArray) visits = inj_store_list_visits (inj_practice_get_store (sample->practice), 1, &error);

        g_assert_no_error (error);
        g_assert_cmpuint (visits->len, ==, 2);
      }
      break;
    case OPEN_VISIT:
      {
        g_autoptr (InjVisitSession) session = inj_practice_open_visit (sample->practice, 1, &error);

        g_assert_no_error (error);
        g_assert_cmpint (inj_visit_get_status (inj_visit_session_get_visit (session)), ==, INJ_VISIT_SIGNED);
      }
      break;
    case N_QUESTIONS:
    default:
      g_assert_not_reached ();
    }
}

static void
measure (SamplePractice *sample,
         Figures        *figures[N_QUESTIONS])
{
  for (Question question = 0; question < N_QUESTIONS; question++)
    {
      figures[question] = figures_new ();
      ask (sample, question);
      for (int i = 0; i < N_MEASURED; i++)
        {
          gint64 since = g_get_monotonic_time ();

          ask (sample, question);
          figures_add_since (figures[question], since);
        }
    }
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder ();
  g_autofree char *database = g_build_filename (folder, "practice.db", NULL);
  g_autoptr (InjAtlas) atlas = inj_atlas_new (&error);
  SamplePractice *sample;
  Figures *small[N_QUESTIONS];
  Figures *large[N_QUESTIONS];

  g_assert_no_error (error);
  sample = sample_practice_new (database, inj_atlas_get_anchors (atlas));
  grow (sample, 0, N_SMALL);
  measure (sample, small);
  grow (sample, N_SMALL, N_LARGE);
  measure (sample, large);
  sample_practice_free (sample);

  g_print ("%d patients, %d visits, %d doses; and how much more than with a tenth of them\n", N_LARGE,
           N_LARGE / VISITING * 2, N_LARGE / VISITING * 62);
  for (Question question = 0; question < N_QUESTIONS; question++)
    {
      figures_print (large[question], titles[question], "ms");
      figures_compare (large[question], small[question], "");
      g_array_unref (large[question]);
      g_array_unref (small[question]);
    }
  g_unlink (database);
  g_rmdir (folder);

  return 0;
}
