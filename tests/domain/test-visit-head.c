/* test-visit-head.c
 *
 * What a visit starts with: copies, and the first digest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "domain/protocol/inj-protocol.h"
#include "domain/visit/inj-visit-head.h"

/* Of make_head () under older-protocol.ini, as programs from before the key
 * "Measure" made it. */
#define OLDER_DIGEST "9b052b150af1099e0471a5b0c8e9bb5b4dfdef53e19629bfb7bdadfd936c72f6"

static InjVisitHead
make_head (void)
{
  return (InjVisitHead) {
    .id = 7, .patient_id = 3, .date = 2461000, .zone = (char *) "Europe/Vienna", .injector = (char *) "Dr. Sample",
    .product_id = (char *) "botox", .substance_id = (char *) "onabotulinumtoxina", .started_at = 1000,
  };
}

static void
test_copy (void)
{
  InjVisitHead head = make_head ();
  g_autoptr (InjVisitHead) copy = inj_visit_head_copy (&head);

  g_assert_cmpint (copy->id, ==, 7);
  g_assert_cmpint (copy->patient_id, ==, 3);
  g_assert_cmpuint (copy->date, ==, 2461000);
  g_assert_cmpstr (copy->zone, ==, "Europe/Vienna");
  g_assert_cmpstr (copy->injector, ==, "Dr. Sample");
  g_assert_cmpstr (copy->product_id, ==, "botox");
  g_assert_cmpstr (copy->substance_id, ==, "onabotulinumtoxina");
  g_assert_cmpint (copy->started_at, ==, 1000);
}

static void
test_missing_texts_are_empty (void)
{
  InjVisitHead head = { .date = 2461000 };
  g_autoptr (InjVisitHead) copy = inj_visit_head_copy (&head);

  g_assert_cmpstr (copy->zone, ==, "");
  g_assert_cmpstr (copy->injector, ==, "");
  g_assert_cmpstr (copy->product_id, ==, "");
  g_assert_cmpstr (copy->substance_id, ==, "");
}

static void
assert_differs (const InjVisitHead *head,
                const char         *text)
{
  InjVisitHead unchanged = make_head ();
  g_autofree char *original = inj_visit_head_dup_digest (&unchanged, "protocol");
  g_autofree char *digest = inj_visit_head_dup_digest (head, text);

  g_assert_cmpstr (digest, !=, original);
  g_assert_cmpuint (strlen (digest), ==, 64);
}

#define CHANGE(field, value) \
  G_STMT_START \
    { \
      InjVisitHead changed = make_head (); \
\
      changed.field = value; \
      assert_differs (&changed, "protocol"); \
    } \
  G_STMT_END

static void
test_digest_covers_all (void)
{
  InjVisitHead head = make_head ();

  CHANGE (id, 8);
  CHANGE (patient_id, 4);
  CHANGE (date, 2461001);
  CHANGE (zone, (char *) "Europe/Rome");
  CHANGE (injector, (char *) "Dr. Other");
  CHANGE (product_id, (char *) "vistabel");
  CHANGE (substance_id, (char *) "abobotulinumtoxina");
  CHANGE (started_at, 1001);
  assert_differs (&head, "Protocol");
}

static void
test_digest_is_not_fooled (void)
{
  InjVisitHead one = make_head ();
  InjVisitHead other = make_head ();
  g_autofree char *one_digest = NULL;
  g_autofree char *other_digest = NULL;

  one.zone = (char *) "a;1:b";
  one.injector = (char *) "c";
  other.zone = (char *) "a";
  other.injector = (char *) "b;1:c";
  one_digest = inj_visit_head_dup_digest (&one, "protocol");
  other_digest = inj_visit_head_dup_digest (&other, "protocol");

  g_assert_cmpstr (one_digest, !=, other_digest);
}

/* The text of a protocol as visits have kept it since before there were
 * measures: it is read, kept to the letter, and gives the same digest. */
static void
test_digest_of_an_older_text (void)
{
  InjVisitHead head = make_head ();
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "domain", "older-protocol.ini", NULL);
  g_autofree char *text = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (InjProtocol) protocol = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (strstr (text, "Measure"));
  protocol = inj_protocol_parse ("older-protocol.ini", text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inj_protocol_get_n_required (protocol), ==, 31);
  g_assert_cmpstr (inj_protocol_get_text (protocol), ==, text);

  digest = inj_visit_head_dup_digest (&head, inj_protocol_get_text (protocol));
  g_assert_cmpstr (digest, ==, OLDER_DIGEST);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-head/copy", test_copy);
  g_test_add_func ("/visit-head/missing-texts-are-empty", test_missing_texts_are_empty);
  g_test_add_func ("/visit-head/digest/covers-all", test_digest_covers_all);
  g_test_add_func ("/visit-head/digest/is-not-fooled", test_digest_is_not_fooled);
  g_test_add_func ("/visit-head/digest/of-an-older-text", test_digest_of_an_older_text);

  return g_test_run ();
}
