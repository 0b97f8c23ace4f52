// Bare SQLite as a peer: one claim a commit, guarded update and insert, WAL, synchronous FULL.
//   bare FILE ITEMS SECONDS  →  claims in a second, p99 in microseconds
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

static void run(sqlite3 *db, const char *sql) {
  char *error = 0;
  if (sqlite3_exec(db, sql, 0, 0, &error) != SQLITE_OK) {
    fprintf(stderr, "%s: %s\n", sql, error);
    exit(1);
  }
}

static void step(sqlite3_stmt *s) {
  if (sqlite3_step(s) != SQLITE_DONE) exit(2);
  sqlite3_reset(s);
}

static int ascending(const void *a, const void *b) {
  double d = *(const double *)a - *(const double *)b;
  return (d > 0) - (d < 0);
}

int main(int count, char **words) {
  if (count != 4) return 64;
  int items = atoi(words[2]);
  double seconds = atof(words[3]);
  sqlite3 *db;
  if (sqlite3_open(words[1], &db)) return 1;
  run(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=8000;"
          "CREATE TABLE stock(id INTEGER PRIMARY KEY, left INTEGER NOT NULL);"
          "CREATE TABLE claim(id INTEGER PRIMARY KEY, stock INTEGER NOT NULL, buyer INTEGER NOT NULL, at INTEGER NOT NULL);"
          "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<200) INSERT INTO stock SELECT i,1000000000 FROM n;");
  sqlite3_stmt *begin, *take, *claim, *commit;
  sqlite3_prepare_v2(db, "BEGIN IMMEDIATE", -1, &begin, 0);
  sqlite3_prepare_v2(db, "UPDATE stock SET left=left-1 WHERE id=? AND left>=1", -1, &take, 0);
  sqlite3_prepare_v2(db, "INSERT INTO claim(stock,buyer,at) VALUES(?,?,?)", -1, &claim, 0);
  sqlite3_prepare_v2(db, "COMMIT", -1, &commit, 0);
  size_t room = 4000000, done = 0;
  double *waits = malloc(room * sizeof *waits), start = now();
  while (now() - start < seconds && done < room) {
    double before = now();
    step(begin);
    sqlite3_bind_int(take, 1, 1 + done % items);
    step(take);
    if (sqlite3_changes(db) != 1) return 3;
    sqlite3_bind_int(claim, 1, 1 + done % items);
    sqlite3_bind_int(claim, 2, done % 10000);
    sqlite3_bind_int64(claim, 3, (sqlite3_int64)(before * 1000));
    step(claim);
    step(commit);
    waits[done++] = now() - before;
  }
  double took = now() - start;
  qsort(waits, done, sizeof *waits, ascending);
  printf("%.0f %.0f\n", done / took, waits[done * 99 / 100] * 1e6);
  sqlite3_close(db);
}
